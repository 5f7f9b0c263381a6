/**
 * Puzzles that cost a browser some work to solve and us next to nothing to check, by ALTCHA's proof of work: find which of a
 * few hundred guesses gives the key whose beginning is known. Nothing is kept; what a puzzle is for travels in it, signed.
 */
import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as z from 'zod'
import type { Vault } from './vault.ts'

export type Work = { readonly rounds: number; readonly guesses: readonly [least: number, most: number] }

const LONGEST = 4000

const Solved = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      data: z.object({ purpose: z.string(), until: z.number() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

/** As JSON, for the browser to solve, and to give back with what it found. */
export async function makePuzzle(
  vault: Vault,
  { purpose, until, work }: { purpose: string; until: Date; work: Work },
): Promise<string> {
  const [least, most] = work.guesses
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: work.rounds,
    counter: randomInt(most, least),
    data: { purpose, until: until.getTime() }, // by our own clock, which a demonstration may set forward
    deriveKey,
    ...secretsOf(vault),
  })
  return JSON.stringify(challenge)
}

/** The puzzle's own name, for counting it once; null when this is no solution, or one of another purpose, or too late. */
export async function openSolution(
  vault: Vault,
  given: string,
  { purpose, now }: { purpose: string; now: Date },
): Promise<string | null> {
  const solved = read(given)
  if (solved === null) return null
  const { challenge, solution } = solved
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(vault) })
  const { data } = challenge.parameters
  return verified && data.purpose === purpose && data.until > now.getTime() ? challenge.signature : null
}

function read(given: string): z.output<typeof Solved> | null {
  if (given.length > LONGEST) return null
  try {
    const solved = Solved.safeParse(JSON.parse(Buffer.from(given, 'base64').toString('utf8')))
    return solved.success ? solved.data : null
  } catch {
    return null
  }
}

const secretsOf = (vault: Vault) => ({
  hmacSignatureSecret: vault.digest('puzzle', 'proof of work').toString('hex'),
  hmacKeySignatureSecret: vault.digest('solution', 'proof of work').toString('hex'),
})
