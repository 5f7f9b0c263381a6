import { sql } from 'kysely'
import type { Db, Tx } from '#core/deps.ts'
import type { AccountId, ReportId, TrackingNumber } from '#core/ids.ts'

export type ReportToRelease = {
  readonly id: ReportId
  readonly number: TrackingNumber
  readonly isOver: boolean
  readonly isAnonymous: boolean
  /** It was filed before there was an account, and its code still opens it. */
  readonly hasCode: boolean
}

/** Everything that an account has filed, for when its person leaves; in the order in which reports are locked everywhere. */
export async function listReportsToRelease(db: Db, accountId: AccountId): Promise<readonly ReportToRelease[]> {
  const { rows } = await sql<ReportToRelease>`
    select r.id, r.number, r.ended_at is not null as "isOver", r.is_anonymous as "isAnonymous", rr.access_code_digest is not null as "hasCode"
    from vault.report_reporters rr join reports r on r.id = rr.report_id
    where rr.account_id = ${accountId} order by r.id`.execute(db)
  return rows
}

/** Puts a guest's report into an account that has shown its code. False when it belongs to another. */
export async function claimForAccount(tx: Tx, reportId: ReportId, accountId: AccountId): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update vault.report_reporters set account_id = ${accountId}
    where report_id = ${reportId} and (account_id is null or account_id = ${accountId})`.execute(tx)
  return numAffectedRows > 0n
}
