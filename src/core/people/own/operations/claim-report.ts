import { type Decision, refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId, TrackingNumber } from '#core/ids.ts'
import { claimForAccount } from '../../vault/own-reports.ts'
import { findReportByAccessCode } from '../../vault/reporters.ts'

type Claim = { readonly accountId: AccountId; readonly number: TrackingNumber; readonly accessCode: string }

/**
 * Moves a report that was filed without an account into this one, by its access code, which keeps working. One refusal for an
 * unknown number, a wrong code, and a report of another account.
 */
export async function claimReport(
  deps: Deps,
  { accountId, number, accessCode }: Claim,
): Promise<Decision<null, never, 'wrong-code'>> {
  const reportId = await findReportByAccessCode(deps, number, accessCode)
  if (reportId === null) return refuse('wrong-code')
  const isTheirs = await deps.db.transaction().execute(tx => claimForAccount(tx, reportId, accountId))
  return isTheirs ? { ok: true, state: null, events: [] } : refuse('wrong-code')
}
