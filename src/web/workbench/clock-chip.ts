/** How a clock stands, in the few words of a list or a header. */
import type { Clock } from '#core/calendars/rules/clock.ts'
import { type Standing, levelAt } from '#core/calendars/rules/levels.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import type { ClockLevel } from '#ui/clock.tsx'
import { inWords } from '#web/limits.ts'

export type Chip = {
  readonly level: ClockLevel
  readonly words: string
  /** Of whom it waits for, where that is no officer: said where the clock itself is not named. */
  readonly whose?: string
  /** Of the window in which the reporter may reply: when the report closes by itself */
  readonly closes?: string
}

/** The reporter's own clocks: an officer waits for them and is never late by them. */
const OF_REPORTER: readonly Clock['kind'][] = ['completion', 'reporter_window', 'objection_window']

export function chipOf(clock: Clock, calendar: Calendar, now: Date): Chip {
  const standing = levelAt(clock, calendar, now)
  if (clock.stoppedAt) return { level: 'within', words: standing.level === 'late' ? 'lewat tenggat' : 'tepat waktu' }
  if (standing.isPaused) return { level: 'paused', words: `jam berhenti, ${left(standing)}` }
  if (clock.kind === 'reporter_window')
    return { level: 'paused', words: left(standing), whose: 'pelapor', closes: closing(standing) }
  if (OF_REPORTER.includes(clock.kind)) return { level: 'paused', words: left(standing), whose: 'pelapor' }
  return { level: standing.level, words: left(standing) }
}

const closing = ({ daysLeft, unit }: Standing): string =>
  daysLeft > 0 ? `selesai otomatis dalam ${inWords({ value: daysLeft, unit }, 'id')}` : 'selesai otomatis hari ini'

function left({ level, daysLeft, daysOver, unit }: Standing): string {
  const days = (value: number) => inWords({ value, unit }, 'id')
  if (level === 'late') return daysOver > 0 ? `terlambat ${days(daysOver)}` : 'lewat tenggat'
  return daysLeft > 0 ? `sisa ${days(daysLeft)}` : 'berakhir hari ini'
}
