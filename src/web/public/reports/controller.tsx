import { type Context, Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Deps } from '#core/deps.ts'
import { MOST_COUNTED, countPublicReports } from '#core/reports/queries/count-public-reports.ts'
import { findPublicVersion } from '#core/reports/queries/find-public-report.ts'
import { type Cursor, listPublicReports } from '#core/reports/queries/list-public-reports.ts'
import type { PublicFilter } from '#core/reports/queries/public-filter.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { render } from '#ui/page.tsx'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { cardOf } from './card.ts'
import { type Choices, findChoices } from './choices.ts'
import { type Asked, instantsOf, readAsked, statusesOf } from './filter.ts'
import { ReportsPage } from './page.tsx'

type Needs = { readonly deps: Deps; readonly visitOf: (c: Context<SessionEnv>) => Visit }

/** How many there are may be a minute old; which they are never is. */
const COUNTED_MS = 60_000

/** `/laporan`: the filters live in the address, so that a result can be kept and sent. */
export function reportsController({ deps, visitOf }: Needs) {
  const counts = new LRUCache<string, number>({ max: 2000, ttl: COUNTED_MS })
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.reports.patterns) app.get(pattern, show)
  return app

  async function show(c: Context<SessionEnv>): Promise<Response> {
    const asked = readAsked(c.req.query())
    const number = asked.q === undefined ? undefined : parseTrackingNumber(asked.q)
    if (number && (await findPublicVersion(deps.reader, number)) !== undefined)
      return c.redirect(routes.report.href({ nomor: number }, languageOf(c.req.path)), 303)

    const choices = await findChoices(deps.db, asked)
    const filter = filterOf(asked, choices)
    const order = asked.urut === 'terlama' ? ('oldest' as const) : ('newest' as const)
    const [{ reports, next }, count] = await Promise.all([
      listPublicReports(deps.reader, filter, { order, after: asked.setelah }),
      countOf(filter),
    ])
    const visit = visitOf(c)
    const now = deps.clock.now()
    const cards = reports.map(report => cardOf(report, visit.language, now))
    if (c.var.viewer.kind === 'stranger') {
      c.header('Cache-Control', 'public, max-age=0, s-maxage=30')
      c.header('Vary', 'Cookie')
    }
    return render(c, <ReportsPage {...{ visit, asked, choices, count }} reports={cards} next={written(next)} />)
  }

  async function countOf(filter: PublicFilter) {
    const key = JSON.stringify(filter)
    let count = counts.get(key)
    if (count === undefined) counts.set(key, (count = await countPublicReports(deps.reader, filter)))
    return { number: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED }
  }
}

const written = (next: Cursor | null): string | null => next && `${next.publishedMicros}.${next.id}`

function filterOf(asked: Asked, { category, region, agency }: Choices): PublicFilter {
  return {
    text: asked.q,
    statuses: statusesOf(asked.status),
    kind: asked.jenis,
    categories: category?.all.map(({ id }) => id),
    region: region?.code,
    agency: agency?.id,
    ...instantsOf(asked),
  }
}
