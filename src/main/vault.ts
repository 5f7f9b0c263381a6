/** Opens the vault: its master keys, followed while the service runs, and the store of secrets that belongs to the database. */
import type { Db } from '#core/deps.ts'
import { eraseAgain } from '#core/people/own/operations/erase-again.ts'
import { isStoreOf, knowsStores } from '#core/people/vault/erasures.ts'
import { systemClock } from '#platform/clock.ts'
import { type Config, ConfigError } from '#platform/config.ts'
import type { DataFolder } from '#platform/data-folder.ts'
import type { Log } from '#platform/log.ts'
import type { Stopping } from '#platform/stopping.ts'
import { type KeySource, keysFromCommand, keysFromFile } from '#platform/vault-key-source.ts'
import { secretsInFolder } from '#platform/vault-secret-files.ts'
import { followKeys, turningVault } from '#platform/vault-turning.ts'
import type { Secrets } from '#platform/vault-secrets.ts'
import type { VaultKeys } from '#platform/vault-keys.ts'
import type { Vault } from '#platform/vault.ts'

export type OpenedVault = {
  readonly vault: Vault
  readonly turn: (keys: VaultKeys) => void
  readonly keys: KeySource
  readonly secrets: Secrets
}

type Surroundings = { config: Config; folder: DataFolder; log: Log; stops: Stopping }

export async function openVault({ config, folder, log, stops }: Surroundings): Promise<OpenedVault> {
  const keys = keySource(config, folder)
  const secrets = secretsInFolder(config.secretsDir ?? folder.secrets)
  const first = await keys.read()
  const { vault, turn } = turningVault(first, secrets)
  const following = followKeys(keys, { first, turn, log })
  stops.later('vault', () => following.stop())
  return { vault, turn, keys, secrets }
}

function keySource({ vaultKeyFile, vaultKeyCommand }: Config, folder: DataFolder): KeySource {
  if (vaultKeyCommand) return keysFromCommand(vaultKeyCommand)
  return keysFromFile(vaultKeyFile ?? folder.vaultKey, { isOwn: vaultKeyFile === undefined })
}

/**
 * Another store would leave everyone who is sealed with the first unreachable, and nobody would notice for days. What either
 * remembers as erased is erased in both, before anything is served: either may have come from a backup.
 */
export async function joinVault(
  db: Db,
  { secrets }: OpenedVault,
  { log, accepts }: { log: Log; accepts: boolean },
): Promise<void> {
  if (!(await knowsStores(db))) return // the migration is still to come, and until then nothing is served (/readyz)
  if (!(await isStoreOf(db, secrets.id, { accepts })))
    throw new ConfigError(
      'The store of personal secrets is not the one that this database was sealed with. Set LAPOR_SECRETS_DIR to that one, or ' +
        'restore its latest copy; if it is lost for good, run “lapor vault accept-store”. See docs/runbooks/vault.md.',
    )
  const forgotten = await eraseAgain({ db, clock: systemClock }, secrets)
  if (forgotten > 0)
    log.warn({ erasures: forgotten }, 'the database did not know of these erasures: they were made again')
}
