import type { Deps } from '#core/deps.ts'
import { consent, readDossier } from '../rules/consent.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** The reporter agrees that the Ombudsman is handed the dossier, once for all. */
export function consentReport(deps: Deps, change: Change, given: { readonly identity: boolean }): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => consent(report, given, ruling))
}

/** Notes that an officer takes the dossier, before it leaves; a refusal means that for them there is none. */
export function takeDossier(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, readDossier)
}
