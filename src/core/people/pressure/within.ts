/** Counts what is sent against the table of limits, in all processes together. */
import type { QueryExecutorProvider } from 'kysely'
import { networkOf } from '#platform/http/network.ts'
import { type RateLimit, countAttempt, tooMany } from '#platform/http/rate-limit.ts'
import { LIMITS, type Limit, type LimitedForm, type Limits, type Subject } from './limits.ts'

/** Who sends a form, and what it aims at; limits on what is absent do not count. */
export type Sender = {
  readonly address?: string
  readonly account?: number | string
  readonly target?: string
  /** Of a browser that is known to its target. */
  readonly browser?: string
}

const KEYS: Record<Subject, (sender: Sender) => string | undefined> = {
  address: ({ address }) => address && networkOf(address),
  account: ({ account }) => account?.toString(),
  target: ({ target }) => target,
  'target in a day': ({ target }) => target,
  'address and target': ({ address, target }) => both(address && networkOf(address), target),
  'browser and target': ({ browser, target }) => both(browser, target),
}

const both = (one: string | undefined, other: string | undefined) => one && other && `${one} ${other}`

export type Counting = readonly [limit: RateLimit, key: string]

/** What sending this form counts against. */
export const countingsOf = (form: LimitedForm, sender: Sender, limits: Limits = LIMITS): readonly Counting[] =>
  (Object.keys(limits[form]) as Subject[])
    .map(subject => countingOf(form, subject, sender, limits))
    .filter(counting => counting !== undefined)

/** One of these; none when the form is not limited so, or the sender does not say. */
export function countingOf(
  form: LimitedForm,
  subject: Subject,
  sender: Sender,
  limits: Limits = LIMITS,
): Counting | undefined {
  const on: Partial<Record<Subject, Limit>> = limits[form]
  const limit = on[subject]
  const key = KEYS[subject](sender)
  return limit && key ? [{ name: `${form} by ${subject}`, ...limit }, key] : undefined
}

/** Counts it once; how many seconds to wait if that is too many, else 0. All in one statement. */
export async function waitFor(
  db: QueryExecutorProvider,
  form: LimitedForm,
  sender: Sender,
  limits?: Limits,
): Promise<number> {
  const counted = await Promise.all(countingsOf(form, sender, limits).map(one => countAttempt(db, ...one)))
  return Math.max(0, ...counted.map(allowance => (allowance.ok ? 0 : allowance.retryAfterSeconds)))
}

/** The same, ending the request with 429 and `Retry-After` when there were too many. */
export async function requireWithin(
  db: QueryExecutorProvider,
  form: LimitedForm,
  sender: Sender,
  limits?: Limits,
): Promise<void> {
  const wait = await waitFor(db, form, sender, limits)
  if (wait > 0) throw tooMany(wait)
}
