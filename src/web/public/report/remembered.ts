/**
 * Public pages of reports as they were last written, so that a report that thousands read is written once.
 *
 * Whether the public may read it, and in which version, is asked of the database on every request; what is kept here is only
 * how that version reads today.
 */
import { LRUCache } from 'lru-cache'
import { ZONES, dayIn, endOfDay } from '#core/calendars/rules/days.ts'
import { type KeptPage, keptPage } from '#web/kept-page.ts'
import type { ShownStanding } from './standings.ts'

export type Written = KeptPage & {
  readonly version: number
  /** From when on the same report reads otherwise, because a day has passed or a clock has run out. */
  readonly until: Date
}

/** Names of agencies and calendars may change without the report: a page is written anew after this time at the latest. */
const REMEMBERED_MS = 60_000
const MOST_CHARACTERS = 8_000_000

export const rememberedPages = () =>
  new LRUCache<string, Written>({
    ttl: REMEMBERED_MS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ html }) => html.length,
  })

export const writtenPage = (
  html: string,
  version: number,
  standings: readonly ShownStanding[],
  now: Date,
): Written => ({
  ...keptPage(html),
  version,
  until: readsTheSameUntil(standings, now),
})

function readsTheSameUntil(standings: readonly ShownStanding[], now: Date): Date {
  const midnights = ZONES.map(zone => endOfDay(zone, dayIn(zone, now)))
  const turns = standings.flatMap(({ clock }) => (clock.stoppedAt ? [] : [clock.nearAt, clock.dueAt]))
  const next = [...midnights, ...turns].filter(at => at > now).map(at => at.getTime())
  return new Date(Math.min(...next))
}
