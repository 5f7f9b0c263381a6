/** One address for two reasons to close (docs/domain.md §11): on the reporter's statement, or proposed as debat kusir. */
import { Hono } from 'hono'
import { readBody } from '#platform/http/upload.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Needs } from '../needs.ts'
import { UNFOUNDED } from '../report/actions.tsx'
import { closeForm } from './close-report.tsx'
import { actionPages } from './controller.tsx'
import { proposeDisputeForm } from './propose-dispute.tsx'

export function closingController(needs: Needs) {
  const onStatement = actionPages(needs, closeForm)
  const asDispute = actionPages(needs, proposeDisputeForm)
  const { pattern } = routes.officers.close
  return new Hono<SessionEnv>()
    .get(pattern, c => (c.req.query('alasan') === UNFOUNDED.alasan ? asDispute : onStatement).open(c))
    .post(pattern, async c => {
      const { fields } = await readBody(c)
      return (fields.get('reason')?.[0] === 'unfounded_dispute' ? asDispute : onStatement).send(c)
    })
}
