import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from './config.ts'

export type VaultKey = { readonly id: string; readonly secret: Buffer }

/** The first seals; the others only open what they sealed. The last is also what contacts are matched by. */
export type VaultKeys = readonly [VaultKey, ...VaultKey[]]

/**
 * Reads the master keys: one a line, 64 hexadecimal digits, newest first; `#` begins a comment. To replace a key, put a new
 * line above the old one and restart. Throws a sentence when the file is missing, malformed, or readable by others.
 */
export function readVaultKeys(path: string): VaultKeys {
  if (!existsSync(path))
    throw new ConfigError(`The vault's key file ${path} does not exist. Restore it, or make one: ${MAKE_ONE} > ${path}`)
  if (statSync(path).mode & 0o077)
    throw new ConfigError(`The vault's key file ${path} can be read by others. Run: chmod 600 ${path}`)
  const lines = readFileSync(path, 'utf8').split('\n')
  const [first, ...others] = lines.flatMap(line => {
    const text = line.replace(/#.*/, '').trim()
    return text ? [keyOf(text, path)] : []
  })
  if (!first) throw new ConfigError(`The vault's key file ${path} holds no key. Make one: ${MAKE_ONE} > ${path}`)
  return [first, ...others]
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

const MAKE_ONE = 'openssl rand -hex 32'

function keyOf(text: string, path: string): VaultKey {
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new Error(`A line of ${path} is not a key of 64 hexadecimal digits. Make one: ${MAKE_ONE}`)
  const secret = Buffer.from(text, 'hex')
  return { secret, id: createHash('sha256').update('lapor vault id').update(secret).digest('hex').slice(0, 8) }
}
