import { Hono } from 'hono'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { answerForm } from '../actions/answer-report.tsx'
import { actionPages } from '../actions/controller.tsx'
import type { Needs } from '../needs.ts'
import { AnswerPage } from './page.tsx'

export function answerController(needs: Needs) {
  const { open, send } = actionPages(needs, answerForm, AnswerPage)
  const { pattern } = routes.officers.answer
  return new Hono<SessionEnv>().get(pattern, open).post(pattern, send)
}
