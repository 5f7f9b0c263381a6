/** The pages of one's own account: nobody else's door leads there. */
import type { Hono } from 'hono'
import { followsController } from '#web/account/follows/controller.tsx'
import { noticesController } from '#web/account/notices/controller.tsx'
import { ownAccountController } from '#web/account/own/controller.tsx'
import { passwordController } from '#web/account/password/controller.tsx'
import { profileController } from '#web/account/profile/controller.tsx'
import { sessionsController } from '#web/account/sessions/controller.tsx'
import type { SessionEnv } from '#web/session.ts'
import type { Parts } from './app.ts'

export function mountAccount(app: Hono<SessionEnv>, parts: Parts): void {
  app.route('/', profileController(parts))
  app.route('/', noticesController(parts))
  app.route('/', followsController(parts))
  app.route('/', passwordController(parts))
  app.route('/', sessionsController(parts))
  app.route('/', ownAccountController(parts))
}
