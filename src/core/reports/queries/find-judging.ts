import type { Db } from '#core/deps.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Judging } from '../rules/judge.ts'
import type { Report } from '../rules/report.ts'
import { hasActed, hasFreeCoordinator } from './free-judge.ts'

/** What besides standing says whether this officer may decide the objection that waits. */
export async function findJudging(db: Db, report: Report, { accountId }: Officer): Promise<Judging> {
  const { objection } = report
  return {
    hasActed: await hasActed(db, report, accountId),
    judgeIsFree: objection !== null && (await hasFreeCoordinator(db, report, objection.judge.id)),
  }
}
