/** What the system knows of a report for a template's variables, in words that its reporter may read. */
import { findCalendar } from '#core/calendars/queries/find-calendar.ts'
import { isOpen } from '#core/calendars/rules/clock.ts'
import { dueOn, startClock } from '#core/calendars/rules/clocks.ts'
import { type LimitedKind, limitOf } from '#core/calendars/rules/policy.ts'
import type { Filling } from '#core/categories/rules/template.ts'
import type { Deps } from '#core/deps.ts'
import { longDay, plainDay } from '#ui/format.ts'
import { type OpenedReport, type ReportView, nameIn, titleOf } from '../report/view.ts'

/** With the last days of what begins when the text is sent, counted from now. */
export async function fillingFor({ db }: Deps, view: OpenedReport): Promise<Filling> {
  const agencyId = (view.report.lead ?? view.report.verifier).id
  const calendar = await findCalendar(db, agencyId)
  const lastDay = (kind: LimitedKind) => {
    const start = { at: view.now, agencyId, calendar, policy: view.policy }
    return longDay(dueOn(startClock(kind, limitOf(view.policy, kind), start), calendar), 'id')
  }
  return {
    ...fillingOf(view),
    batas_kelengkapan: lastDay('completion'),
    batas_tanggapan: lastDay('reporter_window'),
  }
}

const OWED = ['reply_answer', 'follow_up'] as const

/** The same without the days that only a calendar can tell. */
function fillingOf(view: ReportView): Filling {
  const { report, details, clocks, now } = view
  const due = OWED.flatMap(kind => clocks.filter(({ clock }) => clock.kind === kind && isOpen(clock)))[0]
  const day = (of: Date | string) => plainDay(of, 'id')
  return {
    nama_sapaan: 'Bapak/Ibu',
    pokok_laporan: titleOf(view),
    nomor_laporan: shownNumber(report.number),
    nomor: shownNumber(report.number),
    kategori: details.category?.name,
    instansi: nameIn(details, report.lead?.id ?? report.verifier.id),
    lokasi: details.locationText ?? details.place ?? undefined,
    tanggal_laporan: day(report.submittedAt),
    tanggal_kejadian: details.occurredOn ? day(details.occurredOn) : undefined,
    tanggal_hari_ini: day(now),
    tenggat: due && longDay(due.explanation.dueOn, 'id'),
  }
}

const shownNumber = (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`
