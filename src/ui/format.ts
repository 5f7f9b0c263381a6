/**
 * Days, times and numbers as people in Indonesia write them (DESIGN: words).
 * An instant is a `Date` and needs a zone; a day is `YYYY-MM-DD` and needs none.
 * `Intl` objects cost some 50 µs to make and are on the path of every page: each is made once.
 */
import type { Language } from './language.ts'

/** The three time zones of Indonesia. */
export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

const ZONE_NAMES: Record<Zone, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }
const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

export const WIB: Zone = 'Asia/Jakarta'

/** "Kamis, 12 November 2026" */
export const longDay = (at: Date | string, language: Language, zone: Zone = WIB): string =>
  inWords(at, language, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** "12 November 2026" */
export const plainDay = (at: Date | string, language: Language, zone: Zone = WIB): string =>
  inWords(at, language, zone, { day: 'numeric', month: 'long', year: 'numeric' })

/** "12 Nov", and the year too when it is given one to differ from */
export function shortDay(at: Date | string, language: Language, zone: Zone = WIB, today?: Date): string {
  const year = today && yearOf(at, zone) !== yearOf(today, zone)
  return inWords(at, language, zone, { day: 'numeric', month: 'short', ...(year && { year: 'numeric' }) })
}

/** "Kam, 12 Nov" */
export const weekDay = (at: Date | string, language: Language, zone: Zone = WIB): string =>
  inWords(at, language, zone, { weekday: 'short', day: 'numeric', month: 'short' })

/** "November 2026" */
export const month = (at: Date | string, language: Language, zone: Zone = WIB): string =>
  inWords(at, language, zone, { month: 'long', year: 'numeric' })

/** "13.20 WIB"; in English "13:20 WIB" */
export function time(at: Date, language: Language, zone: Zone = WIB): string {
  return `${formatter(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)} ${ZONE_NAMES[zone]}`
}

/** "Kamis, 12 November 2026, 13.20 WIB" */
export const longMoment = (at: Date, language: Language, zone: Zone = WIB): string =>
  `${longDay(at, language, zone)}, ${time(at, language, zone)}`

/** "Kam, 12 Nov, 13.20 WIB" */
export const shortMoment = (at: Date, language: Language, zone: Zone = WIB): string =>
  `${weekDay(at, language, zone)}, ${time(at, language, zone)}`

/** "1.389.891", "3,2"; in English "1,389,891", "3.2" */
export const number = (value: number, language: Language, decimals = 1): string => {
  const key = `${language} ${decimals}`
  const known = numbers.get(key) ?? new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals })
  numbers.set(key, known)
  return known.format(value)
}

/** "4 hari kerja", "1 working day" */
export function workingDays(count: number, language: Language): string {
  if (language === 'id') return `${number(count, 'id')} hari kerja`
  return `${number(count, 'en')} working ${count === 1 ? 'day' : 'days'}`
}

/** "1,4 MB" */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1000)), language)} kB`
  return `${number(bytes / 1_000_000, language)} MB`
}

const numbers = new Map<string, Intl.NumberFormat>()
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${Object.entries(options).join(' ')}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: zone })
  formatters.set(key, made)
  return made
}

/** A day without a time is read and written in UTC, so that no zone can move it. */
function inWords(at: Date | string, language: Language, zone: Zone, options: Intl.DateTimeFormatOptions): string {
  if (typeof at === 'string') return formatter(language, 'UTC', options).format(new Date(`${at}T00:00:00Z`))
  return formatter(language, zone, options).format(at)
}

function yearOf(at: Date | string, zone: Zone): string {
  return typeof at === 'string' ? at.slice(0, 4) : formatter('en', zone, { year: 'numeric' }).format(at)
}

/** What stands in an agency's bubble: the first two letters of its short name. */
export const initialsOf = (shortName: string): string =>
  shortName
    .replaceAll(/[^\p{L}]/gu, '')
    .slice(0, 2)
    .toUpperCase()
