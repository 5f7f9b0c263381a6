import { findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { type Explanation, explain } from '#core/calendars/rules/explain.ts'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Deps } from '#core/deps.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { text as clockText } from '../public/clock/text.ts'
import { CLOCK_NAMES, nameOfClock } from '../public/report/standings.ts'
import { csvOf } from './csv.ts'

export type DossierClock = { readonly clock: Clock; readonly name: string; readonly explanation: Explanation }

/** The clocks that the reporter can see too; how agencies divide the work among themselves is not counted out here. */
export async function explainedClocks({ db, clock }: Deps, report: Report): Promise<readonly DossierClock[]> {
  const shown = report.clocks.filter(({ kind }) => Object.hasOwn(CLOCK_NAMES, kind))
  const calendarOf = await findCalendars(
    db,
    shown.map(({ agencyId }) => agencyId),
  )
  return shown.map(one => ({
    clock: one,
    name: nameOfClock(one.kind, 'id'),
    explanation: explain(one, calendarOf(one.agencyId), clock.now()),
  }))
}

/** Each day that a clock passed over or counted, as the calendar knew it. */
export const dayTable = (clocks: readonly DossierClock[]): Buffer =>
  csvOf([
    ['Jam', 'Mulai (UTC)', 'Tanggal', 'Hari ke', 'Keterangan'],
    ...clocks.flatMap(({ name, explanation: { days, startedAt } }) =>
      days.map(({ day, number, reason, name: holiday }) => [
        name,
        startedAt.toISOString(),
        day,
        number === null ? '' : String(number),
        reason === null ? 'dihitung' : [holiday, clockText.id.reasons[reason]].filter(Boolean).join(': '),
      ]),
    ),
  ])
