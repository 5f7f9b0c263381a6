import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Ids } from '#platform/ids.ts'

const derive = promisify(argon2)

/**
 * OWASP's first choice for argon2id: 19 MiB, two passes. Measured: about 35 ms on one core, away from the main thread. Kept
 * with each password, so that it can be raised for new ones.
 */
type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** In PHC form: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(ids: Ids, password: string): Promise<string> {
  const salt = ids.bytes(SALT_BYTES)
  return written(COST, salt, await hashed(password, salt, COST))
}

/**
 * Whether this is the password. Without one to compare to, the same work is done and the answer is no: how long an answer
 * takes must not tell whether an account exists.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const { cost, salt, hash } = parsed(stored ?? NOBODYS)
  const isRight = timingSafeEqual(await hashed(password, salt, cost), hash)
  return isRight && stored !== null
}

/** Keyboards differ in how they write the same letter (NIST SP 800-63B §3.1.1.2). */
const hashed = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: HASH_BYTES, ...cost })

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

const written = ({ memory, passes, parallelism }: Cost, salt: Buffer, hash: Buffer): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]{43})$/

function parsed(stored: string): { cost: Cost; salt: Buffer; hash: Buffer } {
  const [, memory, passes, parallelism, salt, hash] = FORM.exec(stored) ?? []
  if (!salt || !hash) throw new Error('A stored password is not in the form that this version writes')
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

const NOBODYS = written(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES))
