import type { Db } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { partyOf } from '#core/people/actor.ts'
import type { AccountViewer } from '#core/people/viewer.ts'
import type { OfficerStanding } from '../rules/officer-actions.ts'
import { judgeRefusal } from '../rules/judge.ts'
import { owesPart } from '../rules/parts.ts'
import { relationsOf } from '../rules/relations.ts'
import type { Report } from '../rules/report.ts'
import { type Sight, officerSight } from '../rules/visibility.ts'
import { findJudging } from './find-judging.ts'
import { hasForwarded } from './has-forwarded.ts'
import { findKnownReport } from './load-report.ts'

export type OfficerReport = OfficerStanding & {
  readonly report: Report
  readonly sight: Sight
}

/** A report as the rules see it, with what this officer may read of it; nothing when for them it does not exist. */
export async function findOfficerReport(
  db: Db,
  number: TrackingNumber,
  { accountId, officer }: Pick<AccountViewer, 'accountId' | 'officer'>,
): Promise<OfficerReport | undefined> {
  if (!officer) return undefined
  const known = await findKnownReport(db, { number })
  if (!known) return undefined
  const { report } = known
  const filedIt = known.reporterAccountId === accountId
  const sight = officerSight(report, officer, filedIt)
  if (!sight) return undefined
  const isInArbitration = report.arbitrationAt !== null
  return {
    report,
    sight,
    relations: relationsOf(report, officer, filedIt),
    owesPart: owesPart(report, officer.agencyId),
    hasProposed: report.dispute?.proposedBy === officer.id,
    judgeRefusal: report.objection && judgeRefusal(report, officer, await findJudging(db, report, officer)),
    hasForwarded: isInArbitration && (await hasForwarded(db, report, partyOf(officer))),
  }
}
