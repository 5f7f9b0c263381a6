/**
 * Keeps identities and contacts unreadable without a key that the database does not hold.
 *
 * Each record is sealed with AES-256-GCM under a random key of its own, which is itself sealed under the master key; so a
 * master key can be replaced by sealing the small keys anew. What a record belongs to (its context) is authenticated: a
 * ciphertext moved to another row does not open.
 *
 * Sealed: version 1 | key id 4 | nonce 12 | wrapped key 32 + tag 16 | nonce 12 | ciphertext | tag 16.
 */
import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import type { VaultKeys } from './vault-keys.ts'

export type Vault = {
  seal(plaintext: string, context: string): Buffer
  /** Throws when the bytes were changed, belong to another context, or were sealed under a key we do not have. */
  open(sealed: Buffer, context: string): string
  /** The same value gives the same 32 bytes for the same purpose: for finding a contact without reading any. */
  digest(value: string, purpose: string): Buffer
  sealCookie(value: string, purpose: string, expiresAt: Date): string
  /** What was sealed, or null when it has expired, was changed, or was meant for something else. */
  openCookie(cookie: string, purpose: string, now: Date): string | null
}

const VERSION = 1
const KEY_ID = 4
const NONCE = 12
const TAG = 16
const WRAPPED = NONCE + 32 + TAG
const SHORTEST = 1 + KEY_ID + WRAPPED + NONCE + TAG

export function createVault(keys: VaultKeys): Vault {
  const [current] = keys
  const wrapping = new Map(keys.map(({ id, secret }) => [id, derived(secret, 'wrap')]))
  const newest = derived(current.secret, 'wrap')
  const matching = derived(keys[keys.length - 1]?.secret ?? current.secret, 'digest') // the oldest: digests must stay the same

  function seal(plaintext: string, context: string): Buffer {
    const key = randomBytes(32)
    const header = Buffer.concat([Buffer.of(VERSION), Buffer.from(current.id, 'hex')])
    const wrapped = encrypt(newest, key, header)
    return Buffer.concat([
      header,
      wrapped,
      encrypt(createSecretKey(key), Buffer.from(plaintext, 'utf8'), about(header, context)),
    ])
  }

  function open(sealed: Buffer, context: string): string {
    if (sealed.length < SHORTEST || sealed[0] !== VERSION) throw new Error('Not something that the vault has sealed')
    const header = sealed.subarray(0, 1 + KEY_ID)
    const master = wrapping.get(header.subarray(1).toString('hex'))
    if (!master)
      throw new Error(`The vault lacks the key ${header.subarray(1).toString('hex')}; add it to the key file`)
    const body = sealed.subarray(header.length + WRAPPED)
    const key = decrypt(master, sealed.subarray(header.length, header.length + WRAPPED), header)
    return decrypt(createSecretKey(key), body, about(header, context)).toString('utf8')
  }

  return {
    seal,
    open,
    digest: (value, purpose) => createHmac('sha256', matching).update(`${purpose}\0${value}`).digest(),
    sealCookie: (value, purpose, expiresAt) =>
      seal(`${expiresAt.getTime()}|${value}`, `cookie ${purpose}`).toString('base64url'),
    openCookie: (cookie, purpose, now) => {
      try {
        const text = open(Buffer.from(cookie, 'base64url'), `cookie ${purpose}`)
        const end = text.indexOf('|')
        return Number(text.slice(0, end)) > now.getTime() ? text.slice(end + 1) : null
      } catch {
        return null
      }
    },
  }
}

/** As key objects: handed bare bytes, Node spends 10 µs of each sealing and digest finding out what they are. */
const derived = (secret: Buffer, use: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `lapor vault ${use}`, 32)))

const about = (header: Buffer, context: string) => Buffer.concat([header, Buffer.from(context, 'utf8')])

function encrypt(key: KeyObject, plain: Buffer, about: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(about)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: KeyObject, sealed: Buffer, about: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(about)
  decipher.setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()])
}
