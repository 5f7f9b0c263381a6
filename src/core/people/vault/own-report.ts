import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AccountId } from '#core/ids.ts'

/** In a query of `reports`: this account filed it. An officer's own report is not theirs to handle (docs/domain.md §4). */
export const isOwnReport = (accountId: AccountId): RawBuilder<SqlBool> =>
  sql`exists (select from vault.report_reporters rr where rr.report_id = reports.id and rr.account_id = ${accountId})`

/** In a query of `reports`: mail can reach its reporter; which address it is, only sending it needs to know. */
export const isReporterReachable: RawBuilder<SqlBool> = sql`exists (
  select from vault.report_reporters rr join vault.identities i on i.id = rr.identity_id
  where rr.report_id = reports.id and i.email_digest is not null and i.sealed is not null)`

/** In a query of `reports r`: the account that filed it; null for a guest's. */
export const reporterAccount: RawBuilder<AccountId | null> = sql`(select rr.account_id from vault.report_reporters rr where rr.report_id = r.id)`

/** In any query: whether this account filed that report. */
export const isReporterOf = (reportId: RawBuilder<unknown>, accountId: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  sql`exists (select from vault.report_reporters rr where rr.report_id = ${reportId} and rr.account_id = ${accountId})`
