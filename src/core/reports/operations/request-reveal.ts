import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { findRevealing } from '../queries/find-revealing.ts'
import { saveRequest } from '../reveals/store.ts'
import { requestReveal } from '../rules/reveal.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** An officer in charge asks who filed an anonymous report, and why they must know. */
export function requestIdentity(deps: Deps, change: Change, { reason }: { readonly reason: string }): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) => {
    const { by } = ruling
    if (by.kind !== 'officer') return refuse('not-yours')
    const revealing = await findRevealing(tx, report.id)
    return {
      ...requestReveal(report, revealing, { ...ruling, by }),
      message: { kind: 'reveal', visibility: 'internal', body: reason },
      also: (tx, at) => saveRequest(tx, { reportId: report.id, officerId: by.id, agencyId: by.agencyId, at }),
    }
  })
}
