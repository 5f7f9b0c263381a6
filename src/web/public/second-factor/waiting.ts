/** Who stands between the first factor and everything else, and where they go from there. */
import type { Context } from 'hono'
import { type OwnFactors, findFactors } from '#core/people/factors/queries/find-factors.ts'
import { owedBy } from '#core/people/factors/rules/factors.ts'
import type { NewlyOpened } from '#core/people/operations/open-session.ts'
import { type PendingSession, findPendingSession } from '#core/people/queries/find-pending-session.ts'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken, agentOf, rememberAccount } from '#web/session.ts'
import { type Needs, nextFor } from './needs.ts'
import { rememberCodes } from './recovery-cookie.ts'

export type Page = Context<SessionEnv>

export type Owed = 'second' | 'enrol'
export type Waiting = {
  readonly pending: PendingSession
  readonly own: OwnFactors
  readonly owed: Owed
  readonly session: { readonly token: string | null; readonly agent: string | null }
}

/** Null for everybody who owes nothing here. */
export async function waitingIn(c: Page, { deps, cookies }: Needs): Promise<Waiting | null> {
  const token = accountToken(c, cookies)
  const pending = await findPendingSession(deps, token)
  const own = pending && (await findFactors(deps, pending.accountId))
  const owed = own ? owedBy(own, own) : 'none'
  return pending && own && owed !== 'none' ? { pending, own, owed, session: { token, agent: agentOf(c) } } : null
}

/** In, under a new token; new recovery codes are shown first. */
export function enter(
  c: Page,
  needs: Needs,
  { pending }: Waiting,
  opened: NewlyOpened & { readonly codes?: readonly string[] | null },
): Response {
  rememberAccount(c, needs.cookies, opened)
  const language = languageOf(c.req.path)
  const next = nextFor(c, opened.isOfficer, language)
  if (!opened.codes) return c.redirect(next, 303)
  rememberCodes(c, needs, pending.accountId, opened.codes)
  return c.redirect(routes.recoveryCodes.href({}, language, { kembali: next }), 303)
}

/** Nobody waits here: they are in already, or begin with the first factor. */
export function elsewhere(c: Page): Response {
  const language = languageOf(c.req.path)
  const { viewer } = c.var
  if (viewer.kind === 'account') return c.redirect(nextFor(c, viewer.officer !== null, language), 303)
  return c.redirect(routes.signIn.href({}, language, { kembali: backOf(c) }), 303)
}
