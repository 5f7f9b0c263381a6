import { randomBytes, randomInt } from 'node:crypto'

/** The only source of randomness that the core may use. */
export type Ids = {
  bytes(count: number): Buffer
  /** So many decimal digits, each as likely as the others; the first may be 0. */
  digits(count: number): string
  /** A secret for an address or a cookie: 256 bits, letters, digits, `-` and `_`. */
  token(): string
}

export const randomIds: Ids = {
  bytes: randomBytes,
  digits: count => Array.from({ length: count }, () => randomInt(10)).join(''),
  token: () => randomBytes(32).toString('base64url'),
}
