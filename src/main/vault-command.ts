/** `lapor vault …`: what an administrator does with the vault's keys (docs/runbooks/vault.md). */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Deps } from '#core/deps.ts'
import { countByKey, rewrapAll } from '#core/people/vault/rewrap.ts'
import { ConfigError } from '#platform/config.ts'
import { addNextKey, hasNextKey, promoteNextKey, removeKey } from '#platform/vault-key-file.ts'
import { matchingSecret } from '#platform/vault-keys.ts'
import type { OpenedVault } from './vault.ts'

export const VAULT_WORDS = ['keys', 'rotate', 'forget-key', 'digest-key', 'accept-store'] as const

type Standing = { readonly deps: Deps; readonly opened: OpenedVault; readonly say: (line: string) => void }

export async function runVaultCommand([word, id = '']: readonly string[], standing: Standing): Promise<void> {
  if (word === 'keys') return showKeys(standing)
  if (word === 'rotate') return rotate(standing, { isAnew: id === 'anew' })
  if (word === 'forget-key') return forgetKey(id, standing)
  if (word === 'digest-key') return showDigestKey(standing)
  // `accept-store` was done at the start, which would else have refused (main.ts).
  standing.say('From now on this store of personal secrets belongs to the database.')
}

async function showKeys({ deps, opened, say }: Standing): Promise<void> {
  const keys = await opened.keys.read()
  const used = new Map((await countByKey(deps.db)).map(({ keyId, records }) => [keyId, records]))
  for (const [place, { id, matches }] of keys.entries()) {
    const part = matches ? 'matches contacts' : place === 0 ? 'seals and opens' : 'opens'
    say(`${id}  ${part}${matches ? '' : `, ${used.get(id) ?? 0} records`}`)
  }
  const lacking = [...used].filter(([id]) => !keys.some(key => key.id === id))
  for (const [id, records] of lacking) say(`${id}  is missing: ${records} records cannot be opened without it`)
}

/**
 * In steps that every running process survives: the new key is made known, then seals, then takes over what was sealed before.
 * Broken off anywhere, the same command goes on from there.
 */
async function rotate(standing: Standing, { isAnew }: { isAnew: boolean }): Promise<void> {
  const { deps, opened, say } = standing
  if (opened.keys.kind === 'file') await putNewKeyFirst(standing, isAnew)
  opened.turn(await opened.keys.read())
  const current = deps.vault.keyId()
  say(`Bringing every record under the key ${current} …`)
  await rewrapAll(deps, ({ place, done, failed }) =>
    say(`  ${place.table}.${place.column}: ${done}${failed > 0 ? `, and ${failed} that do not open` : ''}`),
  )
  await sayWhatIsLeft(current, standing)
}

async function putNewKeyFirst({ deps, opened: { keys }, say }: Standing, isAnew: boolean): Promise<void> {
  const [first] = await keys.read()
  if (!hasNextKey(keys.name)) {
    const behind = (await countByKey(deps.db)).filter(({ keyId }) => keyId !== first.id)
    if (behind.length > 0 && !isAnew)
      return say(
        'An earlier rotation was not finished; it goes on. No new key is made (lapor vault rotate anew makes one).',
      )
    const { id } = addNextKey(keys.name, deps.clock.now().toISOString().slice(0, 10))
    say(`Made the key ${id}. It opens from now on, and seals once every process knows it.`)
  }
  await sleep(2 * keys.everyMs)
  promoteNextKey(keys.name)
  say('The new key seals. Waiting until every process has seen that …')
  await sleep(2 * keys.everyMs)
}

async function sayWhatIsLeft(current: string, { deps, opened, say }: Standing): Promise<void> {
  const used = await countByKey(deps.db)
  const behind = used.filter(({ keyId }) => keyId !== current)
  for (const { keyId, records } of behind)
    say(`${records} records are still under the key ${keyId}: run “lapor vault rotate” again. Keep that key.`)
  const keys = await opened.keys.read()
  const idle = keys.filter(({ id, matches }) => !matches && id !== current && !behind.some(use => use.keyId === id))
  for (const { id } of idle)
    say(
      `No record is under the key ${id} any more. In two days, when links and cookies under it have ended, take it out ` +
        `(lapor vault forget-key ${id}); backups from before today need it still.`,
    )
}

async function forgetKey(id: string, { deps, opened, say }: Standing): Promise<void> {
  if (opened.keys.kind !== 'file')
    throw new ConfigError('The keys come from a command: take the key out where it comes from.')
  const use = (await countByKey(deps.db)).find(({ keyId }) => keyId === id)
  if (use) throw new ConfigError(`${use.records} records are under the key ${id}. Run “lapor vault rotate” first.`)
  removeKey(opened.keys.name, id)
  say(`The key ${id} is out of ${opened.keys.name}. What backups hold under it is unreadable without a copy of it.`)
}

async function showDigestKey({ opened, say }: Standing): Promise<void> {
  say(`digest ${matchingSecret(await opened.keys.read()).toString('hex')}`)
}
