import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Db } from '#core/deps.ts'
import type { AgencyId, RegionCode } from '#core/ids.ts'
import type { Zone } from '../rules/days.ts'
import type { Calendar } from '../rules/working-days.ts'
import { calendarIn, openCalendarBook } from './calendar-book.ts'

export type CalendarPlace = { readonly zone: Zone; readonly regionCode: RegionCode | null }

/** Where an agency stands hardly ever changes; when it does, new clocks follow within a minute. */
const PLACES_MS = 60_000
const places = new WeakMap<Db, LRUCache<AgencyId, CalendarPlace>>()

/**
 * The calendar of an agency: its zone, the country's days off and those of its region. Usually answered from memory.
 * Hand it `deps.db` before the transaction begins, not the transaction: memory is kept per pool.
 */
export async function findCalendar(db: Db, agencyId: AgencyId): Promise<Calendar> {
  return (await findCalendars(db, [agencyId]))(agencyId)
}

/** The calendars of several agencies at once, as rules ask for them. Asking for any other agency is a mistake and throws. */
export async function findCalendars(db: Db, agencyIds: readonly AgencyId[]): Promise<(id: AgencyId) => Calendar> {
  const [book, known] = await Promise.all([openCalendarBook(db), findPlaces(db, agencyIds)])
  return id => {
    const place = known.get(id)
    if (!place) throw new Error(`No calendar was looked up for agency ${id}`)
    return calendarIn(book, place.zone, place.regionCode)
  }
}

/** For whoever has the agency at hand. */
export async function findCalendarIn(db: Db, { zone, regionCode }: CalendarPlace): Promise<Calendar> {
  return calendarIn(await openCalendarBook(db), zone, regionCode)
}

async function findPlaces(db: Db, ids: readonly AgencyId[]): Promise<ReadonlyMap<AgencyId, CalendarPlace>> {
  let cache = places.get(db)
  if (!cache) places.set(db, (cache = new LRUCache({ max: 20_000, ttl: PLACES_MS })))
  const found = new Map<AgencyId, CalendarPlace>()
  const missing: AgencyId[] = []
  for (const id of ids) {
    const place = cache.get(id)
    if (place) found.set(id, place)
    else missing.push(id)
  }
  if (missing.length === 0) return found
  for (const { id, ...place } of await readPlaces(db, missing)) {
    cache.set(id, place)
    found.set(id, place)
  }
  return found
}

const readPlaces = (db: Db, ids: readonly AgencyId[]) =>
  db
    .selectFrom('agencies')
    .select(['id', 'time_zone as zone', 'region_code as regionCode'])
    .where('id', '=', sql<AgencyId>`any(${ids})`)
    .execute()
