import type { Db } from '#core/deps.ts'
import type { AccountId, AgencyId, OfficerId } from '#core/ids.ts'
import { listOfficers } from '#core/people/queries/list-officers.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { deskAgencies, readsNotes } from '../rules/mentions.ts'

export type Mentionable = { readonly id: OfficerId; readonly name: string; readonly agencyId: AgencyId }

/** Officers of the agencies that have a part in the report, who read its internal notes; not whoever asks. */
export async function listMentionable(
  db: Db,
  { report, reporterAccountId }: { readonly report: Report; readonly reporterAccountId: AccountId | null },
  asker: OfficerId,
): Promise<readonly Mentionable[]> {
  const found: Mentionable[] = []
  for (const agencyId of deskAgencies(report)) {
    const officers = await listOfficers(db, agencyId, ['national_admin', 'coordinator', 'liaison'])
    for (const { officer, name } of officers)
      if (officer.id !== asker && readsNotes(report, officer, reporterAccountId))
        found.push({ id: officer.id, name, agencyId })
  }
  return found
}
