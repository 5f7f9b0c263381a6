/**
 * Days as the three Indonesian zones count them: WIB (UTC+7), WITA (UTC+8) and WIT (UTC+9), Keppres 41/1987.
 *
 * None of them has had summer time since 1964, so a day is plain arithmetic: filing starts three clocks, thousands of
 * times a second, and a time-zone library costs a hundred times more per day.
 */
import type { Day } from '#core/ids.ts'

export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type Zone = (typeof ZONES)[number]

export const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const OFFSET_MS: Record<Zone, number> = {
  'Asia/Jakarta': 7 * HOUR_MS,
  'Asia/Makassar': 8 * HOUR_MS,
  'Asia/Jayapura': 9 * HOUR_MS,
}

/** Whole days since 1 January 1970: the form in which days are counted. */
export type DayNumber = number

export const numberOfDay = (day: Day): DayNumber => Date.parse(day) / DAY_MS

export const dayOfNumber = (number: DayNumber): Day => new Date(number * DAY_MS).toISOString().slice(0, 10) as Day

export const dayNumberIn = (zone: Zone, instant: Date): DayNumber =>
  Math.floor((instant.getTime() + OFFSET_MS[zone]) / DAY_MS)

/** 00:00 of that day, which is 24:00 of the day before. */
export const startOfDayNumber = (zone: Zone, number: DayNumber): Date => new Date(number * DAY_MS - OFFSET_MS[zone])

export const yearOfNumber = (number: DayNumber): number => new Date(number * DAY_MS).getUTCFullYear()

/** 0 is Sunday. 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: DayNumber): number => (((number + 4) % 7) + 7) % 7

/** The day it is in a zone at an instant. */
export const dayIn = (zone: Zone, instant: Date): Day => dayOfNumber(dayNumberIn(zone, instant))

export const startOfDay = (zone: Zone, day: Day): Date => startOfDayNumber(zone, numberOfDay(day))

/** 24:00 of the day: the first instant that no longer belongs to it. */
export const endOfDay = (zone: Zone, day: Day): Date => startOfDayNumber(zone, numberOfDay(day) + 1)

export const addDays = (day: Day, count: number): Day => dayOfNumber(numberOfDay(day) + count)

/** The year that a tracking number carries, whoever files and wherever. */
export const yearInWib = (instant: Date): number => yearOfNumber(dayNumberIn('Asia/Jakarta', instant))

/** A day as a form or a file states it; nothing for 30 February, the year 0202 or any other spelling. */
export function parseDay(text: string): Day | undefined {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return undefined
  const number = Date.parse(text) / DAY_MS
  return Number.isInteger(number) && dayOfNumber(number) === text ? (text as Day) : undefined
}
