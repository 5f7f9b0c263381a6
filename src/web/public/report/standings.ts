/** How a report's clocks stand, in words. */
import { type Clock, type ClockKind, CLOCK_KINDS } from '#core/calendars/rules/clock.ts'
import type { Zone } from '#core/calendars/rules/days.ts'
import { type Standing, levelAt } from '#core/calendars/rules/levels.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import type { ClockLine } from '#ui/clock.tsx'
import type { Language } from '#ui/language.ts'
import { inWords } from '#web/limits.ts'

export type ShownStanding = { readonly clock: Clock; readonly standing: Standing; readonly zone: Zone }

export const standingOf = (clock: Clock, calendar: Calendar, now: Date): ShownStanding => ({
  clock,
  standing: levelAt(clock, calendar, now),
  zone: calendar.zone,
})

/** The latest clock of each kind, in the order in which they start in a report's life. */
export function standingsOf(
  clocks: readonly Clock[],
  calendarOf: (agencyId: Clock['agencyId']) => Calendar,
  now: Date,
): readonly ShownStanding[] {
  return IN_ORDER.flatMap(kind => {
    const clock = clocks.findLast(one => one.kind === kind)
    return clock ? [standingOf(clock, calendarOf(clock.agencyId), now)] : []
  })
}

const PUBLIC_KINDS = [
  'verification',
  'first_response',
  'follow_up',
  'reply_answer',
  'completion',
  'reporter_window',
  'objection_window',
  'objection',
  'ombudsman',
] as const satisfies readonly ClockKind[]

type PublicClockKind = (typeof PUBLIC_KINDS)[number]

/** What citizens may know of; how agencies divide the work among themselves is their own. */
export const isPublicKind = (kind: ClockKind): kind is PublicClockKind => PUBLIC_KINDS.some(one => one === kind)

const IN_ORDER: readonly PublicClockKind[] = CLOCK_KINDS.filter(isPublicKind)

export const clockWords = {
  id: {
    verification: 'Verifikasi',
    first_response: 'Jawaban pertama',
    follow_up: 'Tindak lanjut',
    reply_answer: 'Jawaban atas tanggapan',
    completion: 'Kelengkapan dari pelapor',
    reporter_window: 'Tanggapan pelapor',
    objection_window: 'Kesempatan keberatan',
    objection: 'Putusan keberatan',
    ombudsman: 'Batas ke Ombudsman',
  },
  en: {
    verification: 'Verification',
    first_response: 'First response',
    follow_up: 'Follow-up',
    reply_answer: 'Answer to the reply',
    completion: 'Information from the reporter',
    reporter_window: 'Reply of the reporter',
    objection_window: 'Time to object',
    objection: 'Decision on the objection',
    ombudsman: 'Limit for the Ombudsman',
  },
} satisfies Record<Language, Record<PublicClockKind, string>>

const nameOfClock = (kind: ClockKind, language: Language): string =>
  isPublicKind(kind) ? clockWords[language][kind] : kind

const text = {
  id: {
    count: (used: number, limit: number) => `${used} dari ${limit}`,
    inTime: 'Tepat waktu',
    late: (days: string) => `Terlambat ${days}`,
    lateToday: 'Lewat tenggat',
    left: (days: string) => `Berjalan, sisa ${days}`,
    lastDay: 'Berjalan, berakhir hari ini',
    paused: (days: string) => `Jam berhenti, sisa ${days}`,
    provisional: 'sementara',
    closing: (days: string) => `selesai otomatis dalam ${days}`,
    closingToday: 'selesai otomatis hari ini',
  },
  en: {
    count: (used: number, limit: number) => `${used} of ${limit}`,
    inTime: 'In time',
    late: (days: string) => `Late by ${days}`,
    lateToday: 'Past its limit',
    left: (days: string) => `Running, ${days} left`,
    lastDay: 'Running, ends today',
    paused: (days: string) => `Clock paused, ${days} left`,
    provisional: 'provisional',
    closing: (days: string) => `closes by itself in ${days}`,
    closingToday: 'closes by itself today',
  },
} satisfies Record<Language, object>

export function lineOf({ clock, standing }: ShownStanding, language: Language, href?: string): ClockLine {
  const { value, unit } = clock.limit
  const { daysLeft, daysOver } = standing
  const used = standing.level === 'late' ? value + daysOver : Math.max(0, value - daysLeft)
  const provisional = clock.provisional ? ` · ${text[language].provisional}` : ''
  return {
    name: nameOfClock(clock.kind, language),
    level: levelOfLine(clock, standing),
    used,
    limit: Math.max(1, value),
    count: text[language].count(used, value),
    words: wordsOf({ clock, standing }, language, days => inWords({ value: days, unit }, language)) + provisional,
    href,
  }
}

function levelOfLine({ stoppedAt }: Clock, { level, isPaused }: Standing): ClockLine['level'] {
  if (stoppedAt) return level === 'late' ? 'missed' : 'met'
  return isPaused ? 'paused' : level
}

function wordsOf(
  { clock, standing }: Omit<ShownStanding, 'zone'>,
  language: Language,
  days: (count: number) => string,
): string {
  const said = text[language]
  const { level, daysLeft, daysOver, isPaused } = standing
  if (clock.stoppedAt && level !== 'late') return said.inTime
  if (level === 'late') return daysOver > 0 ? said.late(days(daysOver)) : said.lateToday
  if (isPaused) return said.paused(days(daysLeft))
  return daysLeft > 0 ? said.left(days(daysLeft)) : said.lastDay
}

/** What stands behind the status of an answered report: when it will close by itself. */
export function windowWords(standings: readonly ShownStanding[], language: Language): string | null {
  const window = standings.find(({ clock }) => clock.kind === 'reporter_window')
  if (!window || window.clock.stoppedAt) return null
  const { daysLeft } = window.standing
  const { unit } = window.clock.limit
  return daysLeft > 0
    ? text[language].closing(inWords({ value: daysLeft, unit }, language))
    : text[language].closingToday
}

/** A limit ends at 24:00, which is still that day. */
export const lastDayOf = ({ clock }: ShownStanding): Date => new Date(clock.dueAt.getTime() - 1)
