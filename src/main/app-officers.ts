/** The officers' pages: nobody else gets past the door. */
import { Hono } from 'hono'
import { type OfficerEnv, type SessionEnv, requireOfficer } from '#web/session.ts'
import { inboxController } from '#web/workbench/inbox/controller.tsx'
import type { Needs } from '#web/workbench/needs.ts'

export function mountOfficers(app: Hono<SessionEnv>, parts: Needs): void {
  const work = new Hono<OfficerEnv>()
  work.use('/petugas', requireOfficer).use('/petugas/*', requireOfficer)
  work.route('/', inboxController(parts))
  app.route('/', work)
}
