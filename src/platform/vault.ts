/**
 * Keeps identities and contacts unreadable without a key that the database does not hold. What is sealed under which key:
 * vault-records.ts.
 */
import { type KeyObject, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import { type VaultKeys, matchingSecret } from './vault-keys.ts'
import { type SealedRecord, boundTo, decrypt, encrypt, headerOf, readRecord } from './vault-records.ts'
import type { Secrets } from './vault-secrets.ts'

export type Vault = {
  seal(plaintext: string, context: string): Buffer
  /**
   * Sealed under a secret of its own as well, so that it can be forgotten for good.
   * @param instead what this takes the place of: the secret stays, and forgetting the one forgets both
   */
  sealErasable(plaintext: string, context: string, instead?: Buffer | null): Buffer
  /** Throws when the bytes were changed, belong to another context, or were sealed under a key or secret we do not have. */
  open(sealed: Buffer, context: string): string
  /** Whether its secret was destroyed: nobody will open it again. */
  isDestroyed(sealed: Buffer): boolean
  /** Destroys secrets by the references that stand in what was sealed with them. */
  destroy(references: readonly Buffer[]): void
  /** The same record under the key that seals now; null when it is already, or must be sealed anew whole (version 1). */
  rewrapped(sealed: Buffer): Buffer | null
  /** Of the key that seals now. */
  keyId(): string
  /** The same value gives the same 32 bytes for the same purpose: for finding a contact without reading any. */
  digest(value: string, purpose: string): Buffer
  sealCookie(value: string, purpose: string, expiresAt: Date): string
  /** What was sealed, or null when it has expired, was changed, or was meant for something else. */
  openCookie(cookie: string, purpose: string, now: Date): string | null
}

/** @param secrets without them the vault seals nothing that is erasable */
export function createVault(keys: VaultKeys, secrets: Secrets = noSecrets()): Vault {
  const [current] = keys
  const sealing = keys.filter(key => !key.matches)
  const wrapping = new Map(sealing.map(({ id, secret }) => [id, derived(secret, 'wrap')]))
  const matching = createSecretKey(matchingSecret(keys))

  function wrappingKey(keyId: string, secret: Buffer | null): KeyObject {
    const master = wrapping.get(keyId)
    if (!master) throw new Error(`The vault lacks the key ${keyId}; add it to the key file`)
    return secret ? together(master, secret) : master
  }

  /** The small key, out of its wrapping. */
  function unwrapped({ keyId, reference, wrapped, header }: SealedRecord): Buffer {
    const secret = reference && secrets.find(reference)
    if (reference && !secret) throw new Error('The secret of this record was destroyed')
    return decrypt(wrappingKey(keyId, secret), wrapped, header)
  }

  function sealWith(plaintext: string, context: string, taken: { reference: Buffer; secret: Buffer } | null): Buffer {
    const key = randomBytes(32)
    const header = headerOf(current.id, taken?.reference ?? null)
    const wrapped = encrypt(wrappingKey(current.id, taken?.secret ?? null), key, header)
    const bound = boundTo({ version: taken ? 3 : 2, header }, context)
    return Buffer.concat([header, wrapped, encrypt(createSecretKey(key), Buffer.from(plaintext, 'utf8'), bound)])
  }

  function open(sealed: Buffer, context: string): string {
    const record = readRecord(sealed)
    return decrypt(createSecretKey(unwrapped(record)), record.body, boundTo(record, context)).toString('utf8')
  }

  /** The secret that the earlier record stands under, if it is one that stands under any. */
  function secretOf(earlier: Buffer) {
    const { reference } = readRecord(earlier)
    const secret = reference && secrets.find(reference)
    return reference && secret ? { reference, secret } : null
  }

  return {
    seal: (plaintext, context) => sealWith(plaintext, context, null),
    sealErasable: (plaintext, context, instead = null) =>
      sealWith(plaintext, context, (instead && secretOf(instead)) ?? secrets.take()),
    open,
    isDestroyed: sealed => {
      const { reference } = readRecord(sealed)
      return reference !== null && secrets.find(reference) === null
    },
    destroy: references => secrets.destroy(references),
    rewrapped: sealed => {
      const record = readRecord(sealed)
      if (record.version === 1 || record.keyId === current.id) return null
      const header = headerOf(current.id, record.reference)
      const master = wrappingKey(current.id, record.reference && secrets.find(record.reference))
      return Buffer.concat([header, encrypt(master, unwrapped(record), header), record.body])
    },
    keyId: () => current.id,
    digest: (value, purpose) => createHmac('sha256', matching).update(`${purpose}\0${value}`).digest(),
    sealCookie: (value, purpose, expiresAt) =>
      sealWith(`${expiresAt.getTime()}|${value}`, `cookie ${purpose}`, null).toString('base64url'),
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

/** HKDF over the secret, salted with the master key: without either of the two there is no key. */
const together = (master: KeyObject, secret: Buffer): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, master.export(), 'lapor vault erasable', 32)))

function noSecrets(): Secrets {
  const missing = (): never => {
    throw new Error('This vault has no store of secrets: it seals nothing erasable')
  }
  return { id: 'none', take: missing, find: missing, destroy: missing, destroyed: () => [] }
}
