/** What a demonstration shows behind the scenes, to this machine only. */
import type { Hono } from 'hono'
import { thisMachineOnly } from '#platform/http/security.ts'
import { clockController } from '#web/dev/clock/controller.tsx'
import { outboxController } from '#web/dev/outbox/controller.tsx'
import { galleryController } from '#web/dev/pages/controller.tsx'
import type { SessionEnv } from '#web/session.ts'
import type { Parts } from './app.ts'
import type { Ground } from './ground.ts'

export function mountDevelopment(app: Hono<SessionEnv>, { demoClock }: Ground, parts: Parts): void {
  app.use('/dev/*', thisMachineOnly)
  app.route('/', galleryController())
  app.route('/', outboxController(parts))
  if (demoClock) app.route('/', clockController({ ...parts, clock: demoClock }))
}
