import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { partyOf } from '#core/people/actor.ts'
import { type Identity, revealReporter } from '#core/people/vault/identities.ts'
import { findReveals } from '../queries/find-reveals.ts'
import type { Refusal } from '../rules/refusals.ts'
import type { Report } from '../rules/report.ts'
import { grantedTo, readIdentity } from '../rules/reveal.ts'
import { type Change, changeReport } from './change-report.ts'

export type ReadIdentity =
  | { readonly ok: true; readonly report: Report; readonly identity: Identity; readonly until: Date }
  | { readonly ok: false; readonly refusal: Refusal }

/** Reads who filed a report, as it was granted; that it was read is written in the vault and in the history, or it is not read. */
export async function readRevealedIdentity(deps: Deps, change: Change): Promise<ReadIdentity> {
  let read: { readonly identity: Identity; readonly until: Date } | undefined
  const changed = await changeReport(deps, change, async (report, ruling, tx) => {
    const { by } = ruling
    if (by.kind !== 'officer') return refuse('not-yours')
    const reveals = await findReveals(tx, report.id)
    const decision = readIdentity(report, reveals, { ...ruling, by })
    const until = grantedTo(reveals, by.id)?.expiresAt
    if (!decision.ok || !until) return decision
    const identity = await revealReporter({ ...deps, db: tx }, report.id, { party: partyOf(by), purpose: PURPOSE })
    if (!identity) return refuse('nobody-named')
    read = { identity, until }
    return decision
  })
  if (!changed.ok) return changed
  if (!read) throw new Error('An identity was read that nobody opened')
  return { ok: true, report: changed.report, ...read }
}

const PURPOSE = 'identity revealed on request'
