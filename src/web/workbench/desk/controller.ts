/** The decisions that end ping-pong, judge an ending or take two people: their forms on pages of their own. */
import { Hono } from 'hono'
import type * as z from 'zod'
import { readBody } from '#platform/http/upload.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { ActionForm } from '../actions/action.ts'
import { arbitrateForm } from '../actions/arbitrate-report.tsx'
import { closeForm } from '../actions/close-report.tsx'
import { actionPages } from '../actions/controller.tsx'
import { decideDisputeForm } from '../actions/decide-dispute.tsx'
import { decideObjectionForm } from '../actions/decide-objection.tsx'
import { decideRevealForm } from '../actions/decide-reveal.tsx'
import { redirectForm, returnForm } from '../actions/not-ours.tsx'
import { proposeDisputeForm } from '../actions/propose-dispute.tsx'
import type { Needs } from '../needs.ts'
import { UNFOUNDED } from '../report/actions.tsx'
import { type Desk, deskPage } from './page.tsx'

export const RETURNING: Desk = { clocks: ['follow_up'], icon: 'back' }
export const REDIRECTING: Desk = { clocks: ['verification'], icon: 'route' }
export const ARBITRATING: Desk = { queue: 'arbitration', clocks: ['arbitration', 'follow_up'], icon: 'scale' }
export const JUDGING: Desk = { queue: 'objections', clocks: ['objection'], icon: 'scale' }
export const SIGNING: Desk = { queue: 'second_signature', clocks: ['second_signature', 'reply_answer'], icon: 'sign' }
export const REVEALING: Desk = { queue: 'reveals', clocks: [], icon: 'mask' }
export const PROPOSING: Desk = { clocks: ['reply_answer'], icon: 'sign' }

export const deskController = (needs: Needs) =>
  new Hono<SessionEnv>()
    .route('/', decisionOf(needs, returnForm, RETURNING))
    .route('/', decisionOf(needs, redirectForm, REDIRECTING))
    .route('/', decisionOf(needs, arbitrateForm, ARBITRATING))
    .route('/', decisionOf(needs, decideObjectionForm, JUDGING))
    .route('/', decisionOf(needs, decideDisputeForm, SIGNING))
    .route('/', decisionOf(needs, decideRevealForm, REVEALING))
    .route('/', closingController(needs))

function decisionOf<Shape extends z.ZodRawShape, Given>(needs: Needs, form: ActionForm<Shape, Given>, desk: Desk) {
  const { open, send } = actionPages(needs, form, deskPage(desk))
  return new Hono<SessionEnv>().get(form.address.pattern, open).post(form.address.pattern, send)
}

/** One address closes for either of two reasons (docs/domain.md §11): on the reporter's statement, or proposed as debat kusir. */
function closingController(needs: Needs) {
  const onStatement = actionPages(needs, closeForm)
  const asDispute = actionPages(needs, proposeDisputeForm, deskPage(PROPOSING))
  const { pattern } = routes.officers.close
  return new Hono<SessionEnv>()
    .get(pattern, c => (c.req.query('alasan') === UNFOUNDED.alasan ? asDispute : onStatement).open(c))
    .post(pattern, async c => {
      const { fields } = await readBody(c)
      return (fields.get('reason')?.[0] === 'unfounded_dispute' ? asDispute : onStatement).send(c)
    })
}
