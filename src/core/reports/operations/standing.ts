/** In which capacity someone may act on a report at all. Nothing: for them it does not exist. */
import type { AccountId } from '#core/ids.ts'
import { SYSTEM } from '#core/people/actor.ts'
import { hasOpened } from '#core/people/viewer.ts'
import { relationsOf } from '../rules/relations.ts'
import type { Report, Ruling } from '../rules/report.ts'
import { officerSight } from '../rules/visibility.ts'
import type { Asker } from './change-report.ts'

type Standing = Pick<Ruling, 'by' | 'relations'>

export function standingOf(report: Report, asker: Asker, reporterAccountId: AccountId | null): Standing | null {
  if (asker.as === 'system') return { by: SYSTEM, relations: new Set(['system']) }

  const { viewer } = asker
  const account = viewer.kind === 'account' ? viewer : null
  const filedIt = account !== null && account.accountId === reporterAccountId
  if (asker.as === 'reporter') {
    const isTheirs = filedIt || hasOpened(viewer, report.id)
    const by = { kind: 'reporter', accountId: account?.accountId ?? null } as const
    return isTheirs ? { by, relations: new Set(['reporter']) } : null
  }

  const officer = account?.officer
  if (!officer || !officerSight(report, officer, filedIt)) return null
  return { by: officer, relations: relationsOf(report, officer, filedIt) }
}
