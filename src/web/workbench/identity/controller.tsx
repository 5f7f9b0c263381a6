/** Who filed an anonymous report, for the one officer to whom it was granted. Every opening of this page is a reading. */
import { Hono } from 'hono'
import { readRevealedIdentity } from '#core/reports/operations/read-identity.ts'
import type { Refusal } from '#core/reports/rules/refusals.ts'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { findView } from '../report/view.ts'
import { IdentityPage } from './page.tsx'

/** For whom there is nothing, and never was: the same as a report that does not exist. */
const NOT_THERE: readonly Refusal[] = ['not-found', 'not-yours', 'no-reveal']

export function identityController(needs: Needs) {
  const { deps } = needs
  return new Hono<SessionEnv>().get(routes.officers.identity.pattern, show)

  async function show(c: WorkContext): Promise<Response> {
    const viewer = officerViewer(c)
    const view = await findView(deps, c.req.param('nomor') ?? '', viewer)
    if (!view) return c.notFound()
    const by = { as: 'officer', viewer } as const
    const read = await readRevealedIdentity(deps, { report: { number: view.report.number }, by })
    if (!read.ok && NOT_THERE.includes(read.refusal)) return c.notFound()
    c.header('Cache-Control', 'private, no-store')
    return render(c, <IdentityPage visit={workVisit(needs, c)} {...{ view, read }} />, read.ok ? 200 : 409)
  }
}
