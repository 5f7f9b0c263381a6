import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import type { Reveal } from '../rules/reveal.ts'

/** Who has asked who filed this report, the oldest first, and what became of it. */
export async function findReveals(db: Db, reportId: ReportId): Promise<readonly Reveal[]> {
  const rows = await db
    .selectFrom('identity_reveals')
    .innerJoin('officers', 'officers.id', 'identity_reveals.officer_id')
    .select(['identity_reveals.id', 'officer_id', 'account_id', 'identity_reveals.agency_id', 'requested_at'])
    .select(['is_granted', 'expires_at'])
    .where('report_id', '=', reportId)
    .orderBy('identity_reveals.id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    officerId: row.officer_id,
    accountId: row.account_id,
    agencyId: row.agency_id,
    requestedAt: row.requested_at,
    isGranted: row.is_granted,
    expiresAt: row.expires_at,
  }))
}
