/**
 * Public pages of reports as they were last written, so that a report that thousands read is written once.
 *
 * Whether the public may read it, and in which version, is asked of the database on every request; what is kept here is only
 * how that version reads today. Measured: see docs/performance.md.
 */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { LRUCache } from 'lru-cache'
import { ZONES, dayIn, endOfDay } from '#core/calendars/rules/days.ts'
import type { ShownStanding } from './standings.ts'

export type Written = {
  readonly version: number
  readonly html: string
  readonly etag: string
  /** From when on the same report reads otherwise, because a day has passed or a clock has run out. */
  readonly until: Date
}

/** Names of agencies and calendars may change without the report: a page is written anew after this time at the latest. */
const REMEMBERED_MS = 60_000
const MOST_CHARACTERS = 24_000_000

export const rememberedPages = () =>
  new LRUCache<string, Written>({
    ttl: REMEMBERED_MS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ html }) => html.length,
  })

export function writtenPage(html: string, version: number, standings: readonly ShownStanding[], now: Date): Written {
  const etag = `"${createHash('sha1').update(html).digest('base64url')}"`
  return { version, html, etag, until: readsTheSameUntil(standings, now) }
}

function readsTheSameUntil(standings: readonly ShownStanding[], now: Date): Date {
  const midnights = ZONES.map(zone => endOfDay(zone, dayIn(zone, now)))
  const turns = standings.flatMap(({ clock }) => (clock.stoppedAt ? [] : [clock.nearAt, clock.dueAt]))
  const next = [...midnights, ...turns].filter(at => at > now).map(at => at.getTime())
  return new Date(Math.min(...next))
}

/** Shared caches may answer with it for a minute, but only to those who carry no cookie; others ask us. */
export function answerWith(c: Context, { html, etag }: Written): Response {
  const headers = { 'Cache-Control': 'public, max-age=0, s-maxage=60', Vary: 'Cookie', ETag: etag }
  const known = c.req.header('if-none-match')
  if (known !== undefined && known.split(',').some(one => one.trim().replace(/^W\//, '') === etag))
    return c.body(null, 304, headers)
  return c.html(html, 200, headers)
}
