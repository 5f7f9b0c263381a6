import type { Calendar } from '#core/calendars/rules/working-days.ts'
import type { AgencyId } from '#core/ids.ts'
import type { InboxRow } from '#core/reports/queries/list-inbox.ts'
import { shownTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { shortDay } from '#ui/format.ts'
import type { IconName } from '#ui/icon.tsx'
import type { WorkRow } from '#ui/work-list.tsx'
import { kindWords, statusProps } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { chipOf } from '../clock-chip.ts'
import { daysSince } from '../days-since.ts'
import { clockWords, weightWords } from '../words.ts'

export function workRow(row: InboxRow, calendarOf: (id: AgencyId) => Calendar, now: Date): WorkRow {
  const { clock, agency, number } = row
  const chip = clock && chipOf(clock, calendarOf(clock.agencyId), now)
  return {
    href: routes.officers.report.href({ nomor: number }),
    title: row.title || 'Judul belum diterbitkan',
    excerpt: row.excerpt.replaceAll(/\s+/g, ' ') || undefined,
    status: statusProps({ ...row, agency, reason: row.archiveReason }, 'id'),
    clock: clock && chip ? { level: chip.level, words: `${clockWords[clock.kind]}: ${chip.words}` } : undefined,
    at: row.submittedAt,
    when: shortDay(row.submittedAt, 'id', undefined, now),
    marks: marksOf(row),
    tags: [
      ...escalationOf(row, now),
      kindWords.id[row.kind],
      ...(row.weight ? [weightWords[row.weight]] : []),
      ...(agency ? [agency] : []),
    ],
    place: row.place ?? undefined,
    number: shownTrackingNumber(number),
  }
}

/** What overseers look for first: how long it has been waiting, and whether the file is theirs to take. */
const escalationOf = ({ escalatedAt, consentedAt, submittedAt, endedAt }: InboxRow, now: Date): readonly string[] => [
  ...(escalatedAt ? [`${daysSince(submittedAt, endedAt ?? now)} hari sejak dikirim`] : []),
  ...(consentedAt ? ['Berkas diserahkan'] : []),
]

function marksOf({ isAnonymous, isConfidential, attachments }: InboxRow): { icon: IconName; words: string }[] {
  return [
    ...(isAnonymous ? [{ icon: 'mask' as const, words: 'Anonim' }] : []),
    ...(isConfidential ? [{ icon: 'lock' as const, words: 'Rahasia' }] : []),
    ...(attachments > 0 ? [{ icon: 'clip' as const, words: `${attachments} lampiran` }] : []),
  ]
}
