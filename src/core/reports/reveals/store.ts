/** The only writes to requests to learn who filed a report. Whoever runs these holds the lock of the report. */
import type { Tx } from '#core/deps.ts'
import type { AgencyId, OfficerId, ReportId } from '#core/ids.ts'

type Request = {
  readonly reportId: ReportId
  readonly officerId: OfficerId
  readonly agencyId: AgencyId
  readonly at: Date
}

export async function saveRequest(tx: Tx, { reportId, officerId, agencyId, at }: Request): Promise<void> {
  await tx
    .insertInto('identity_reveals')
    .values({ report_id: reportId, officer_id: officerId, agency_id: agencyId, requested_at: at })
    .execute()
}

type Decision = { readonly by: OfficerId; readonly at: Date; readonly expiresAt: Date | null }

/** @param expiresAt until when it may be read; null: it was refused */
export async function saveDecision(tx: Tx, id: number, { by, at, expiresAt }: Decision): Promise<void> {
  await tx
    .updateTable('identity_reveals')
    .set({ decided_by: by, decided_at: at, is_granted: expiresAt !== null, expires_at: expiresAt })
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .execute()
}
