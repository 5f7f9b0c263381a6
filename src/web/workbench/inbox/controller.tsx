import { Hono } from 'hono'
import { findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { countInbox } from '#core/reports/queries/count-inbox.ts'
import { listInbox } from '#core/reports/queries/list-inbox.ts'
import { queuesOf } from '#core/reports/rules/queues.ts'
import { render } from '#ui/page.tsx'
import { takeFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { flashOf } from '../flash.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { inboxHref, readAddress } from './address.ts'
import { InboxPage } from './page.tsx'
import { workRow } from './rows.ts'

const ROWS = 30

export function inboxController(needs: Needs) {
  const { deps, cookies } = needs
  return new Hono<SessionEnv>().get(routes.officers.inbox.pattern, show)

  async function show(c: WorkContext): Promise<Response> {
    const { officer } = officerViewer(c)
    const queues = queuesOf(officer)
    const address = readAddress(name => c.req.query(name), queues)
    const now = deps.clock.now()
    const search = { ...address, now, limit: ROWS }
    const [counts, page] = await Promise.all([
      countInbox(deps.db, officer, { queues, now }),
      queues.length === 0 ? { rows: [], next: null } : listInbox(deps.db, officer, search),
    ])
    const calendarOf = await findCalendars(
      deps.db,
      page.rows.flatMap(({ clock }) => clock?.agencyId ?? []),
    )
    const rows = page.rows.map(row => workRow(row, calendarOf, now))
    const next = page.next && inboxHref({ ...address, after: page.next })
    const visit = { ...workVisit(needs, c), flash: flashOf(takeFlash(c, cookies)) }
    return render(c, <InboxPage {...{ visit, officer, queues, counts, address, rows, next }} />)
  }
}
