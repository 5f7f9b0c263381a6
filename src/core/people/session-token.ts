import { createHash } from 'node:crypto'

/** What the database has. A plain hash is enough: there is nothing to guess in 256 bits. */
export const digestOfToken = (token: string): Buffer =>
  createHash('sha256').update(Buffer.from(token, 'base64url')).digest()

/** Turns away, without asking the database, what was never a token. */
export const isSessionToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
