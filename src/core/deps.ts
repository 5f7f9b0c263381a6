import type { Clock } from '#platform/clock.ts'
import type { Db as PlatformDb, Tx as PlatformTx } from '#platform/db.ts'
import type { Ids } from '#platform/ids.ts'
import type { Files } from '#platform/storage/files.ts'
import type { Vault } from '#platform/vault.ts'
import type { Database } from './tables.ts'

export type Db = PlatformDb<Database>

/** Handed only to what must be part of a larger change; whoever opens the transaction is the operation. */
export type Tx = PlatformTx<Database>

/** All that the core needs of the world. */
export type Deps = {
  readonly db: Db
  /** Through it only the public views can be seen, and nothing can be changed. */
  readonly reader: Db
  readonly clock: Clock
  readonly ids: Ids
  readonly vault: Vault
  readonly files: Files
}
