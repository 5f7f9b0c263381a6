/** One address for two forms: it verifies what was not yet verified, and forwards on what was (docs/domain.md §11). */
import { Hono } from 'hono'
import { findForwarded } from '#core/reports/queries/find-forwarded.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { readBody } from '#platform/http/upload.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { actionPages } from '../actions/controller.tsx'
import { versionIn } from '../actions/sent.ts'
import type { Needs, WorkContext } from '../needs.ts'
import { forwardOnForm } from './forward-on.tsx'
import { forwardForm } from './forward-report.tsx'
import { VerificationPage } from './page.tsx'

export function forwardController(needs: Needs) {
  const verifying = actionPages(needs, forwardForm, VerificationPage)
  const forwardingOn = actionPages(needs, forwardOnForm)
  const { pattern } = routes.officers.forward
  return new Hono<SessionEnv>()
    .get(pattern, async c => ((await findForwarded(needs.deps.db, numberIn(c))) ? forwardingOn : verifying).open(c))
    .post(pattern, async c => ((await isVerifying(c)) ? verifying : forwardingOn).send(c))

  /**
   * Which of the two forms was sent; whether this officer may see the report, the form itself asks. Whoever filled in the
   * verification and was not the first did not mean to forward on: they are told what happened, and keep what they wrote.
   */
  async function isVerifying(c: WorkContext): Promise<boolean> {
    const [forwarded, { fields }] = [await findForwarded(needs.deps.db, numberIn(c)), await readBody(c)]
    const version = versionIn(fields)
    const isStale = version !== undefined && version !== forwarded?.version
    return !forwarded || (isStale && fields.has('publishedBody'))
  }
}

const numberIn = (c: WorkContext) => parseTrackingNumber(c.req.param('nomor') ?? '')
