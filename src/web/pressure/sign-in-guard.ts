/** What stands before a password is tried: whether this browser may, at what price, and what it learns when it may not. */
import type { Context } from 'hono'
import { type Weighed, accountKey, weighAttempt } from '#core/people/pressure/attempts.ts'
import type { Fields } from '#platform/http/form.ts'
import type { Challenge } from './challenge.tsx'
import { type GateParts, challengeAfter, readProof } from './gate.ts'
import { knownAt } from './known-device.ts'
import type { Note } from './text.ts'

export type SignInGuardParts = GateParts & {
  /** A demonstration's accounts have invented contacts, to which no code can be sent. */
  readonly demo: object | null
}

export type Guarded =
  | { readonly may: 'try'; readonly weighed: Weighed }
  | { readonly may: 'wait'; readonly waitSeconds: number }
  /** Show the form again with this in it. */
  | { readonly may: 'prove'; readonly challenge: Challenge; readonly note: Note }
  /** Only by a code that is sent to the account. */
  | { readonly may: 'code' }

/**
 * Asks the same of the database whether the account exists or not. A wrong password stays counted; a right one is settled
 * (`settleRight`), and its browser remembered (`rememberAt`).
 */
export async function guardSignIn(
  parts: SignInGuardParts,
  c: Context,
  { identifier, fields }: { identifier: string; fields: Fields },
): Promise<Guarded> {
  const { deps, clientAddress, limits, demo } = parts
  const proof = await readProof(parts, c, 'sign-in', fields)
  const prove = async (): Promise<Guarded> => {
    return { may: 'prove', challenge: await challengeAfter(parts, 'sign-in', fields, proof), note: proof.note }
  }
  if (proof.isAsking) return prove()
  const account = accountKey(deps.vault, identifier)
  const weighed = await weighAttempt(
    deps.db,
    {
      account,
      address: clientAddress(c),
      browser: knownAt(parts, c, account),
      isProven: proof.isProven,
      isPressed: proof.isPressed,
      hasCodes: demo === null,
    },
    limits,
  )
  if (weighed.verdict === 'try') return { may: 'try', weighed }
  if (weighed.verdict === 'wait') return { may: 'wait', waitSeconds: weighed.waitSeconds }
  return weighed.verdict === 'code' ? { may: 'code' } : prove()
}
