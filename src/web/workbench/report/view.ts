/** A report as an officer's pages show it: what they may read, how its clocks stand, and what they may do. */
import { findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import { heldDays } from '#core/calendars/rules/held-days.ts'
import { type Explanation, explain } from '#core/calendars/rules/explain.ts'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Deps } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { type OfficerDetails, findOfficerDetails } from '#core/reports/queries/find-officer-details.ts'
import { type MergedReports, findMergedReports } from '#core/reports/queries/find-merged-reports.ts'
import { findRevealing } from '#core/reports/queries/find-revealing.ts'
import { type OfficerReport, findOfficerReport } from '#core/reports/queries/find-officer-report.ts'
import { type OfficerAction, officerActions } from '#core/reports/rules/officer-actions.ts'
import { type Revealing, decisionRefusal, requestRefusal } from '#core/reports/rules/reveal.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { type Chip, chipOf } from '../clock-chip.ts'
import { type ShownDesk, findDesk } from '../together/desk.ts'
import type { OfficerViewer } from '../needs.ts'

export type ViewedClock = { readonly clock: Clock; readonly chip: Chip; readonly explanation: Explanation }

/** What a page draws. */
export type ReportView = Pick<OfficerReport, 'report' | 'sight'> & {
  readonly actions: readonly OfficerAction[]
  readonly details: OfficerDetails
  readonly clocks: readonly ViewedClock[]
  /** What it was merged with, as far as this officer may open it. */
  readonly together?: MergedReports
  /** How many days of the follow-up each holder had it, in the order of the holdings. */
  readonly heldDays: readonly number[]
  /** Of an anonymous report, for whoever may ask or decide who filed it. */
  readonly revealing?: Revealing | null
  /** Who looks after it, for those who work on it. */
  readonly desk?: ShownDesk | null
  readonly now: Date
}

/** The same with what the rules are asked by. */
export type OpenedReport = ReportView & OfficerReport & { readonly policy: Policy; readonly officer: Officer }

/** Nothing when there is no such report, or none for this officer. @param typed as it stands in the address */
export async function findView(deps: Deps, typed: string, viewer: OfficerViewer): Promise<OpenedReport | undefined> {
  const number = parseTrackingNumber(typed)
  const found = number && (await findOfficerReport(deps.db, number, viewer))
  if (!found) return undefined
  const { report, sight } = found
  const now = deps.clock.now()
  const [details, calendarOf, policy, together, revealing, desk] = await Promise.all([
    findOfficerDetails(deps.db, report, sight),
    findCalendars(
      deps.db,
      report.clocks.map(({ agencyId }) => agencyId),
    ),
    findPolicy(deps.db, now),
    findMergedReports(deps.db, report, viewer.officer),
    mayAsk(found) ? findRevealing(deps.db, report.id) : null,
    findDesk(deps, found, viewer.officer),
  ])
  const standing = { ...found, ...refusalsOf(revealing, viewer.officer, now) }
  const clocks = report.clocks.map(clock => {
    const calendar = calendarOf(clock.agencyId)
    return { clock, chip: chipOf(clock, calendar, now), explanation: explain(clock, calendar, now) }
  })
  const followUp = report.clocks.findLast(({ kind }) => kind === 'follow_up')
  const held = followUp ? heldDays(followUp, calendarOf(followUp.agencyId), { holdings: details.holdings, now }) : []
  const actions = officerActions(report, standing, policy)
  const shown = { details, clocks, together, revealing, desk, heldDays: held.map(({ days }) => days), now }
  return { ...standing, policy, actions, officer: viewer.officer, ...shown }
}

const MAY_ASK = ['verifier', 'holder', 'national'] as const

const mayAsk = ({ report, relations }: OfficerReport) =>
  report.isAnonymous && MAY_ASK.some(relation => relations.has(relation))

const refusalsOf = (revealing: Revealing | null, officer: Officer, now: Date) =>
  revealing && {
    requestRefusal: requestRefusal(revealing, officer, now),
    decisionRefusal: decisionRefusal(revealing.reveals, officer),
  }

export const nameIn = ({ agencies }: OfficerDetails, id: AgencyId | undefined | null): string | undefined =>
  id === undefined || id === null ? undefined : agencies.get(id)?.name

/** The report's own words come first in every thread. */
export const textOf = ({ messages }: OfficerDetails) => messages.find(({ kind }) => kind === 'report')

/** What others read as its title; before there is a copy, the reporter's. */
export function titleOf({ details, report }: Pick<ReportView, 'details' | 'report'>): string {
  const text = textOf(details)
  const isForwarded = report.chain.length > 0
  return (isForwarded ? text?.copy?.title : null) ?? text?.title ?? 'Judul belum diterbitkan'
}
