/** The country with its reports and its calendar, held in memory. */
import type { Chance } from '../../db/demo/chance.ts'
import { aCalendar, aPolicy } from '#test/calendars.ts'
import type { Calendar, DayOff } from '#core/calendars/rules/working-days.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { AccountId, AgencyId, ReportId } from '#core/ids.ts'
import type { ReportEvent } from '#core/reports/rules/events.ts'
import type { Report } from '#core/reports/rules/report.ts'
import type { Country } from './country.ts'

/** How far the people have been told of a clock: reminders to the reporter, rungs to the officers. */
export type Told = { reminders: number; rung: number }

export type Life = {
  report: Report
  readonly events: ReportEvent[]
  /** By kind and start of the clock. */
  readonly told: Map<string, Told>
  /** An officer may be a citizen, too. */
  readonly filedBy: AccountId | null
  /** The reporter left no address, or mails to it do not arrive. */
  readonly isUntold: boolean
}

export type World = {
  readonly country: Country
  readonly policy: Policy
  readonly lives: Map<ReportId, Life>
  readonly chance: Chance
  calendar: CalendarOf
}

type CalendarOf = (agencyId: AgencyId) => Calendar

export const aWorld = (country: Country, chance: Chance): World => ({
  country,
  policy: aPolicy(),
  lives: new Map(),
  chance,
  calendar: calendarsOf(country, { version: 1 }),
})

export type Almanac = {
  readonly version: number
  readonly days?: Readonly<Record<string, DayOff>>
  readonly years?: readonly number[]
}

/** One calendar for each zone, as the service has it. */
export function calendarsOf({ places }: Country, { version, days = {}, years }: Almanac): CalendarOf {
  const made = new Map<string, Calendar>()
  return agencyId => {
    const zone = places.get(agencyId)?.timeZone ?? 'Asia/Jakarta'
    const known = made.get(zone) ?? aCalendar({ zone, version, days, ...(years && { years }) })
    made.set(zone, known)
    return known
  }
}
