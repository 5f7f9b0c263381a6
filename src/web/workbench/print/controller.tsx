import { Hono } from 'hono'
import { partyOf } from '#core/people/actor.ts'
import { revealReporter } from '#core/people/vault/identities.ts'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { type ReportView, findView } from '../report/view.ts'
import { PrintPage } from './page.tsx'
import { printedView } from './printed-view.ts'

/** A report for paper: by the same rule as its page, and an identity only for whoever may know it and asks. */
export function printController(needs: Needs) {
  const { deps } = needs
  return new Hono<SessionEnv>().get(routes.officers.print.pattern, show)

  async function show(c: WorkContext): Promise<Response> {
    const view = await findView(deps, c.req.param('nomor') ?? '', officerViewer(c))
    if (!view) return c.notFound()
    const { sight } = view
    const choice = {
      withInternal: sight.internal && c.req.query('internal') === '1',
      withIdentity: sight.identity && c.req.query('identitas') === '1',
    }
    const reporter = choice.withIdentity && c.req.method !== 'HEAD' ? await reporterOf(view, c) : null
    return render(
      c,
      <PrintPage visit={workVisit(needs, c)} view={printedView(view, choice)} {...{ choice, reporter }} />,
    )
  }

  /** Noted with who read it and why, like every reading. */
  async function reporterOf({ report }: ReportView, c: WorkContext): Promise<string> {
    const party = partyOf(officerViewer(c).officer)
    const identity = await revealReporter(deps, report.id, { party, purpose: 'printed for a file' })
    const said = [identity?.name, identity?.email, identity?.phone].filter(Boolean)
    return said.length > 0 ? said.join(', ') : 'Tidak meninggalkan nama'
  }
}
