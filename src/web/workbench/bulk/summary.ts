/** What the summary of an act says of each report that was chosen, before anything is done. */
import { type Clock, isOpen, pausedSince } from '#core/calendars/rules/clock.ts'
import { findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import { type BulkAct, isMarking } from '#core/desks/rules/bulk.ts'
import type { BulkOutcome } from '#core/desks/tables.ts'
import type { Deps } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { ChosenReport } from '#core/reports/queries/list-chosen-reports.ts'
import { type ChangeOfMany, refusalForMany } from '#core/reports/rules/for-many.ts'
import { usualClassification, usualWeight } from '#core/reports/rules/usual.ts'
import type { StatusProps } from '#ui/status.tsx'
import { statusProps } from '#web/report-words.ts'
import { type Chip, chipOf } from '../clock-chip.ts'
import { classificationWords, clockWords, weightWords } from '../words.ts'
import { type Chosen, valueOfChosen } from './chosen.ts'
import { outcomeWords } from './outcomes.ts'

export type SummaryRow = {
  readonly number: TrackingNumber
  readonly title: string
  /** Null: for this officer there is no such report. */
  readonly status: StatusProps | null
  readonly clock: Chip | null
  /** What the form sends for it; null where the act is not possible. */
  readonly value: string | null
  /** Why not, or what became of it. */
  readonly reason: string | null
  /** Of a report that would be verified: as what, and what others would read. */
  readonly verified: { readonly as: string; readonly title: string; readonly body: string } | null
}

type Summing = {
  readonly act: BulkAct
  readonly officer: Officer
  readonly chosen: readonly Chosen[]
  readonly reports: readonly ChosenReport[]
  /** When it was tried and nothing was done: why. */
  readonly outcomes?: readonly BulkOutcome[] | undefined
}

export async function summaryOf(deps: Deps, summing: Summing): Promise<readonly SummaryRow[]> {
  const { act, officer, chosen, reports, outcomes = [] } = summing
  const now = deps.clock.now()
  const pressing = new Map(reports.map(({ report }) => [report.number, pressingClock(report.clocks, officer)]))
  const [policy, calendarOf] = await Promise.all([
    findPolicy(deps.db, now),
    findCalendars(
      deps.db,
      [...pressing.values()].flatMap(clock => clock?.agencyId ?? []),
    ),
  ])
  const found = new Map(reports.map(one => [one.report.number, one]))
  const became = new Map(outcomes.map(one => [one.number, one.became]))
  return chosen.map(({ number }) => {
    const one = found.get(number)
    if (!one) return notThere(number)
    const { report, relations } = one
    const refusal = isMarking(act) ? null : refusalForMany(act as ChangeOfMany, report, relations, policy)
    const tried = became.get(number)
    const clock = pressing.get(number)
    return {
      number,
      title: one.title || 'Judul belum diterbitkan',
      status: statusProps({ ...report, agency: one.agency, reason: null }, 'id'),
      clock: clock ? withKind(clock, chipOf(clock, calendarOf(clock.agencyId), now)) : null,
      value: refusal ? null : valueOfChosen({ number, version: report.version }),
      reason: refusal ? outcomeWords(refusal) : tried && tried !== 'held-back' ? outcomeWords(tried) : null,
      verified: act === 'forward' && !refusal ? verifiedAs(one) : null,
    }
  })
}

const notThere = (number: TrackingNumber): SummaryRow => ({
  number,
  title: '',
  status: null,
  clock: null,
  value: null,
  reason: outcomeWords('not-found'),
  verified: null,
})

function verifiedAs({ report, category, copy }: ChosenReport): SummaryRow['verified'] {
  if (!copy) return null
  const weight = weightWords[usualWeight(report, category)].toLowerCase()
  const as = [classificationWords[usualClassification(report)], weight, category?.name ?? 'tanpa kategori'].join(' · ')
  return { as, ...copy }
}

/** What runs before what stands still, what is due first before the rest; of a part only the agency whose part it is is told. */
function pressingClock(clocks: readonly Clock[], { agencyId }: Officer): Clock | undefined {
  return clocks
    .filter(isOpen)
    .filter(clock => clock.kind !== 'ombudsman' && (clock.kind !== 'supporting_part' || clock.agencyId === agencyId))
    .toSorted(
      (one, other) =>
        Number(pausedSince(one) !== null) - Number(pausedSince(other) !== null) ||
        one.dueAt.getTime() - other.dueAt.getTime(),
    )[0]
}

const withKind = ({ kind }: Clock, { level, words }: Chip): Chip => ({ level, words: `${clockWords[kind]}: ${words}` })
