/** Tries at an account's password, counted in all processes together and judged by rules/attempt.ts. */
import type { Db } from '#core/deps.ts'
import type { Vault } from '#platform/vault.ts'
import { type Allowance, countAttempt, forgive, takeBack } from '#platform/http/rate-limit.ts'
import { digestOfContact, readContact } from '../contact.ts'
import { LIMITS, type Limits, type Subject } from './limits.ts'
import { type Verdict, judgeAttempt } from './rules/attempt.ts'
import { type Counting, countingOf } from './within.ts'

export type Trying = {
  /** `accountKey` of what was typed, whether such an account exists or not. */
  readonly account: string
  readonly address: string
  /** What the browser is known by at this account; null when it has not been signed in to it. */
  readonly browser: string | null
  readonly isProven: boolean
  readonly isPressed: boolean
  readonly hasCodes: boolean
}

/** What was counted, for `settle`. */
export type Weighed = {
  readonly verdict: Verdict
  /** Until the address may try again. */
  readonly waitSeconds: number
  readonly counted: readonly Counting[]
}

/** The same account under every spelling of its contact, and a stand-in for what can be none. */
export const accountKey = (vault: Vault, identifier: string): string =>
  digestOfContact(
    vault,
    readContact(identifier) ?? { kind: 'email', value: identifier.slice(0, 300).trim().toLowerCase() },
  ).toString('base64url')

/** Counts one try. Whoever has no account costs the same questions as whoever has one. */
export async function weighAttempt(db: Db, trying: Trying, limits: Limits = LIMITS): Promise<Weighed> {
  const { account: target, address, browser, ...about } = trying
  const own = browser === null ? undefined : countingOf('sign-in', 'browser and target', { browser, target }, limits)
  if (own && (await countAttempt(db, ...own)).ok)
    return { verdict: judgeAttempt({ ...about, isKnown: true, over: NOTHING }), waitSeconds: 0, counted: [own] }

  const near = countings(['address', 'address and target'])
  const [byAddress, byPair] = await allowancesOf(db, near)
  const over = { ...NOTHING, address: isOver(byAddress), pair: isOver(byPair) }
  if (over.address || over.pair) {
    const verdict = judgeAttempt({ ...about, isKnown: false, over })
    return { verdict, waitSeconds: Math.max(waitOf(byAddress), waitOf(byPair)), counted: near }
  }
  const far = countings(['target', 'target in a day'])
  const [byTarget, byDay] = await allowancesOf(db, far)
  const verdict = judgeAttempt({
    ...about,
    isKnown: false,
    over: { ...over, account: isOver(byTarget), accountInADay: isOver(byDay) },
  })
  if (verdict !== 'try') await takeBack(db, [...near.slice(1), ...far]) // no password was tried
  return { verdict, waitSeconds: 0, counted: [...near, ...far] }

  function countings(subjects: readonly Subject[]): readonly Counting[] {
    return subjects
      .map(subject => countingOf('sign-in', subject, { address, target }, limits))
      .filter(counting => counting !== undefined)
  }
}

/** A right password was no attempt of those that are limited; what its browser or address got wrong before is forgiven. */
export async function settleRight(db: Db, { counted }: Weighed): Promise<void> {
  const own = counted.filter(([{ name }]) => name.endsWith(' and target'))
  for (const [limit, key] of own) await forgive(db, limit, key)
  await takeBack(
    db,
    counted.filter(one => !own.includes(one)),
  )
}

const NOTHING = { address: false, pair: false, account: false, accountInADay: false }

const allowancesOf = (db: Db, countings: readonly Counting[]): Promise<readonly Allowance[]> =>
  Promise.all(countings.map(counting => countAttempt(db, ...counting)))

const isOver = (allowance: Allowance | undefined): boolean => allowance?.ok === false
const waitOf = (allowance: Allowance | undefined): number => (allowance?.ok === false ? allowance.retryAfterSeconds : 0)
