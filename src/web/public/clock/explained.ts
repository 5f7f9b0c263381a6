/** A clock's own explanation as the calendar, the sum and the list of skipped days show it. */
import type { ExplainedDay, Explanation } from '#core/calendars/rules/explain.ts'
import { type Zone, addDays, dayIn } from '#core/calendars/rules/days.ts'
import type { Day } from '#core/ids.ts'
import type { ClockDay, ClockMonth } from '#ui/clock-calendar.tsx'
import type { SkippedDay } from '#ui/clock-days.tsx'
import { month, shortDay, weekDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { text } from './text.ts'

const KINDS = {
  'day-zero': 'start',
  weekend: 'weekend',
  holiday: 'holiday',
  collective_leave: 'holiday',
  regional: 'holiday',
  paused: 'paused',
} as const

/** What was passed over by now. */
export type Tally = { readonly paused: number; readonly off: number }

type Moment = { readonly now: Date; readonly stoppedAt: Date | null }

/** The last day on which anything could count, in the clock's own zone. */
const lastDay = ({ zone }: { zone: Zone }, { now, stoppedAt }: Moment): Day =>
  dayIn(zone, stoppedAt && stoppedAt < now ? stoppedAt : now)

type Ended = { readonly zone: Zone; readonly stoppedAt: Date | null }

/** What would have counted if the clock had not ended is nobody's concern. */
export const isAfterEnd = (day: Day, { zone, stoppedAt }: Ended): boolean =>
  stoppedAt !== null && day > dayIn(zone, stoppedAt)

export function tallyOf(explanation: Explanation, moment: Moment): Tally {
  const until = lastDay(explanation, moment)
  const count = (wanted: (day: ExplainedDay) => boolean) =>
    explanation.days.filter(day => day.day <= until && wanted(day)).length
  const off = ['holiday', 'collective_leave', 'regional']
  return {
    paused: count(({ reason }) => reason === 'paused'),
    off: count(({ reason }) => reason !== null && off.includes(reason)),
  }
}

/** Whole months, so that the weeks look as they do on a wall. */
export function monthsOf(explanation: Explanation, moment: Moment, language: Language): readonly ClockMonth[] {
  const today = dayIn(explanation.zone, moment.now)
  const until = lastDay(explanation, moment)
  const known = new Map(explanation.days.map(day => [day.day, day]))
  const months: ClockMonth[] = []
  for (let first = monthOf(explanation.startedOn); first <= explanation.dueOn; first = monthOf(addDays(first, 31))) {
    const days: ClockDay[] = []
    for (let day = first; monthOf(day) === first; day = addDays(day, 1)) {
      const explained = isAfterEnd(day, { zone: explanation.zone, ...moment }) ? undefined : known.get(day)
      const marks = { isFuture: day > until, isToday: day === today, isDue: day === explanation.dueOn }
      days.push({ ...dayOf(day, explained, language), ...marks })
    }
    months.push({ name: month(first, language), days })
  }
  return months
}

const monthOf = (day: Day): Day => addDays(day, 1 - Number(day.slice(8)))

function dayOf(on: Day, explained: ExplainedDay | undefined, language: Language): ClockDay {
  if (!explained) return { on, kind: 'outside' }
  const { number, reason } = explained
  if (reason === null) return { on, kind: 'counted', count: number ?? undefined }
  return { on, kind: KINDS[reason], reason: reasonOf(explained, language) }
}

function reasonOf({ reason, name }: ExplainedDay, language: Language): string | undefined {
  if (reason === null) return undefined
  const said = text[language].reasons[reason]
  return name ? `${name} (${said})` : said
}

/** Up to the limit, or to the day on which the clock ended. */
const daysPassed = ({ days, zone }: Explanation, stoppedAt: Date | null) =>
  days.filter(({ day }) => !isAfterEnd(day, { zone, stoppedAt }))

/** Days skipped one after the other for the same reason stand in one line. */
export function skippedDays(
  explanation: Explanation,
  stoppedAt: Date | null,
  language: Language,
): readonly SkippedDay[] {
  const runs: { from: ExplainedDay; to: ExplainedDay }[] = []
  for (const day of daysPassed(explanation, stoppedAt).filter(
    ({ reason }) => reason !== null && reason !== 'day-zero',
  )) {
    const last = runs.at(-1)
    const follows = last && addDays(last.to.day, 1) === day.day
    if (last && follows && last.to.reason === day.reason && last.to.name === day.name) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs.map(({ from, to }) => ({
    when: from === to ? weekDay(from.day, language) : `${weekDay(from.day, language)} – ${weekDay(to.day, language)}`,
    why: reasonOf(from, language) ?? '',
    kind: from.reason === null ? 'counted' : KINDS[from.reason],
  }))
}

export const countedDays = (explanation: Explanation, stoppedAt: Date | null, language: Language): string =>
  daysPassed(explanation, stoppedAt)
    .filter(({ number }) => number !== null)
    .map(({ day, number }) => `${number}: ${shortDay(day, language)}`.replaceAll(' ', '\u00a0'))
    .join(' · ')
