import { createHash } from 'node:crypto'
import type { Ids } from '#platform/ids.ts'

const BYTES = 32

/** What only the browser has: 256 random bits. */
export const newSessionToken = (ids: Ids): string => ids.bytes(BYTES).toString('base64url')

/** What the database has. A plain hash is enough: there is nothing to guess in 256 bits. */
export const digestOfToken = (token: string): Buffer =>
  createHash('sha256').update(Buffer.from(token, 'base64url')).digest()

/** Turns away, without asking the database, what was never a token. */
export const isSessionToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
