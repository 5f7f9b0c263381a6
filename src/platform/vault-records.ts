/**
 * The bytes of a sealed record. Each is sealed with AES-256-GCM under a random key of its own, which is itself sealed under the
 * master key. What a record belongs to (its context) is authenticated: a ciphertext moved to another row does not open.
 *
 *   2 | key id 4 | wrapped key 60 | body            sealed under the master key
 *   3 | key id 4 | reference 10 | wrapped key 60 | body   under the master key and a secret that can be destroyed
 *   1 | key id 4 | wrapped key 60 | body            earlier: the body is bound to the key id too, so it is sealed anew whole
 *
 * A wrapped key and a body are: nonce 12 | ciphertext | tag 16.
 */
import { type KeyObject, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { REFERENCE } from './vault-secrets.ts'

const KEY_ID = 4
const NONCE = 12
const TAG = 16
const WRAPPED = NONCE + 32 + TAG
const SHORTEST = 1 + KEY_ID + WRAPPED + NONCE + TAG

export type Version = 1 | 2 | 3

export type SealedRecord = {
  readonly version: Version
  readonly keyId: string
  /** Of version 3 only. */
  readonly reference: Buffer | null
  readonly header: Buffer
  readonly wrapped: Buffer
  readonly body: Buffer
}

export function readRecord(sealed: Buffer): SealedRecord {
  const version = sealed[0]
  if (sealed.length < SHORTEST || (version !== 1 && version !== 2 && version !== 3))
    throw new Error('Not something that the vault has sealed')
  const end = 1 + KEY_ID + (version === 3 ? REFERENCE : 0)
  return {
    version,
    keyId: sealed.toString('hex', 1, 1 + KEY_ID),
    reference: version === 3 ? sealed.subarray(1 + KEY_ID, end) : null,
    header: sealed.subarray(0, end),
    wrapped: sealed.subarray(end, end + WRAPPED),
    body: sealed.subarray(end + WRAPPED),
  }
}

export const headerOf = (keyId: string, reference: Buffer | null): Buffer =>
  Buffer.concat([Buffer.of(reference ? 3 : 2), Buffer.from(keyId, 'hex'), reference ?? Buffer.alloc(0)])

/** What a body is bound to: in versions 2 and 3 not the master key, so that another can take its place. */
export function boundTo({ version, header }: Pick<SealedRecord, 'version' | 'header'>, context: string): Buffer {
  const own = version === 1 ? header : Buffer.concat([Buffer.of(version), header.subarray(1 + KEY_ID)])
  return Buffer.concat([own, Buffer.from(context, 'utf8')])
}

export function encrypt(key: KeyObject, plain: Buffer, about: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(about)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

export function decrypt(key: KeyObject, sealed: Buffer, about: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(about)
  decipher.setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()])
}
