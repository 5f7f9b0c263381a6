import { type Context, Hono } from 'hono'
import type { Deps } from '#core/deps.ts'
import { listReportsOfAccount } from '#core/people/vault/reporters.ts'
import { listOwnReports } from '#core/reports/queries/list-own-reports.ts'
import { render } from '#ui/page.tsx'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { cardOf } from '../reports/card.ts'
import { OwnReportsPage } from './page.tsx'

type Needs = { readonly deps: Deps; readonly visitOf: (c: Context<SessionEnv>) => Visit }

/** More than nearly everyone files; whoever has filed more still has the numbers. */
const MOST_SHOWN = 100

/** `/akun/laporan`: the reports of whoever is signed in. */
export function ownReportsController({ deps, visitOf }: Needs) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.ownReports.patterns) app.get(pattern, show)
  return app

  async function show(c: Context<SessionEnv>): Promise<Response> {
    const { viewer } = c.var
    const language = languageOf(c.req.path)
    c.header('Cache-Control', 'private, no-store')
    if (viewer.kind !== 'account') {
      const kembali = routes.ownReports.href({}, language)
      return c.redirect(routes.signIn.href({}, language, { kembali }), 303)
    }
    const ids = await listReportsOfAccount(deps.db, viewer.accountId, MOST_SHOWN + 1)
    const reports = await listOwnReports(deps.db, ids.slice(0, MOST_SHOWN))
    const now = deps.clock.now()
    const cards = reports.map(report => cardOf(report, language, now))
    return render(c, <OwnReportsPage visit={visitOf(c)} reports={cards} isCut={ids.length > MOST_SHOWN} />)
  }
}
