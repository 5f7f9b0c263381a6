import { type Context, Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { dayIn } from '#core/calendars/rules/days.ts'
import type { Deps } from '#core/deps.ts'
import { findListedReports } from '#core/reports/queries/find-listed-reports.ts'
import { findPublicVersion } from '#core/reports/queries/find-public-report.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { written } from '#ui/page.tsx'
import { type KeptPage, answerWith, keptPage } from '#web/kept-page.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { cardOf } from './card.ts'
import { findChoices } from './choices.ts'
import { type Unread, WIB, addressOf, readAsked, unreadIn } from './filter.ts'
import { type Found, listFinder } from './find-list.ts'
import { ReportsPage } from './page.tsx'

type Needs = { readonly deps: Deps; readonly visitOf: (c: Context<SessionEnv>) => Visit }
/** Names of agencies may be a minute old; which reports are shown never is. */
const KEPT_MS = 60_000
const MOST_CHARACTERS = 8_000_000

/**
 * `/laporan`: the filters live in the address, so that a result can be kept and sent. Which reports stand on the page, and in
 * which version, is asked of the database on every request; while they are the same, so is the page.
 */
export function reportsController({ deps, visitOf }: Needs) {
  const find = listFinder(deps)
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
    const unread = unreadIn(c.req.query(), asked)
    const language = languageOf(c.req.path)
    const number = asked.q === undefined ? undefined : parseTrackingNumber(asked.q)
    if (number && (await findPublicVersion(deps.reader, number)) !== undefined)
      return c.redirect(routes.report.href({ nomor: number }, language), 303)

    const found = await find(asked)
    if (c.var.viewer.kind !== 'stranger' || unread.length > 0)
      return c.html(await write(found, visitOf(c), unread), 200, { 'Cache-Control': 'private, no-store' })

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

  async function write({ asked, named, list, count }: Found, visit: Visit, unread: Unread = []): Promise<string> {
    const [choices, reports] = await Promise.all([
      findChoices(deps.db, asked, named),
      findListedReports(deps.reader, list.keys),
    ])
    const now = deps.clock.now()
    const cards = reports.map(report => cardOf(report, visit.language, now))
    const next = list.next && `${list.next.publishedMicros}.${list.next.id}`
    return written(<ReportsPage {...{ visit, asked, unread, choices, count, next }} reports={cards} />)
  }
}
