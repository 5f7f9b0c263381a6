import { Hono } from 'hono'
import { type Officer, partyOf } from '#core/people/actor.ts'
import { revealReporter } from '#core/people/vault/identities.ts'
import { findAccusedName } from '#core/people/vault/reporters.ts'
import { hasDossier } from '#core/reports/rules/visibility.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { newsFor } from '../desk/next.ts'
import { findMarks } from '../labels/marks.ts'
import { meet } from '../live/meet.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { READ_BY, visibilityNamed } from '../together/audiences.tsx'
import type { ShownIdentity } from './aside.tsx'
import { ReportPage } from './page.tsx'
import { type ReportView, findView } from './view.ts'

export function reportController(needs: Needs) {
  const { deps } = needs
  return new Hono<SessionEnv>().get(routes.officers.report.pattern, show)

  async function show(c: WorkContext): Promise<Response> {
    const typed = c.req.param('nomor') ?? ''
    const number = parseTrackingNumber(typed)
    if (number && number !== typed) return c.redirect(routes.officers.report.href({ nomor: number }), 301)
    const view = await findView(deps, typed, officerViewer(c))
    if (!view) return await c.notFound()
    const [identity, accusedName, colleagues, marks] = await Promise.all([
      identityFor(view, c),
      accusedIn(view),
      meet(needs, view, officerViewer(c)),
      findMarks(deps.db, officerViewer(c).officer, view.report.id),
    ])
    const visit = { ...workVisit(needs, c), flash: await newsFor(needs, c) }
    const ombudsman = ombudsmanOf(view, officerViewer(c).officer)
    return render(
      c,
      <ReportPage
        {...{ visit, view, identity, accusedName, ombudsman, colleagues, marks }}
        officerId={officerViewer(c).officer.id}
        readBy={visibilityNamed(c.req.query(READ_BY))}
        formToken={deps.ids.token()}
      />,
    )
  }

  /** Each reading is noted with who read it and why. */
  async function identityFor({ report, sight }: ReportView, c: WorkContext): Promise<ShownIdentity> {
    if (!sight.identity) return 'hidden'
    const party = partyOf(officerViewer(c).officer)
    return revealReporter(deps, report.id, { party, purpose: 'officer opened the report' })
  }

  /** For those who read the reporter's own words, where the name stands as a rule. */
  async function accusedIn({ report, sight }: ReportView): Promise<string | null> {
    return sight.original && sight.internal ? findAccusedName(deps, report.id) : null
  }
}

const ombudsmanOf = ({ report }: ReportView, officer: Officer) =>
  officer.mandate === 'ombudsman' ? (hasDossier(report, officer) ? 'has' : 'waits') : null
