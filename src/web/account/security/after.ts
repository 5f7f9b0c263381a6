import type { Context } from 'hono'
import { rememberFlash } from '#web/flash.ts'
import type { Needs } from '#web/public/second-factor/needs.ts'
import { rememberCodes } from '#web/public/second-factor/recovery-cookie.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { accountOf } from '../signed-in.ts'
import type { Done } from './text.ts'

export type Page = Context<SessionEnv>

/** The page of one's factors, with why something could not be done. */
export type ShowAll = (c: Page, status: 200 | 409, refusal?: string) => Promise<Response>

/** Back to the page of one's factors, which says what was done. */
export function backHome(c: Page, needs?: Needs, done?: Done): Response {
  if (needs && done) rememberFlash(c, needs.cookies, done)
  return c.redirect(routes.account.security.href({}, languageOf(c.req.path)), 303)
}

/** The same; new recovery codes are shown first. */
export function added(c: Page, needs: Needs, done: Done, codes: readonly string[] | null): Response {
  if (!codes) return backHome(c, needs, done)
  rememberFlash(c, needs.cookies, done)
  rememberCodes(c, needs, accountOf(c).accountId, codes)
  return c.redirect(routes.recoveryCodes.href({}, languageOf(c.req.path)), 303)
}
