import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { findOfficer } from '#core/people/queries/find-officer.ts'
import { findReporterAccount } from '#core/people/vault/reporters.ts'
import { findReveals } from '../queries/find-reveals.ts'
import { saveDecision } from '../reveals/store.ts'
import { decideReveal, expiryOf, toDecide } from '../rules/reveal.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type DecideReveal = {
  readonly isGranted: boolean
  /** For the reporter to read, if it is granted */
  readonly reason: string
  /** Of several requests; null: the oldest that waits. */
  readonly revealId: number | null
}

/** The second person grants or refuses. */
export function decideOnIdentity(
  deps: Deps,
  change: Change,
  { isGranted, reason, revealId }: DecideReveal,
): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) => {
    const { by } = ruling
    if (by.kind !== 'officer') return refuse('not-yours')
    const reveals = await findReveals(tx, report.id)
    const oldest = toDecide(reveals, by) ?? reveals.find(one => one.isGranted === null)
    const reveal = revealId === null ? oldest : reveals.find(({ id }) => id === revealId)
    const [officer, reporter] = reveal
      ? await Promise.all([findOfficer(tx, reveal.officerId), findReporterAccount(tx, report.id)])
      : [undefined, null]
    const requester = officer ? { officer, filedIt: officer.accountId === reporter } : null
    return {
      ...decideReveal(report, { reveal, isGranted, requester }, { ...ruling, by }),
      message: { kind: 'reveal_decision', visibility: isGranted ? 'reporter' : 'internal', body: reason },
      also: async (tx, at) => {
        const expiresAt = isGranted ? expiryOf(at) : null
        if (reveal) await saveDecision(tx, reveal.id, { by: by.id, at, expiresAt })
      },
    }
  })
}
