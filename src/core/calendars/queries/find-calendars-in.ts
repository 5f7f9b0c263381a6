import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Calendar } from '../rules/working-days.ts'
import { calendarIn, openCalendarBook } from './calendar-book.ts'
import type { CalendarPlace } from './find-calendar.ts'

/** The calendars of agencies whose places are at hand, as rules ask for them. Usually costs no query. */
export async function findCalendarsIn(
  db: Db,
  places: ReadonlyMap<AgencyId, CalendarPlace>,
): Promise<(id: AgencyId) => Calendar> {
  const calendarAt = await openCalendars(db)
  return id => {
    const place = places.get(id)
    if (!place) throw new Error(`The place of agency ${id} is not at hand`)
    return calendarAt(place)
  }
}

/** For whoever will know the places later, and may ask nothing of the database then. */
export async function openCalendars(db: Db): Promise<(place: CalendarPlace) => Calendar> {
  const book = await openCalendarBook(db)
  return ({ zone, regionCode }) => calendarIn(book, zone, regionCode)
}
