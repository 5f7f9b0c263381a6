import { type Context, Hono } from 'hono'
import { followReport, unfollowReport } from '#core/follows/operations/follow-report.ts'
import { listFollows } from '#core/follows/queries/list-follows.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { findListedReports } from '#core/reports/queries/find-listed-reports.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { withNumber } from '#web/report-number.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type AccountNeeds, visitWithNews } from '../needs.ts'
import { RefusedPage } from '../refused-page.tsx'
import { accountOf, requireAccount } from '../signed-in.ts'
import { FollowsPage } from './page.tsx'
import { news, refused } from './text.ts'

/** `/laporan/:nomor/ikutan`, and `/akun/ikuti`: what somebody follows. */
export function followsController(needs: AccountNeeds) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.follow.patterns) app.post(pattern, withNumber(toggle))
  for (const pattern of routes.account.follows.patterns) {
    app.get(pattern, requireAccount, show)
    app.post(pattern, requireAccount, stop)
  }
  return app

  async function show(c: Context<SessionEnv>): Promise<Response> {
    const followed = await listFollows(deps.db, accountOf(c).accountId)
    const reports = await findListedReports(deps.reader, followed)
    return render(c, <FollowsPage visit={visitWithNews(needs, c, news)} reports={reports} />)
  }

  /** Whoever is not signed in does that first, and finds the button again; for them no report is there or not there. */
  async function toggle(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const { viewer } = c.var
    const language = languageOf(c.req.path)
    const report = routes.report.href({ nomor: number }, language)
    c.header('Cache-Control', 'private, no-store')
    if (viewer.kind !== 'account') return c.redirect(routes.signIn.href({}, language, { kembali: report }), 303)
    await requireWithin(deps.db, 'own account', { account: viewer.accountId })
    const followed = await followReport(deps, number, viewer.accountId)
    if (followed.ok) {
      rememberFlash(c, cookies, followed.state.isFollowed ? 'ikuti-mulai' : 'ikuti-akhir')
      return c.redirect(report, 303)
    }
    if (followed.refusal === 'not-found') return c.notFound()
    return render(c, <RefusedPage visit={visitOf(c)} words={refused[followed.refusal][language]} back={report} />, 409)
  }

  /** From the list: it only ever stops, so that pressing twice does not begin anew. */
  async function stop(c: Context<SessionEnv>): Promise<Response> {
    const { accountId } = accountOf(c)
    const { fields } = await readBody(c)
    const number = parseTrackingNumber(fields.get('nomor')?.[0] ?? '')
    if (!number || !(await unfollowReport(deps, number, accountId))) return c.notFound()
    rememberFlash(c, cookies, 'ikuti-berhenti')
    return c.redirect(routes.account.follows.href({}, languageOf(c.req.path)), 303)
  }
}
