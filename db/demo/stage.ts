/** Plays one report's plot through the operations, with a clock that stands where the story says. */
import type { Clock as ReportClock } from '#core/calendars/rules/clock.ts'
import type { Deps } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Change, Changed } from '#core/reports/operations/change-report.ts'
import { expireAsk } from '#core/reports/operations/ask-reporter.ts'
import { consentReport } from '#core/reports/operations/consent-report.ts'
import { closeUnansweredReport } from '#core/reports/operations/close-report.ts'
import { escalateReport } from '#core/reports/operations/escalate-report.ts'
import { remindReporter } from '#core/reports/operations/remind.ts'
import type { Viewer } from '#core/people/viewer.ts'
import { hasActed } from '#core/reports/queries/free-judge.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { type Place, type Report, isOpen, isRoot, topLevelOf } from '#core/reports/rules/report.ts'
import type { Chance } from './chance.ts'
import type { Staff } from './people.ts'

export type ScriptClock = { now(): Date; moveTo(moment: Date): void }

export function scriptClock(start: Date): ScriptClock {
  let now = start
  return {
    now: () => now,
    moveTo: moment => {
      if (moment < now) throw new RangeError('A story only goes forward')
      now = moment
    },
  }
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Reminders of last year's windows would say nothing new. */
const REMINDED_MS = 50 * DAY_MS

/** What comes by itself: reminders, expiry, closing, escalation, each at its own moment up to this one. */
export async function letItPass(
  deps: Deps,
  clock: ScriptClock,
  start: Report,
  { until, end }: { readonly until: Date; readonly end: Date },
): Promise<Report> {
  const remindedFrom = new Date(end.getTime() - REMINDED_MS)
  let report = start
  while (isOpen(report)) {
    const next = dueMoments(report)
      .filter(({ at, act }) => at > clock.now() && at <= until && (act !== remindReporter || at > remindedFrom))
      .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0]
    if (!next) return report
    clock.moveTo(next.at)
    const result = await next.act(deps, { report: { id: report.id }, by: { as: 'system' } })
    if (result.ok) report = result.report
  }
  return report
}

type Moment = { readonly at: Date; readonly act: (deps: Deps, change: Change) => Promise<Changed> }

function dueMoments(report: Report): Moment[] {
  const { clocks, escalatedAt } = report
  const own = clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .flatMap(({ kind, dueAt }): Moment[] => {
      if (kind === 'completion') return [...reminders(dueAt), { at: shortlyAfter(dueAt), act: expireAsk }]
      if (kind === 'reporter_window')
        return [...reminders(dueAt), { at: shortlyAfter(dueAt), act: closeUnansweredReport }]
      if (kind === 'ombudsman' && !escalatedAt) return [{ at: shortlyAfter(dueAt), act: escalateReport }]
      return []
    })
  return [...own, ...consentOf(report)]
}

/** One reporter in three hands the dossier to the Ombudsman, in the morning two days after they were told that they may. */
function consentOf({ id, number, escalatedAt, ombudsmanConsentAt }: Report): Moment[] {
  if (!escalatedAt || ombudsmanConsentAt || Number(number) % 3 !== 0) return []
  const by = { as: 'reporter', viewer: { kind: 'guest', openReports: [id] } } as const
  const act = (deps: Deps, { report }: Change) => consentReport(deps, { report, by }, { identity: false })
  return [{ at: new Date(escalatedAt.getTime() + 2 * DAY_MS + 9 * HOUR_MS), act }]
}

/** As the sweep would find it. */
const shortlyAfter = (due: ReportClock['dueAt']): Date => new Date(due.getTime() + 3 * 60_000)

const reminders = (due: Date): Moment[] =>
  [7, 1].map(days => ({ at: new Date(due.getTime() - days * DAY_MS - 15 * HOUR_MS), act: remindReporter }))

/** The report, or why the story could not go on: a mistake of the story's, not of anybody's. */
export function lawful(result: Changed, what: string): Report {
  if (!result.ok) throw new Error(`The demo world wanted what is not allowed: ${what}, ${result.refusal}`)
  return result.report
}

export async function reportOf({ db }: Deps, id: Report['id']): Promise<Report> {
  const report = await findReport(db, { id })
  if (!report) throw new Error(`Report ${id} of the demo world is lost`)
  return report
}

/** Someone who verifies for this report. */
export const verifierFor = (staff: Staff, { verifier }: Report, chance: Chance) =>
  isRoot(verifier) ? chance.pick(staff.national) : officerAt(staff, verifier.id, chance, true)

/** Someone who handles it for the agency that holds it; a coordinator where only they may. */
export function holderFor(staff: Staff, { lead }: Report, chance: Chance, needsCoordinator = false) {
  if (!lead) throw new Error('A report of the demo world has no holder yet')
  return isRoot(lead) ? chance.pick(staff.national) : officerAt(staff, lead.id, chance, needsCoordinator)
}

/** Whoever forwards it on; the national admin who handed it over before does so again, so that another is left to arbitrate. */
export async function forwarderFor({ db }: Deps, staff: Staff, report: Report, chance: Chance) {
  const picked = holderFor(staff, report, chance, true)
  if (!report.lead || !isRoot(report.lead)) return picked
  for (const viewer of staff.national) if (await hasActed(db, report, viewer.accountId)) return viewer
  return picked
}

/** Someone of an agency that supports it. */
export const supporterFor = (staff: Staff, { id }: Place, chance: Chance) => officerAt(staff, id, chance, false)

/** One of the coordinators of the holder's own government or institution, in turn. */
export function coordinatorOver({ at }: Staff, { lead }: Report, turn: number): Viewer {
  const all = lead ? (at.get(topLevelOf(lead)) ?? []).filter(({ officer }) => officer.role === 'coordinator') : []
  const one = all[turn % all.length]
  if (!one) throw new Error('Nobody of the demo world coordinates this agency')
  return one
}

/** Someone who may decide its objection: nobody who has had a part in it. */
export async function judgeFor({ db }: Deps, { at, national }: Staff, report: Report): Promise<Viewer> {
  const judge = report.objection?.judge
  if (!judge) throw new Error('Nothing of this report of the demo world waits to be judged')
  const all = isRoot(judge)
    ? national
    : (at.get(judge.id) ?? []).filter(({ officer }) => officer.role === 'coordinator')
  for (const viewer of all) if (!(await hasActed(db, report, viewer.accountId))) return viewer
  throw new Error(`Nobody of the demo world may judge report ${report.number}`)
}

function officerAt({ at }: Staff, agencyId: AgencyId, chance: Chance, needsCoordinator: boolean) {
  const all = (at.get(agencyId) ?? []).filter(({ officer: { role } }) =>
    needsCoordinator ? role === 'coordinator' : role === 'coordinator' || role === 'liaison',
  )
  if (all.length === 0) throw new Error(`Nobody of the demo world works at agency ${agencyId}`)
  return chance.pick(all)
}
