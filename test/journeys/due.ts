/** When something is due, counted naively and written as pages write it. */
import { longDay } from '#ui/format.ts'
import { aCalendar } from '../calendars.ts'
import { naiveDue } from '../naive-clock.ts'

/** The last of so many working days in Jakarta: "Kamis, 3 Desember 2026". */
export function workingDaysFrom(start: Date, limit: number): string {
  const due = naiveDue({ calendar: aCalendar(), start, limit, unit: 'working_day', pauses: [], now: start })
  return longDay(new Date(due.getTime() - 1), 'id')
}
