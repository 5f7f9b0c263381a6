/** The officers' pages: nobody else gets past the door. */
import { Hono } from 'hono'
import { requireRecent } from '#web/recent.ts'
import { routes } from '#web/routes.ts'
import { type OfficerEnv, type SessionEnv, requireOfficer } from '#web/session.ts'
import type { Needs } from '#web/workbench/needs.ts'
import { workbench } from '#web/workbench/workbench.ts'

const { identity, requestReveal, decideReveal, dossier } = routes.officers

/** Who acts here proves anew that it is them, when they signed in a while ago: nothing of this can be taken back. */
const SENSITIVE = [identity, requestReveal, decideReveal, dossier]

export function mountOfficers(app: Hono<SessionEnv>, parts: Needs): void {
  const work = new Hono<OfficerEnv>()
  work.use('/petugas', requireOfficer).use('/petugas/*', requireOfficer)
  for (const { pattern } of SENSITIVE) work.use(pattern, requireRecent(parts))
  app.route('/', work.route('/', workbench(parts)))
}
