import type { Context } from 'hono'
import type { Deps } from '#core/deps.ts'
import { type RelyingParty, relyingPartyOf } from '#core/people/factors/factor.ts'
import type { PasskeyProof } from '#core/people/factors/operations/check-passkey.ts'
import { countingsOf, requireWithin } from '#core/people/pressure/within.ts'
import { readRecoveryCode } from '#core/people/factors/rules/recovery-code.ts'
import type { AccountId } from '#core/ids.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import type { Fields } from '#platform/http/form.ts'
import { forgive } from '#platform/http/rate-limit.ts'
import type { Language } from '#ui/language.ts'
import { homeOf } from '#web/entered.ts'
import { backOf } from '#web/return-path.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { browserOf } from './browser.ts'

/** What the pages of second factors are handed. */
export type Needs = {
  readonly deps: Deps
  readonly cookies: Cookies
  readonly visitOf: (c: Context<SessionEnv>) => Visit
  readonly clientAddress: (c: Context) => string
  readonly origin: string
}

export const siteOf = (c: Context, { origin }: Needs): RelyingParty =>
  relyingPartyOf(origin, c.req.header('host') ?? '')

export const typedIn = (fields: Fields, name: string): string => (fields.get(name)?.[0] ?? '').trim()

export const proofIn = (c: Context, needs: Needs, fields: Fields): PasskeyProof => ({
  site: siteOf(c, needs),
  browser: browserOf(c, needs.cookies),
  response: typedIn(fields, 'response'),
})

/** Where somebody goes who has proved what was asked. */
export const nextFor = (c: Context, isOfficer: boolean, language: Language): string =>
  backOf(c) ?? homeOf(isOfficer, language)

/**
 * Counts an attempt at what can be guessed, by account; ends the request when there were too many. A recovery code cannot be
 * guessed, and is always taken: nobody who tries codes keeps the owner out.
 */
export async function countGuess(c: Context, needs: Needs, accountId: AccountId, typed: string): Promise<void> {
  const address = needs.clientAddress(c)
  const target = readRecoveryCode(typed) === null ? { target: String(accountId) } : {}
  await requireWithin(needs.deps.db, 'second factor', { address, ...target })
}

export async function forgiveGuesses(needs: Needs, accountId: AccountId): Promise<void> {
  const target = String(accountId)
  for (const counting of countingsOf('second factor', { target })) await forgive(needs.deps.db, ...counting)
}
