/** Rows of 0034_own_account.sql. */
import type { AccountId, ReportId } from '#core/ids.ts'

export type FollowTables = {
  report_follows: { account_id: AccountId; report_id: ReportId; since: Date }
}
