/**
 * Which days count: Monday to Friday less national holidays and collective leave (cuti bersama) as the yearly joint decree
 * of three ministers (SKB 3 Menteri) lists them, less regional holidays of the agency's region. docs/domain.md §5.
 *
 * A year whose decree has not been entered is counted Monday to Friday less the five holidays that fall on the same date
 * every year; whatever was counted so is provisional (sementara). Days of moving feasts are never computed.
 */
import type { Day } from '#core/ids.ts'
import { type DayNumber, type Zone, dayOfNumber, numberOfDay, weekdayOfNumber, yearOfNumber } from './days.ts'

const DAY_OFF_KINDS = ['holiday', 'collective_leave', 'regional'] as const
export type DayOffKind = (typeof DAY_OFF_KINDS)[number]

export type DayOff = { readonly kind: DayOffKind; readonly name: string | null }

/** What counts for an agency: a value, so that the same calendar always gives the same day. */
export type Calendar = {
  readonly zone: Zone
  /** The years whose decree has been entered. */
  readonly years: ReadonlySet<number>
  readonly daysOff: ReadonlyMap<Day, DayOff>
  readonly version: number
}

/** Holidays by date, each by its own presidential decision or law; the only ones that need no yearly decree. */
const FIXED_DATES: ReadonlyMap<string, string> = new Map([
  ['01-01', 'Tahun Baru Masehi'],
  ['05-01', 'Hari Buruh Internasional'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['12-25', 'Hari Raya Natal'],
])

export type DayKind = { readonly kind: 'working' | 'weekend' | DayOffKind; readonly name: string | null }

const WORKING: DayKind = { kind: 'working', name: null }
const WEEKEND: DayKind = { kind: 'weekend', name: null }

/** What a day is, and why. A holiday on a Sunday is a holiday. */
export function kindOfDay(calendar: Calendar, day: Day): DayKind {
  const entered = calendar.daysOff.get(day)
  if (entered) return entered
  const fixed = isDecreed(calendar, Number(day.slice(0, 4))) ? undefined : FIXED_DATES.get(day.slice(5))
  if (fixed) return { kind: 'holiday', name: fixed }
  const weekday = weekdayOfNumber(numberOfDay(day))
  return weekday === 0 || weekday === 6 ? WEEKEND : WORKING
}

export const isWorkingDay = (calendar: Calendar, day: Day): boolean => kindOfDay(calendar, day).kind === 'working'

export const isDecreed = (calendar: Calendar, year: number): boolean => calendar.years.has(year)

/** The day that lies `count` working days after (or, if negative, before) a day, which itself is day 0. */
export function workingDayAfter(calendar: Calendar, day: DayNumber, count: number): DayNumber {
  if (count === 0) return day
  const from = count > 0 ? day : day - 1
  let year = yearOfNumber(from)
  let table = tableOf(calendar, year)
  let ordinal = workingDaysThrough(table, from) + count + (count > 0 ? 0 : 1)
  while (ordinal > table.workingDays.length) {
    ordinal -= table.workingDays.length
    table = tableOf(calendar, ++year)
  }
  while (ordinal < 1) {
    table = tableOf(calendar, --year)
    ordinal += table.workingDays.length
  }
  return table.first + (table.workingDays[ordinal - 1] ?? 0)
}

/** How many working days follow `after`, up to and including `through`. */
export function workingDaysBetween(calendar: Calendar, after: DayNumber, through: DayNumber): number {
  if (through <= after) return 0
  const last = yearOfNumber(through)
  let count = -workingDaysThrough(tableOf(calendar, yearOfNumber(after)), after)
  for (let year = yearOfNumber(after); year < last; year++) count += tableOf(calendar, year).workingDays.length
  return count + workingDaysThrough(tableOf(calendar, last), through)
}

/** One year, counted once per calendar, so that a due day is found by two look-ups instead of a walk. */
type YearTable = {
  readonly first: DayNumber
  /** By day of the year: working days up to and including it. */
  readonly through: Uint16Array
  /** Each working day, as days since 1 January. */
  readonly workingDays: Uint16Array
}

const tables = new WeakMap<Calendar, Map<number, YearTable>>()

function tableOf(calendar: Calendar, year: number): YearTable {
  let years = tables.get(calendar)
  if (!years) tables.set(calendar, (years = new Map()))
  let table = years.get(year)
  if (!table) years.set(year, (table = countYear(calendar, year)))
  return table
}

function countYear(calendar: Calendar, year: number): YearTable {
  const first = Date.UTC(year, 0, 1) / 86_400_000
  const length = Date.UTC(year + 1, 0, 1) / 86_400_000 - first
  const through = new Uint16Array(length)
  const workingDays: number[] = []
  for (let day = 0; day < length; day++) {
    if (isWorkingDay(calendar, dayOfNumber(first + day))) workingDays.push(day)
    through[day] = workingDays.length
  }
  return { first, through, workingDays: Uint16Array.from(workingDays) }
}

const workingDaysThrough = (table: YearTable, day: DayNumber): number => table.through[day - table.first] ?? 0
