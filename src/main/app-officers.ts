/** The officers' pages: nobody else gets past the door. */
import { Hono } from 'hono'
import { type OfficerEnv, type SessionEnv, requireOfficer } from '#web/session.ts'
import type { Needs } from '#web/workbench/needs.ts'
import { workbench } from '#web/workbench/workbench.ts'

export function mountOfficers(app: Hono<SessionEnv>, parts: Needs): void {
  const work = new Hono<OfficerEnv>()
  work.use('/petugas', requireOfficer).use('/petugas/*', requireOfficer)
  app.route('/', work.route('/', workbench(parts)))
}
