/** Master keys of the vault as lines of text; where the text comes from is said in vault-key-source.ts. */
import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from './config.ts'

export type VaultKey = {
  readonly id: string
  readonly secret: Buffer
  /** Contacts are matched by this key, which seals nothing. */
  readonly matches?: true
}

/**
 * The first seals; the others only open what they sealed. Where none is there for matching, the last does it as well.
 */
export type VaultKeys = readonly [VaultKey, ...VaultKey[]]

const MAKE_ONE = 'openssl rand -hex 32'
const LINE = /^(?:(digest|next)\s+)?([0-9a-f]{64})$/i

/** Reads the key file. Throws a sentence when it is missing, malformed, or readable by others. */
export function readVaultKeys(path: string): VaultKeys {
  if (!existsSync(path))
    throw new ConfigError(`The vault's key file ${path} does not exist. Restore it, or make one: ${MAKE_ONE} > ${path}`)
  if (statSync(path).mode & 0o077)
    throw new ConfigError(`The vault's key file ${path} can be read by others. Run: chmod 600 ${path}`)
  return vaultKeysIn(readFileSync(path, 'utf8'), path)
}

/**
 * One key a line, 64 hexadecimal digits, the newest first; `#` begins a comment. `next <key>` opens and does not seal yet, for
 * the minute in which every process learns of it. `digest <key>` is what contacts are matched by.
 *
 * @param whence where the text came from, for sentences
 */
export function vaultKeysIn(text: string, whence: string): VaultKeys {
  const lines = text.split('\n').flatMap(line => linesOf(line, whence))
  const [first, ...others] = lines.filter(line => line.word === undefined).map(line => line.key)
  const next = lines.filter(line => line.word === 'next').map(line => line.key)
  const [digest, ...more] = lines.filter(line => line.word === 'digest').map(line => line.key)
  if (!first) throw new ConfigError(`${whence} holds no key for the vault. Make one: ${MAKE_ONE}`)
  if (more.length > 0)
    throw new ConfigError(`${whence} holds two digest keys. Contacts are matched by one only: keep the older line.`)
  if (next.length > 0 && !digest)
    throw new ConfigError(`${whence} holds a next key and no digest key. Let “lapor vault rotate” write both.`)
  return [first, ...next, ...others, ...(digest ? [{ ...digest, matches: true as const }] : [])]
}

function linesOf(line: string, whence: string) {
  const text = line.replace(/#.*/, '').trim()
  if (!text) return []
  const [, word, digits] = LINE.exec(text) ?? []
  if (!digits) throw new ConfigError(`A line of ${whence} is not a key of 64 hexadecimal digits. Make one: ${MAKE_ONE}`)
  return [{ word: word?.toLowerCase(), key: vaultKey(Buffer.from(digits, 'hex')) }]
}

/** For a machine of one's own: the first start makes the key. Losing this file is losing every identity and contact. */
export function keepVaultKeys(path: string): VaultKeys {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if (!existsSync(path)) throw error // else it was there already
  }
  return readVaultKeys(path)
}

export const vaultKey = (secret: Buffer): VaultKey => ({
  secret,
  id: createHash('sha256').update('lapor vault id').update(secret).digest('hex').slice(0, 8),
})

/** What contacts are matched by. Of the oldest master key it is derived one way: it stays when that key is destroyed. */
export function matchingSecret(keys: VaultKeys): Buffer {
  const own = keys.find(key => key.matches)
  return own?.secret ?? Buffer.from(hkdfSync('sha256', (keys.at(-1) ?? keys[0]).secret, '', 'lapor vault digest', 32))
}
