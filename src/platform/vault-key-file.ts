/** Changes to the key file. Each is put in place whole: a process that reads meanwhile sees the file before or after it. */
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from './config.ts'
import { type VaultKey, matchingSecret, vaultKey, vaultKeysIn } from './vault-keys.ts'

/** Adds a key that opens and does not seal yet, and, at the first time, what contacts go on being matched by. */
export function addNextKey(path: string, on: string): VaultKey {
  const text = readFileSync(path, 'utf8')
  const keys = vaultKeysIn(text, path)
  const secret = randomBytes(32)
  const digest = keys.some(key => key.matches)
    ? ''
    : `digest ${matchingSecret(keys).toString('hex')} # what contacts are matched by: keep it for ever\n`
  write(path, `next ${secret.toString('hex')} # made on ${on}\n${text.trimEnd()}\n${digest}`)
  return vaultKey(secret)
}

/** Whether a rotation was begun and broken off before the new key sealed anything. */
export const hasNextKey = (path: string): boolean => lines(path).some(isNext)

/** The next key stands first already, so that taking the word away makes it seal. */
export const promoteNextKey = (path: string): void =>
  write(
    path,
    lines(path)
      .toSorted(nextFirst)
      .map(line => line.replace(NEXT, ''))
      .join('\n'),
  )

/** Takes a key out that seals nothing any more. Throws when it is the one that seals, or is needed for matching. */
export function removeKey(path: string, id: string): void {
  const [current, ...others] = vaultKeysIn(readFileSync(path, 'utf8'), path)
  if (current.id === id)
    throw new ConfigError(`The key ${id} is the one that seals now. Run “lapor vault rotate” first.`)
  const key = others.find(one => one.id === id)
  if (!key) throw new ConfigError(`${path} holds no key ${id}. “lapor vault keys” shows them.`)
  if (key.matches || !others.some(one => one.matches))
    throw new ConfigError(`Contacts are matched by the key ${id}: without it nobody can sign in. It stays.`)
  write(
    path,
    lines(path)
      .filter(line => idIn(line) !== id)
      .join('\n'),
  )
}

const NEXT = /^\s*next\s+/i
const isNext = (line: string): boolean => NEXT.test(line)
const nextFirst = (one: string, other: string): number => Number(isNext(other)) - Number(isNext(one))
const lines = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\n')

function idIn(line: string): string | null {
  const [digits] = /\b[0-9a-f]{64}\b/i.exec(line.replace(/#.*/, '')) ?? []
  return digits ? vaultKey(Buffer.from(digits, 'hex')).id : null
}

function write(path: string, text: string): void {
  vaultKeysIn(text, path) // before it replaces what works
  try {
    writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true })
    renameSync(`${path}.new`, path)
    const folder = openSync(dirname(path), 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new ConfigError(
      `The key file ${path} cannot be changed from here (${reason}). Change it by hand as docs/runbooks/vault.md says.`,
      { cause: error },
    )
  }
}
