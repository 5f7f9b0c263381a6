import { Hono } from 'hono'
import { renewRecoveryCodes } from '#core/people/factors/operations/renew-recovery-codes.ts'
import { findFactors } from '#core/people/factors/queries/find-factors.ts'
import { needsRecoveryCodes } from '#core/people/factors/rules/factors.ts'
import { render } from '#ui/page.tsx'
import type { Needs } from '#web/public/second-factor/needs.ts'
import { codesIn, rememberCodes } from '#web/public/second-factor/recovery-cookie.ts'
import { requireRecent } from '#web/recent.ts'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { accountOf } from '../signed-in.ts'
import type { Page, ShowAll } from './after.ts'
import { CodesGonePage, CodesPage } from './codes-page.tsx'
import { text } from './text.ts'

/** Recovery codes, shown once and made anew; behind `requireAccount`. */
export function codesPages(needs: Needs, showAll: ShowAll) {
  const { deps, visitOf } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.recoveryCodes.patterns) app.get(pattern, show).post(pattern, requireRecent(needs), renew)
  return app

  async function renew(c: Page): Promise<Response> {
    const { accountId } = accountOf(c)
    const language = languageOf(c.req.path)
    const renewed = await renewRecoveryCodes(deps, accountId)
    if (!renewed.ok) return showAll(c, 409, text[language].noSecondStep)
    rememberCodes(c, needs, accountId, renewed.codes)
    return c.redirect(routes.recoveryCodes.href({}, language), 303)
  }

  async function show(c: Page): Promise<Response> {
    const { accountId } = accountOf(c)
    const visit = visitOf(c)
    const codes = codesIn(c, needs, accountId)
    const next = backOf(c) ?? routes.account.security.href({}, visit.language)
    if (codes) return render(c, <CodesPage {...{ visit, codes, next }} />)
    const own = await findFactors(deps, accountId)
    return render(c, <CodesGonePage visit={visit} canRenew={own !== null && needsRecoveryCodes(own, own)} />)
  }
}
