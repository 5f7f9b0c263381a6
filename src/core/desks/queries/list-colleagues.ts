import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { type OfficerAtWork, listOfficers } from '#core/people/queries/list-officers.ts'
import { relationsOf } from '#core/reports/rules/relations.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { handles } from '../rules/handling.ts'

/** Colleagues of the same agency who have a part in the report as it stands, besides this officer. */
export async function listColleagues(
  db: Db,
  { agencyId, id }: Officer,
  { report, reporterAccountId }: { readonly report: Report; readonly reporterAccountId: AccountId | null },
): Promise<readonly OfficerAtWork[]> {
  const officers = await listOfficers(db, agencyId, ['national_admin', 'coordinator', 'liaison'])
  return officers.filter(
    ({ officer }) =>
      officer.id !== id && handles(relationsOf(report, officer, officer.accountId === reporterAccountId)),
  )
}
