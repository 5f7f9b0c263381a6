/**
 * Keeps identities and contacts unreadable without a key that the database does not hold. What is sealed under which key:
 * vault-records.ts.
 */
import { createHmac, createSecretKey } from 'node:crypto'
import { type VaultKeys, matchingSecret } from './vault-keys.ts'
import { readRecord } from './vault-records.ts'
import { sealingWith } from './vault-sealing.ts'
import type { Secret, Secrets } from './vault-secrets.ts'

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
  const { seal, open, rewrapped } = sealingWith(keys, secrets)
  const matching = createSecretKey(matchingSecret(keys))

  return {
    seal: (plaintext, context) => seal(plaintext, context, null),
    sealErasable: (plaintext, context, instead = null) =>
      seal(plaintext, context, (instead && secretOf(instead, secrets)) ?? secrets.take()),
    open,
    isDestroyed: sealed => {
      const { reference } = readRecord(sealed)
      return reference !== null && secrets.find(reference) === null
    },
    destroy: references => secrets.destroy(references),
    rewrapped,
    keyId: () => keys[0].id,
    digest: (value, purpose) => createHmac('sha256', matching).update(`${purpose}\0${value}`).digest(),
    sealCookie: (value, purpose, expiresAt) =>
      seal(`${expiresAt.getTime()}|${value}`, `cookie ${purpose}`, null).toString('base64url'),
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

/** The secret that the earlier record stands under, if it is one that stands under any. */
function secretOf(earlier: Buffer, secrets: Secrets): Secret | null {
  const { reference } = readRecord(earlier)
  const secret = reference && secrets.find(reference)
  return reference && secret ? { reference, secret } : null
}

function noSecrets(): Secrets {
  const missing = (): never => {
    throw new Error('This vault has no store of secrets: it seals nothing erasable')
  }
  return { id: 'none', take: missing, find: missing, destroy: missing, destroyed: () => [] }
}
