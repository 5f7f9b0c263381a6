import { Hono } from 'hono'
import { countReturns } from '#core/reports/queries/count-returns.ts'
import { returnScopeOf } from '#core/reports/rules/returns.ts'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { ReturnsPage } from './page.tsx'
import { periodOf, yearsUntil } from './years.ts'

/** Figures of one year, for those who watch over how agencies hand reports to each other. */
export function returnsController(needs: Needs) {
  return new Hono<SessionEnv>().get(routes.officers.returns.pattern, show)

  async function show(c: WorkContext): Promise<Response> {
    const { officer } = officerViewer(c)
    const scope = returnScopeOf(officer)
    if (!scope) return await c.notFound()
    const years = yearsUntil(needs.deps.clock.now())
    const year = years.find(one => String(one) === c.req.query('tahun')) ?? years[0]
    const figures = await countReturns(needs.deps.db, officer, scope, periodOf(year))
    const isWhole = c.req.query('semua') === '1'
    return render(c, <ReturnsPage visit={workVisit(needs, c)} {...{ scope, years, year, figures, isWhole }} />)
  }
}
