import { type Context, Hono } from 'hono'
import { findCalendarsIn } from '#core/calendars/queries/find-calendars-in.ts'
import { explain } from '#core/calendars/rules/explain.ts'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Deps } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import { findObjectionWindow } from '#core/reports/queries/find-objection-window.ts'
import { findOwnReport } from '#core/reports/queries/find-own-report.ts'
import { findPublicReport } from '#core/reports/queries/find-public-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { findReporterReport } from '#core/reports/queries/find-reporter-report.ts'
import type { ShownReport } from '#core/reports/queries/shown-report.ts'
import { unobjectionable } from '#core/reports/rules/ending.ts'
import { yearOf } from '#core/reports/rules/tracking-number.ts'
import { render } from '#ui/page.tsx'
import { withNumber } from '#web/report-number.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { titleOf } from '../report/page.tsx'
import { isPublicKind, standingOf } from '../report/standings.ts'
import { ClockPage } from './page.tsx'

type Needs = { readonly deps: Deps; readonly visitOf: (c: Context<SessionEnv>) => Visit }

/** `/laporan/:nomor/jam`: how each limit of a report was counted, for whoever may read the report. */
export function clockController({ deps, visitOf }: Needs) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.clock.patterns) app.get(pattern, withNumber(show))
  return app

  async function show(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const own = await findOwnReport(deps.db, number, c.var.viewer)
    const isOwn = own !== undefined
    const report = isOwn
      ? await findReporterReport(deps.db, { id: own, filedYear: yearOf(number) })
      : await findPublicReport(deps.reader, number)
    if (!report) return c.notFound()
    const visit = visitOf(c)
    const now = deps.clock.now()
    const isShared = c.var.viewer.kind === 'stranger'
    c.header('Cache-Control', isShared ? 'public, max-age=0, s-maxage=60' : 'private, no-store')
    if (isShared) c.header('Vary', 'Cookie')
    const title = titleOf(report, visit.language)
    const window = isOwn ? await findOwnWindow(own) : []
    const clocks = await explained({ ...report, clocks: [...report.clocks, ...window] }, now)
    return render(c, <ClockPage {...{ visit, number, title, now, isOwn, clocks }} />)
  }

  /** Until when its reporter may object, while they may. */
  async function findOwnWindow(id: ReportId): Promise<readonly Clock[]> {
    const report = await findReport(deps.db, { id })
    const window = report && unobjectionable(report) === null && (await findObjectionWindow(deps.db, report))
    return window ? [window] : []
  }

  async function explained({ clocks, places }: ShownReport, now: Date) {
    const shown = clocks.filter(({ kind }) => isPublicKind(kind))
    const calendarOf = await findCalendarsIn(deps.db, places)
    return shown.map(clock => {
      const calendar = calendarOf(clock.agencyId)
      return { ...standingOf(clock, calendar, now), explanation: explain(clock, calendar, now) }
    })
  }
}
