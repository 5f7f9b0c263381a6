import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Db } from '#core/deps.ts'
import type { Day, RegionCode } from '#core/ids.ts'
import type { Zone } from '../rules/days.ts'
import type { Calendar, DayOff } from '../rules/working-days.ts'

/** Every day off of the country, once per process; agencies with the same days and zone share one calendar. */
type Book = {
  readonly version: number
  readonly years: ReadonlySet<number>
  readonly national: ReadonlyMap<Day, DayOff>
  readonly regional: ReadonlyMap<string, ReadonlyMap<Day, DayOff>>
  readonly calendars: Map<string, Calendar>
}

/**
 * Whether there is a newer version is asked at most once a second and process (0.1 ms): filing starts thousands of clocks a
 * second and the calendar changes a few times a year. A clock that was started within that second with the old calendar
 * carries its version and is counted again with the others.
 */
const FRESH_MS = 1000

/** One per pool; emptied in this process at once by a change made in it. */
const books = new WeakMap<Db, LRUCache<number, Book>>()
let changes = 0

export const forgetCalendars = (): void => void changes++

export async function openCalendarBook(db: Db): Promise<Book> {
  const cache = books.get(db) ?? newBooks(db)
  return cache.forceFetch(changes)
}

/** Those who ask while a look-up is under way share its answer, even if a change has made it the last but one. */
function newBooks(db: Db): LRUCache<number, Book> {
  const fetchMethod = (_: number, old: Book | undefined) => refresh(db, old)
  const cache = new LRUCache({ max: 2, ttl: FRESH_MS, ignoreFetchAbort: true, fetchMethod })
  books.set(db, cache)
  return cache
}

/** The version is read before the days: should they change in between, clocks are counted once more, never once too few. */
async function refresh(db: Db, old: Book | undefined): Promise<Book> {
  const { version } = await db
    .selectFrom('calendar_versions')
    .select(sql<number>`coalesce(max(version), 0)`.as('version'))
    .executeTakeFirstOrThrow()
  return old && old.version === version ? old : readBook(db, version)
}

async function readBook(db: Db, version: number): Promise<Book> {
  const [years, days] = await Promise.all([
    db.selectFrom('calendar_years').select('year').execute(),
    db.selectFrom('calendar_days').select(['day', 'region_code', 'kind', 'name']).execute(),
  ])
  const national = new Map<Day, DayOff>()
  const regional = new Map<string, Map<Day, DayOff>>()
  for (const { day, region_code, kind, name } of days) {
    const region = region_code === null ? national : (regional.get(region_code) ?? new Map<Day, DayOff>())
    region.set(day, { kind, name })
    if (region_code !== null) regional.set(region_code, region)
  }
  return { version, years: new Set(years.map(row => row.year)), national, regional, calendars: new Map() }
}

/** The country's days off with those of a region and of every region around it; the country's name a day first. */
export function calendarIn(book: Book, zone: Zone, regionCode: RegionCode | null): Calendar {
  const regions = regionsAround(regionCode).filter(code => book.regional.has(code))
  const key = [zone, ...regions].join(' ')
  const known = book.calendars.get(key)
  if (known) return known
  const daysOff = new Map([...regions.flatMap(code => [...(book.regional.get(code) ?? [])]), ...book.national])
  const calendar: Calendar = { zone, version: book.version, years: book.years, daysOff }
  book.calendars.set(key, calendar)
  return calendar
}

/** `32.12.09` lies in `32.12` and in `32`. */
function regionsAround(code: RegionCode | null): string[] {
  const parts = code?.split('.') ?? []
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'))
}
