/** One address for two forms: it verifies what was not yet verified, and forwards on what was (docs/domain.md §11). */
import { Hono } from 'hono'
import { isForwarded } from '#core/reports/queries/is-forwarded.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { actionPages } from '../actions/controller.tsx'
import type { Needs, WorkContext } from '../needs.ts'
import { forwardOnForm } from './forward-on.tsx'
import { forwardForm } from './forward-report.tsx'
import { VerificationPage } from './page.tsx'

export function forwardController(needs: Needs) {
  const verifying = actionPages(needs, forwardForm, VerificationPage)
  const forwardingOn = actionPages(needs, forwardOnForm)
  const { pattern } = routes.officers.forward
  const pages = async (c: WorkContext) => ((await wasForwarded(c)) ? forwardingOn : verifying)
  return new Hono<SessionEnv>()
    .get(pattern, async c => (await pages(c)).open(c))
    .post(pattern, async c => (await pages(c)).send(c))

  /** Which of the two forms it is; whether this officer may see the report, the form itself asks. */
  async function wasForwarded(c: WorkContext): Promise<boolean> {
    const number = parseTrackingNumber(c.req.param('nomor') ?? '')
    return number !== undefined && isForwarded(needs.deps.db, number)
  }
}
