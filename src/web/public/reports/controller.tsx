import { type Context, Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { dayIn } from '#core/calendars/rules/days.ts'
import type { Deps } from '#core/deps.ts'
import { MOST_COUNTED, countPublicReports } from '#core/reports/queries/count-public-reports.ts'
import { findListedReports } from '#core/reports/queries/find-listed-reports.ts'
import { findPublicVersion } from '#core/reports/queries/find-public-report.ts'
import { type PublicList, listPublicReports } from '#core/reports/queries/list-public-reports.ts'
import type { PublicFilter } from '#core/reports/queries/public-filter.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { written } from '#ui/page.tsx'
import { type KeptPage, answerWith, keptPage } from '#web/kept-page.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { cardOf } from './card.ts'
import { type Named, findChoices, findNamed } from './choices.ts'
import { type Asked, WIB, addressOf, instantsOf, readAsked, statusesOf } from './filter.ts'
import { ReportsPage } from './page.tsx'

type Needs = { readonly deps: Deps; readonly visitOf: (c: Context<SessionEnv>) => Visit }
type Counted = { readonly number: number; readonly isMore: boolean }
type Found = { readonly asked: Asked; readonly named: Named; readonly list: PublicList; readonly count: Counted }

/** How many there are, and the names of agencies, may be a minute old; which reports are shown never is. */
const KEPT_MS = 60_000
const MOST_CHARACTERS = 16_000_000

/**
 * `/laporan`: the filters live in the address, so that a result can be kept and sent. Which reports stand on the page, and in
 * which version, is asked of the database on every request; while they are the same, so is the page.
 */
export function reportsController({ deps, visitOf }: Needs) {
  const counts = new LRUCache<string, number>({ max: 2000, ttl: KEPT_MS })
  const pages = new LRUCache<string, KeptPage>({
    ttl: KEPT_MS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ html }) => html.length,
  })
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.reports.patterns) app.get(pattern, show)
  return app

  async function show(c: Context<SessionEnv>): Promise<Response> {
    const asked = readAsked(c.req.query())
    const language = languageOf(c.req.path)
    const number = asked.q === undefined ? undefined : parseTrackingNumber(asked.q)
    if (number && (await findPublicVersion(deps.reader, number)) !== undefined)
      return c.redirect(routes.report.href({ nomor: number }, language), 303)

    const found = await find(asked)
    if (c.var.viewer.kind !== 'stranger')
      return c.html(await write(found, visitOf(c)), 200, { 'Cache-Control': 'private, no-store' })

    const { setelah, halaman, ...chosen } = asked
    const query = { ...addressOf(chosen), halaman, setelah: setelah && `${setelah.publishedMicros}.${setelah.id}` }
    const address = routes.reports.href({}, language, query)
    const { keys, next } = found.list
    const today = dayIn(WIB, deps.clock.now())
    const key = [
      address,
      today,
      found.count.number,
      next?.id,
      ...keys.map(({ id, version }) => `${id}.${version}`),
    ].join(' ')
    let page = pages.get(key)
    if (!page) pages.set(key, (page = keptPage(await write(found, { ...visitOf(c), address }))))
    return answerWith(c, page)
  }

  async function find(asked: Asked): Promise<Found> {
    const named = await findNamed(deps.db, asked)
    const filter = filterOf(asked, named)
    const order = asked.urut === 'terlama' ? ('oldest' as const) : ('newest' as const)
    const list = await listPublicReports(deps.reader, filter, { order, after: asked.setelah })
    return { asked, named, list, count: await countOf(filter, asked, list) }
  }

  async function write({ asked, named, list, count }: Found, visit: Visit): Promise<string> {
    const [choices, reports] = await Promise.all([
      findChoices(deps.db, asked, named),
      findListedReports(deps.reader, list.keys),
    ])
    const now = deps.clock.now()
    const cards = reports.map(report => cardOf(report, visit.language, now))
    const next = list.next && `${list.next.publishedMicros}.${list.next.id}`
    return written(<ReportsPage {...{ visit, asked, choices, count, next }} reports={cards} />)
  }

  /** A list that fits on one page is its own count; to count all that hold a common word would cost more than to show them. */
  async function countOf(filter: PublicFilter, { setelah }: Asked, { keys, next }: PublicList): Promise<Counted> {
    if (!setelah && !next) return { number: keys.length, isMore: false }
    if (filter.text) return { number: keys.length, isMore: true }
    const key = JSON.stringify(filter)
    let count = counts.get(key)
    if (count === undefined) counts.set(key, (count = await countPublicReports(deps.reader, filter)))
    return { number: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED }
  }
}

function filterOf(asked: Asked, { category, agency }: Named): PublicFilter {
  return {
    text: asked.q,
    statuses: statusesOf(asked.status),
    kind: asked.jenis,
    categories: category?.all.map(({ id }) => id),
    region: asked.wilayah,
    agency: agency?.id,
    ...instantsOf(asked),
  }
}
