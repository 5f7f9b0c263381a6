/** What a passkey is to sign: random, kept as a digest, for one browser, one purpose, and five minutes. */
import { createHash } from 'node:crypto'
import type { Vault } from '#platform/vault.ts'

const FIVE_MINUTES_MS = 300_000
export const CHALLENGE_BYTES = 32
/** How long a browser waits for its person. */
export const CHALLENGE_MS = FIVE_MINUTES_MS

export const challengeEndsAt = (at: Date): Date => new Date(at.getTime() + FIVE_MINUTES_MS)

export const digestOfChallenge = (challenge: string): Buffer =>
  createHash('sha256').update(Buffer.from(challenge, 'base64url')).digest()

export const digestOfBrowser = (vault: Vault, browser: string): Buffer => vault.digest(browser, 'browser of a passkey')

/** What devices sign by: ES256 and RS256, which every device knows one of, and EdDSA (RFC 9053). Others are still experimental. */
export const ALGORITHMS = [-8, -7, -257]
