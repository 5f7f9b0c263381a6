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
  const { clock, agency, number, labels, handler, isMine } = row
  const chip = clock && chipOf(clock, calendarOf(clock.agencyId), now)
  return {
    id: number,
    href: routes.officers.report.href({ nomor: number }),
    title: row.title || 'Judul belum diterbitkan',
    excerpt: row.excerpt.replaceAll(/\s+/g, ' ') || undefined,
    status: statusProps({ ...row, agency, reason: row.archiveReason }, 'id'),
    clock: clock && chip ? { ...chip, about: clockWords[clock.kind] } : undefined,
    at: row.submittedAt,
    when: shortDay(row.submittedAt, 'id', undefined, now),
    weight: row.weight ? { rank: row.weight, words: weightWords[row.weight] } : undefined,
    marks: marksOf(row),
    tags: [...escalationOf(row, now), ...(row.kind === 'complaint' ? [] : [kindWords.id[row.kind]])],
    labels,
    handler: handler ? { name: handler, isYou: isMine } : undefined,
    isNew: row.isMentioned ? 'Anda disebut' : undefined,
    agency: agency ?? undefined,
    place: row.place ?? undefined,
    number: shownTrackingNumber(number),
  }
}

/** What overseers look for first: how long it has been waiting, and whether the file is theirs to take. */
const escalationOf = ({ escalatedAt, consentedAt, submittedAt, endedAt }: InboxRow, now: Date): readonly string[] => [
  ...(escalatedAt ? [`${daysSince(submittedAt, endedAt ?? now)} hari sejak dikirim`] : []),
  ...(consentedAt ? ['Berkas diserahkan'] : []),
]

function marksOf({ isAnonymous, isConfidential, attachments }: InboxRow) {
  const marks: { icon: IconName; words: string; count?: number }[] = []
  if (isAnonymous) marks.push({ icon: 'mask', words: 'Anonim' })
  if (isConfidential) marks.push({ icon: 'lock', words: 'Rahasia' })
  if (attachments > 0) marks.push({ icon: 'clip', words: 'Lampiran', count: attachments })
  return marks
}
