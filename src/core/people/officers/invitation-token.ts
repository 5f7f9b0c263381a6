/**
 * The secret of an invitation's link. It follows from a random nonce under the vault's key, whenever the mail is written: neither
 * the database nor a job ever holds it, and a mail that is tried again is the same mail.
 */
import type { Vault } from '#platform/vault.ts'
import { digestOfToken, isSessionToken } from '../session-token.ts'

const PURPOSE = 'officer invitation'

export const tokenOf = (vault: Vault, nonce: Buffer): string =>
  vault.digest(nonce.toString('hex'), PURPOSE).toString('base64url')

/** By which an invitation is found; null for what was never a token. */
export const digestOfInvitation = (token: string): Buffer | null =>
  isSessionToken(token) ? digestOfToken(token) : null
