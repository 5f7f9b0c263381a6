import { type Context, Hono } from 'hono'
import { type OwnFactors, findFactors } from '#core/people/factors/queries/find-factors.ts'
import { endOtherSessions, endOwnSession } from '#core/people/own/operations/end-session.ts'
import { listSessions } from '#core/people/own/queries/list-sessions.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken } from '#web/session.ts'
import { type AccountNeeds, visitWithNews } from '../needs.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { SessionsPage } from './page.tsx'
import { news } from './text.ts'

const OTHERS = 'lainnya'

/** `/akun/sesi`: where whoever is signed in is signed in. */
export function sessionsController(needs: AccountNeeds) {
  const { deps, cookies } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.account.sessions.patterns) app.get(pattern, requireAccount, show)
  for (const pattern of routes.account.sessionEnd.patterns) app.post(pattern, requireAccount, end)
  return app

  async function show(c: Context<SessionEnv>): Promise<Response> {
    const { accountId } = accountOf(c)
    const [sessions, factors] = await Promise.all([
      listSessions(deps, accountId, accountToken(c, cookies)),
      findFactors(deps, accountId),
    ])
    const props = { visit: visitWithNews(needs, c, news), sessions, hasPassword: hasOwnPassword(factors) }
    return render(c, <SessionsPage {...props} />)
  }

  async function end(c: Context<SessionEnv>): Promise<Response> {
    const { accountId } = accountOf(c)
    await requireWithin(deps.db, 'own account', { account: accountId })
    const handle = c.req.param('id') ?? ''
    const token = accountToken(c, cookies)
    if (handle === OTHERS && token !== null) await endOtherSessions(deps, accountId, token)
    else if (!(await endOwnSession(deps, accountId, handle))) return c.notFound()
    rememberFlash(c, cookies, handle === OTHERS ? 'sesi-lainnya' : 'sesi-akhir')
    return c.redirect(routes.account.sessions.href({}, languageOf(c.req.path)), 303)
  }
}

const hasOwnPassword = (factors: OwnFactors | null): boolean =>
  factors !== null && factors.hasPassword && !factors.isDemo
