/** A report's page for its reporter, as it is first opened, and as a form on it comes back. */
import type { Context } from 'hono'
import { findCalendarsIn } from '#core/calendars/queries/find-calendars-in.ts'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { Deps } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { isReachableByEmail } from '#core/people/vault/reporters.ts'
import { findReporterReport } from '#core/reports/queries/find-reporter-report.ts'
import { findObjectionWindow } from '#core/reports/queries/find-objection-window.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { endingOf } from '#core/reports/rules/ending.ts'
import { reporterActions } from '#core/reports/rules/reporter-actions.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { emptyForm } from '#platform/http/form.ts'
import { render } from '#ui/page.tsx'
import { takeFlash } from '#web/flash.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { type Done, text } from './act-text.ts'
import { findOwnPrimary } from './own-primary.ts'
import { type KeptOfForm, type OwnForms, carriedOver, keptCarriedOver } from './own-state.ts'
import { ReportPage } from './page.tsx'
import { standingsOf } from './standings.ts'

export type ReportNeeds = {
  readonly deps: Deps
  readonly cookies: Cookies
  readonly visitOf: (c: Context<SessionEnv>) => Visit
}

const EMPTY: OwnForms = {
  reply: emptyForm,
  complete: emptyForm,
  message: emptyForm,
  close: emptyForm,
  object: emptyForm,
}

type Answer = {
  readonly status: 200 | 409 | 413 | 415 | 422
  readonly forms?: Partial<OwnForms>
  readonly kept?: KeptOfForm | undefined
}

export async function showOwnReport(
  { deps, cookies, visitOf }: ReportNeeds,
  c: Context<SessionEnv>,
  id: ReportId,
  { status, forms = {}, kept }: Answer = { status: 200 },
): Promise<Response> {
  const now = deps.clock.now()
  const [report, policy] = await Promise.all([findReport(deps.db, { id }), findPolicy(deps.db, now)])
  const shown = report && (await findReporterReport(deps.db, report))
  if (!report || !shown) return c.notFound()
  const calendarOf = await findCalendarsIn(deps.db, shown.places)
  const [window, isReachable, primary] = await Promise.all([
    findObjectionWindow(deps.db, report),
    isReachableByEmail(deps.db, id),
    findOwnPrimary(deps, report),
  ])
  const actions = reporterActions(report, policy, now, window)
  const token = () => deps.ids.token()
  const own = {
    actions,
    ending: endingOf(report)?.against ?? null,
    isConfidential: report.isConfidential,
    isPublished: report.publishedAt !== null,
    isReachable,
    primary,
    consentedAt: report.ombudsmanConsentAt,
    version: report.version,
    formTokens: { reply: token(), complete: token(), message: token(), close: token(), object: token() },
    forms: carriedOver({ ...EMPTY, ...forms }, actions),
    kept: kept ? keptCarriedOver(kept, actions) : null,
  }
  const visit = { ...visitOf(c), ...flashOf(c, cookies, visitOf(c)) }
  const standings = standingsOf(
    actions.has('object') && window ? [...shown.clocks, window] : shown.clocks,
    calendarOf,
    now,
  )
  c.header('Cache-Control', 'private, no-store')
  return render(c, <ReportPage {...{ visit, standings, own }} report={shown} name={null} />, status)
}

const isDone = (happened: string): happened is Done => Object.hasOwn(text.id.flash, happened)

function flashOf(c: Context, cookies: Cookies, { language }: Visit): Pick<Visit, 'flash'> {
  const happened = takeFlash(c, cookies)
  if (happened === null || !isDone(happened)) return {}
  return { flash: { tone: 'selesai', ...text[language].flash[happened] } }
}
