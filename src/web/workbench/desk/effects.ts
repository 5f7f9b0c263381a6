/** What a decision will do to the clocks, said before it is made, by the rules that will do it. */
import { findCalendar, findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { findPolicies } from '#core/calendars/queries/find-policy.ts'
import { type Clock, type ClockKind, isOpen } from '#core/calendars/rules/clock.ts'
import { dueOn, setDueDay } from '#core/calendars/rules/clocks.ts'
import { parseDay } from '#core/calendars/rules/days.ts'
import type { Deps } from '#core/deps.ts'
import type { AgencyId, Day } from '#core/ids.ts'
import { SYSTEM } from '#core/people/actor.ts'
import { begunAnew } from '#core/reports/rules/begin-anew.ts'
import { objectionWindow } from '#core/reports/rules/ending.ts'
import { type Report, type Ruling, isOpen as isOpenReport } from '#core/reports/rules/report.ts'
import type { OpenedReport, ReportView } from '../report/view.ts'

export type StartedClock = { readonly kind: ClockKind; readonly dueOn: Day; readonly isProvisional: boolean }

const started = (clock: Clock, { calendarOf }: Pick<Ruling, 'calendarOf'>): StartedClock => ({
  kind: clock.kind,
  dueOn: dueOn(clock, calendarOf(clock.agencyId)),
  isProvisional: clock.provisional,
})

/** The clocks that begin anew when the objection is upheld now; none where what a block hid had ended before. */
export async function clocksIfUpheld(deps: Deps, { report, now }: ReportView): Promise<readonly StartedClock[]> {
  const { objection, block } = report
  if (!objection || (objection.against === 'blocked' && block && !isOpenReport({ status: block.before }))) return []
  const law = await lawFor(deps, report, now)
  return begunAnew(report, law)
    .clocks.filter(clock => isOpen(clock) && BEGINNING.includes(clock.kind))
    .map(clock => started(clock, law))
}

/** Parts follow the lead's clock, and the Ombudsman's never stopped. */
const BEGINNING: readonly ClockKind[] = ['verification', 'first_response', 'follow_up', 'arbitration']

async function lawFor(deps: Deps, report: Report, at: Date): Promise<Ruling> {
  const { lead, verifier, supporting, clocks } = report
  const ids: readonly AgencyId[] = [
    verifier.id,
    ...(lead ? [lead.id] : []),
    ...supporting.map(({ id }) => id),
    ...clocks.map(({ agencyId }) => agencyId),
  ]
  const [calendarOf, policies] = await Promise.all([findCalendars(deps.db, ids), findPolicies(deps.db, at)])
  return { at, by: SYSTEM, relations: new Set(), ...policies, calendarOf }
}

export type DueDay = {
  readonly stands: Day
  /** The day that counts if the typed one is set; null where none was typed that could be. */
  readonly moved: Day | null
}

/** When the follow-up is due now, and when it would be. Null where its clock does not run. */
export async function dueDayIf({ db }: Deps, { report }: ReportView, typed: string): Promise<DueDay | null> {
  const clock = report.clocks.find(one => one.kind === 'follow_up' && isOpen(one))
  if (!clock) return null
  const calendar = await findCalendar(db, clock.agencyId)
  const day = parseDay(typed)
  return { stands: dueOn(clock, calendar), moved: day ? dueOn(setDueDay(clock, calendar, day), calendar) : null }
}

/** Until when a report closed now may be objected to. */
export async function objectableUntil({ db }: Deps, { report, policy, now }: OpenedReport): Promise<Day> {
  const calendar = await findCalendar(db, (report.lead ?? report.verifier).id)
  return dueOn(objectionWindow(report, { against: 'closed', at: now }, { policy, calendar }), calendar)
}
