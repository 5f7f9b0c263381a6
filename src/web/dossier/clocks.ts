import { findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { type Explanation, explain } from '#core/calendars/rules/explain.ts'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Deps } from '#core/deps.ts'
import type { Day } from '#core/ids.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { isAfterEnd } from '../public/clock/explained.ts'
import { text as clockText } from '../public/clock/text.ts'
import { isPublicKind, lineOf, standingOf } from '../public/report/standings.ts'
import { csvOf } from './csv.ts'

export type DossierClock = {
  readonly clock: Clock
  readonly name: string
  /** How it stands, or stood when it ended: "Terlambat 2 hari kerja" */
  readonly standing: string
  readonly explanation: Explanation
}

/** The clocks that the reporter can see too; how agencies divide the work among themselves is not counted out here. */
export async function explainedClocks({ db, clock }: Deps, report: Report): Promise<readonly DossierClock[]> {
  const shown = report.clocks.filter(({ kind }) => isPublicKind(kind))
  const calendarOf = await findCalendars(
    db,
    shown.map(({ agencyId }) => agencyId),
  )
  const now = clock.now()
  return shown.map(one => {
    const calendar = calendarOf(one.agencyId)
    const { name, words } = lineOf(standingOf(one, calendar, now), 'id')
    return { clock: one, name, standing: words, explanation: explain(one, calendar, now) }
  })
}

/** Each day that a clock passed over or counted, as the calendar knew it. */
export const dayTable = (clocks: readonly DossierClock[]): Buffer =>
  csvOf([
    ['Jam', 'Mulai (UTC)', 'Tanggal', 'Hari ke', 'Keterangan'],
    ...clocks.flatMap(({ name, clock, explanation }) =>
      explanation.days.map(({ day, number, reason, name: holiday }) => [
        name,
        explanation.startedAt.toISOString(),
        day,
        number === null ? '' : String(number),
        reason === null
          ? passed(clock, explanation, day)
          : [holiday, clockText.id.reasons[reason]].filter(Boolean).join(': '),
      ]),
    ),
  ])

/** The days up to the limit stand there to the end, whether the clock needed them or not. */
const passed = ({ stoppedAt }: Clock, { zone }: Explanation, day: Day): string =>
  isAfterEnd(day, { zone, stoppedAt }) ? 'tidak terpakai: jam sudah berhenti' : 'dihitung'
