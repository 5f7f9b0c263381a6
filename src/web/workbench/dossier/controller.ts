import { Hono } from 'hono'
import { partyOf } from '#core/people/actor.ts'
import { revealReporter } from '#core/people/vault/identities.ts'
import { takeDossier } from '#core/reports/operations/consent-report.ts'
import { findOfficerReport } from '#core/reports/queries/find-officer-report.ts'
import { hasDossier } from '#core/reports/rules/visibility.ts'
import { sendDossier } from '#web/dossier/send.ts'
import { withNumber } from '#web/report-number.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { type Needs, type WorkContext, officerViewer } from '../needs.ts'

/** The dossier for the Ombudsman's officers; for everyone else there is no such page. */
export function dossierController({ deps }: Needs) {
  return new Hono<SessionEnv>().get(routes.officers.dossier.pattern, withNumber(send))

  /** Each taking is noted before anything leaves, in the history that its reporter reads; so is each name that is opened. */
  async function send(c: WorkContext, number: TrackingNumber): Promise<Response> {
    const viewer = officerViewer(c)
    const found = await findOfficerReport(deps.db, number, viewer)
    if (!found || !hasDossier(found.report, viewer.officer)) return c.notFound()
    const { report, sight } = found
    if (c.req.method === 'HEAD') return sendDossier(c, deps, report, { sight, reporter: null }) // nothing leaves
    const taken = await takeDossier(deps, { report: { number }, by: { as: 'officer', viewer } })
    if (!taken.ok) return c.notFound()
    const party = partyOf(viewer.officer)
    const reporter = sight.identity
      ? await revealReporter(deps, report.id, { party, purpose: 'dossier for the Ombudsman' })
      : null
    return sendDossier(c, deps, report, { sight, reporter })
  }
}
