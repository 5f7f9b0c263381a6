import { type Context, Hono } from 'hono'
import { discardFilingDraft } from '#core/people/own/operations/keep-filing-draft.ts'
import { listFilingDrafts } from '#core/people/own/queries/filing-drafts.ts'
import { listReportsOfAccount } from '#core/people/vault/reporters.ts'
import { listOwnReports } from '#core/reports/queries/list-own-reports.ts'
import { render } from '#ui/page.tsx'
import { type AccountNeeds, visitWithNews } from '#web/account/needs.ts'
import { accountOf, requireAccount } from '#web/account/signed-in.ts'
import { rememberFlash } from '#web/flash.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { groupAsked } from './groups.ts'
import { OwnReportsPage } from './page.tsx'
import { news } from './text.ts'

/** More than nearly everyone files; whoever has filed more still has the numbers. */
const MOST_SHOWN = 100

/** `/akun/laporan`: the reports of whoever is signed in, and their drafts of reports. */
export function ownReportsController(needs: AccountNeeds) {
  const { deps, cookies } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.ownReports.patterns) app.get(pattern, requireAccount, show)
  for (const pattern of routes.account.draftRemoval.patterns) app.post(pattern, requireAccount, removeDraft)
  return app

  async function show(c: Context<SessionEnv>): Promise<Response> {
    const { accountId } = accountOf(c)
    const [ids, drafts] = await Promise.all([
      listReportsOfAccount(deps.db, accountId, MOST_SHOWN + 1),
      listFilingDrafts(deps, accountId),
    ])
    const reports = await listOwnReports(deps.db, ids.slice(0, MOST_SHOWN))
    const props = { reports, drafts, group: groupAsked(c.req.query('saring')), isCut: ids.length > MOST_SHOWN }
    return render(c, <OwnReportsPage visit={visitWithNews(needs, c, news)} now={deps.clock.now()} {...props} />)
  }

  async function removeDraft(c: Context<SessionEnv>): Promise<Response> {
    const asked = c.req.param('id') ?? ''
    const isThere =
      /^[1-9]\d{0,14}$/.test(asked) && (await discardFilingDraft(deps, accountOf(c).accountId, Number(asked)))
    if (!isThere) return c.notFound()
    rememberFlash(c, cookies, 'draf-hapus')
    return c.redirect(routes.ownReports.href({}, languageOf(c.req.path), { saring: 'draf' }), 303)
  }
}
