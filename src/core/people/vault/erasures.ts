/**
 * What is erased stays erased (docs/decisions/0116-erasure-that-backups-keep.md). The database notes, with the erasure itself, which
 * secret is to be destroyed; the secret is destroyed once that is committed, so that an erasure which was taken back has
 * destroyed nothing.
 */
import { sql } from 'kysely'
import type { Db, Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Secrets } from '#platform/vault-secrets.ts'
import { SEALED_PLACES } from './places.ts'

const BATCH = 1000

/** Destroys what is due, and says how many secrets that were. What was destroyed before is destroyed again without harm. */
export async function destroyErased({ db, vault, clock }: Pick<Deps, 'db' | 'vault' | 'clock'>): Promise<number> {
  for (let sum = 0; ;) {
    const { rows } = await sql<{ secret: Buffer }>`
      select secret from vault.erasures where destroyed_at is null order by erased_at limit ${BATCH}`.execute(db)
    const due = rows.map(row => row.secret)
    if (due.length === 0) return sum
    vault.destroy(due)
    await sql`
      update vault.erasures set destroyed_at = ${clock.now()} where secret = any(${due}) and destroyed_at is null`.execute(
      db,
    )
    sum += due.length
  }
}

/**
 * After a backup was restored, of the database or of the store, either may lack what the other remembers. Destroys what the
 * database remembers, and returns what only the store does: erase-again.ts erases it here.
 */
export async function findForgotten(db: Db, secrets: Secrets): Promise<readonly Buffer[]> {
  const remembered = [...secrets.destroyed()]
  const { rows: lost } = await sql<{ secret: Buffer }>`
    select secret from vault.erasures where destroyed_at is not null and not secret = any(${remembered})`.execute(db)
  secrets.destroy(lost.map(row => row.secret))

  const { rows } = await sql<{ secret: Buffer }>`
    select secret from unnest(${remembered}::bytea[]) as given (secret)
    where not exists (select from vault.erasures e where e.secret = given.secret)`.execute(db)
  return rows.map(row => row.secret)
}

/** Whose own identity stands under one of these. */
export async function accountsUnder(tx: Tx, secrets: readonly Buffer[]): Promise<readonly AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`
    select own.account_id as id from vault.account_identities own join vault.identities i on i.id = own.identity_id
    where ${isUnder('i.sealed', secrets)}`.execute(tx)
  return rows.map(row => row.id)
}

/** Nothing of such a person may go on being matched either: the digests of their contacts go too. */
export async function eraseUnder(tx: Tx, secrets: readonly Buffer[], at: Date): Promise<void> {
  await sql`
    update vault.identities set sealed = null, email_digest = null, phone_digest = null, erased_at = ${at}
    where ${isUnder('sealed', secrets)}`.execute(tx)
  const others = SEALED_PLACES.filter(place => place.erasable && place.table !== 'vault.identities')
  for (const { table, column } of others) {
    await sql`
      update ${sql.table(table)} set ${sql.ref(column)} = null where ${isUnder(column, secrets)}`.execute(tx)
  }
  await sql`
    insert into vault.erasures (secret, destroyed_at) select secret, ${at} from unnest(${secrets}::bytea[]) as given (secret)
    on conflict (secret) do update set destroyed_at = excluded.destroyed_at`.execute(tx)
}

const isUnder = (column: string, secrets: readonly Buffer[]) => sql<boolean>`(
  get_byte(${sql.ref(column)}, 0) = 3 and substring(${sql.ref(column)} from 6 for 10) = any(${secrets}::bytea[]))`

/**
 * Whether this is the store of secrets that the database was sealed with. The first one that a database meets is.
 * @param accepts take this one as well: the earlier is lost, or was moved
 */
export async function isStoreOf(db: Db, storeId: string, { accepts }: { accepts: boolean }): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    with added as (
      insert into vault.secret_stores (id, accepted_at)
      select ${storeId}, now() where ${accepts} or not exists (select from vault.secret_stores)
      on conflict (id) do nothing returning id
    )
    select exists (select from added) or exists (select from vault.secret_stores where id = ${storeId}) as known`.execute(
    db,
  )
  return rows[0]?.known ?? false
}

/** Whether the schema is new enough. */
export async function knowsStores(db: Db): Promise<boolean> {
  const { rows } = await sql<{
    known: boolean
  }>`select to_regclass('vault.secret_stores') is not null as known`.execute(db)
  return rows[0]?.known ?? false
}
