/** Calendars and policies for tests of rules, from the reference files and without a database. */
import { readFileSync } from 'node:fs'
import type { Day, PolicyId } from '#core/ids.ts'
import { parseDecrees, parsePolicies } from '#core/calendars/reference.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Calendar, DayOff } from '#core/calendars/rules/working-days.ts'

const read = (name: string): string => readFileSync(`db/reference/${name}`, 'utf8')

const policies = parsePolicies(read('policies.json'))
const decrees = parseDecrees(read('holidays.json'))

export function aPolicy(key = 'lapor-2018', changes: Partial<Policy> = {}): Policy {
  const found = policies.find(policy => policy.key === key)
  if (!found) throw new Error(`No policy ${key} in db/reference/policies.json`)
  return { id: 1 as PolicyId, key, version: found.version, ...found.body, ...changes }
}

/** The calendar of an agency in WIB without holidays of its own; `days` are added, `without` taken out. */
export function aCalendar({
  zone = 'Asia/Jakarta',
  version = 1,
  days = {},
  without = [],
  years = decrees.map(decree => decree.year),
}: Partial<Pick<Calendar, 'zone' | 'version'>> & {
  days?: Record<string, DayOff>
  without?: readonly string[]
  years?: readonly number[]
} = {}): Calendar {
  const entered = decrees
    .filter(({ year }) => years.includes(year))
    .flatMap(decree => decree.days.map(({ day, kind, name }): [Day, DayOff] => [day, { kind, name }]))
  const added = Object.entries(days).map(([day, off]): [Day, DayOff] => [day as Day, off])
  const daysOff = new Map([...entered, ...added].filter(([day]) => !without.includes(day)))
  return { zone, version, years: new Set(years), daysOff }
}
