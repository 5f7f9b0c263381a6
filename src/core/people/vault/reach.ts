/** By which channels reporters are reached; the contacts themselves, only sending needs to know. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AccountId, ReportId } from '#core/ids.ts'

export type ReporterReach = {
  readonly accountId: AccountId | null
  readonly email: boolean
  /** Only an account's own number that was verified: a number that a guest typed may be somebody else's. */
  readonly sms: boolean
}

const IS_OWN_PHONE = sql<SqlBool>`exists (
  select from account_identifiers known
  where known.account_id = rr.account_id and known.kind = 'phone' and known.verified_at is not null and known.digest = i.phone_digest)`

/** How the reporter of this report is reached. An identity that was erased is reached nowhere. */
export async function findReach(db: Db, reportId: ReportId): Promise<ReporterReach> {
  const { rows } = await sql<ReporterReach>`
    select rr.account_id as "accountId", i.sealed is not null and i.email_digest is not null as email,
      i.sealed is not null and ${IS_OWN_PHONE} as sms
    from vault.report_reporters rr left join vault.identities i on i.id = rr.identity_id
    where rr.report_id = ${reportId}`.execute(db)
  return rows[0] ?? { accountId: null, email: false, sms: false }
}

/** In a query of `reports`: an SMS can reach its reporter. */
export const isReporterReachableBySms: RawBuilder<SqlBool> = sql`exists (
  select from vault.report_reporters rr join vault.identities i on i.id = rr.identity_id
  where rr.report_id = reports.id and i.sealed is not null and ${IS_OWN_PHONE})`

/** In a query of `reports`: the account that filed it; null for a guest's. */
export const accountOfReporter: RawBuilder<AccountId | null> = sql`(
  select rr.account_id from vault.report_reporters rr where rr.report_id = reports.id)`
