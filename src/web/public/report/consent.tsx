import type { Context } from 'hono'
import type { TrackingNumber } from '#core/ids.ts'
import { consentReport } from '#core/reports/operations/consent-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { REPORTER_SIGHT } from '#core/reports/rules/visibility.ts'
import { sendDossier } from '#web/dossier/send.ts'
import { withNumber } from '#web/report-number.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { ownReport } from './acts.tsx'
import { ConsentPage } from './consent-page.tsx'
import { consentForm } from './form.ts'
import { ownFormController } from './own-form.tsx'
import type { ReportNeeds } from './own-page.tsx'

/** The reporter agrees that the Ombudsman is handed the dossier, and may have it themself at any time. */
export function consentController(needs: ReportNeeds) {
  const { deps } = needs
  const app = ownFormController(needs, {
    route: routes.consent,
    action: 'consent',
    schema: consentForm,
    done: 'persetujuan',
    run: (_, changeWith, { identity, ...beside }) => consentReport(deps, changeWith(beside), { identity }),
    Page: ConsentPage,
  })
  for (const pattern of routes.dossier.patterns) app.get(pattern, withNumber(download))
  return app

  async function download(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const id = await ownReport(deps, number, c.var.viewer)
    const report = id === undefined ? undefined : await findReport(deps.db, { id })
    if (!report) return c.notFound()
    return sendDossier(c, deps, report, { sight: REPORTER_SIGHT, reporter: 'themself' })
  }
}
