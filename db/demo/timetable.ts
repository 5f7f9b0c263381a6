/** Working days counted back from today, so that whoever starts a demonstration finds reports fresh, near their end, and late. */
import { type DayNumber, type Zone, dayNumberIn, dayOfNumber, startOfDayNumber } from '#core/calendars/rules/days.ts'
import { type Calendar, kindOfDay } from '#core/calendars/rules/working-days.ts'

export type Timetable = {
  /** Everything has happened before this moment: 00:00 today in Jakarta. */
  readonly end: Date
  readonly today: DayNumber
  /** The so-manieth working day before today; 0 is yesterday, whatever day that was. */
  ago(workingDays: number): DayNumber
  after(day: DayNumber, workingDays: number): DayNumber
}

const HOUR_MS = 3_600_000

export function timetableOf(calendar: Calendar, now: Date): Timetable {
  const today = dayNumberIn('Asia/Jakarta', now)
  const step = (from: DayNumber, count: number, by: 1 | -1): DayNumber => {
    let day = from
    for (let left = count; left > 0;) {
      day += by
      if (kindOfDay(calendar, dayOfNumber(day)).kind === 'working') left--
    }
    return day
  }
  return {
    end: startOfDayNumber('Asia/Jakarta', today),
    today,
    ago: workingDays => (workingDays === 0 ? today - 1 : step(today, workingDays, -1)),
    after: (day, workingDays) => step(day, workingDays, 1),
  }
}

/** @param hour by the clocks of that zone, with its fraction */
export const momentOf = (zone: Zone, day: DayNumber, hour: number): Date =>
  new Date(startOfDayNumber(zone, day).getTime() + Math.round(hour * HOUR_MS))
