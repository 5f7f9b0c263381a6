import { Hono } from 'hono'
import { findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { listCategories } from '#core/categories/queries/list-categories.ts'
import type { Db } from '#core/deps.ts'
import { listViews } from '#core/desks/queries/list-views.ts'
import type { Officer } from '#core/people/actor.ts'
import { slowChanging } from '#core/reference/slow-changing.ts'
import { listRegions } from '#core/regions/queries/list-regions.ts'
import { countInbox } from '#core/reports/queries/count-inbox.ts'
import { listInbox } from '#core/reports/queries/list-inbox.ts'
import { queuesOf } from '#core/reports/rules/queues.ts'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { newsFor } from '../desk/next.ts'
import { mattersIn } from '../desk/matters.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { type InboxAddress, inboxHref, readAddress } from './address.ts'
import { chooseDensity, keptDensity } from './density.ts'
import { readFilters } from './filters.ts'
import { InboxPage } from './page.tsx'
import { workRow } from './rows.ts'

const ROWS = 30

const listProvinces = slowChanging((db: Db) => listRegions(db, null))

export function inboxController(needs: Needs) {
  const { deps, cookies } = needs
  return new Hono<SessionEnv>().get(routes.officers.inbox.pattern, show)

  async function show(c: WorkContext): Promise<Response> {
    const { officer } = officerViewer(c)
    const queues = queuesOf(officer)
    const address = readAddress(name => c.req.query(name), queues)
    const now = deps.clock.now()
    if (chooseDensity(c, cookies, now)) return c.redirect(inboxHref(address), 303)

    const [counts, views, choices, { read, page, calendarOf, matters }] = await Promise.all([
      countInbox(deps.db, officer, { queues, now }),
      listViews(deps.db, officer.id),
      findChoices(deps.db, address.asked.wilayah),
      listRows(deps.db, officer, { address, hasQueues: queues.length > 0, now }),
    ])
    const rows = page.rows.map(row => ({ ...workRow(row, calendarOf, now), ...matters.get(row.id) }))
    const inbox = {
      visit: { ...workVisit(needs, c), flash: await newsFor(needs, c) },
      officer,
      queues,
      counts,
      views,
      address,
      read,
      choices: {
        ...choices,
        colleagues: read.colleagues
          .map(({ officer: { id }, name }) => ({ id, name }))
          .filter(({ id }) => id !== officer.id),
        labels: page.rows.flatMap(({ labels }) => labels),
      },
      density: keptDensity(c, cookies),
      rows,
      next: page.next && inboxHref({ ...address, after: page.next }),
    }
    return render(c, <InboxPage {...inbox} />)
  }
}

type Listing = { readonly address: InboxAddress; readonly hasQueues: boolean; readonly now: Date }

/** Beside the figures, not after them: the longer of the two is what a page takes. */
async function listRows(db: Db, officer: Officer, { address, hasQueues, now }: Listing) {
  const read = await readFilters(db, officer, address.asked)
  const page =
    hasQueues && !read.isRefused
      ? await listInbox(db, officer, { ...address, filter: read.filter, now, limit: ROWS })
      : { rows: [], next: null }
  const [calendarOf, matters] = await Promise.all([
    findCalendars(
      db,
      page.rows.flatMap(({ clock }) => clock?.agencyId ?? []),
    ),
    mattersIn(db, officer, { queue: address.queue, rows: page.rows, now }),
  ])
  return { read, page, calendarOf, matters }
}

async function findChoices(db: Db, region: string | undefined) {
  const province = region?.slice(0, 2)
  const [categories, provinces, regencies] = await Promise.all([
    listCategories(db),
    listProvinces(db),
    province ? listRegions(db, province) : [],
  ])
  return { categories, provinces, regencies }
}
