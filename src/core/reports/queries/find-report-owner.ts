import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AccountId, ReportId, TrackingNumber } from '#core/ids.ts'
import { reporterAccount } from '#core/people/vault/own-report.ts'

export type OwnedReport = { readonly id: ReportId; readonly reporterAccountId: AccountId | null }

/** Which report it is, and whose, without anything else of it; a guest's is no account's. */
export async function findReportOwner(
  db: Db,
  key: { readonly number: TrackingNumber } | { readonly id: ReportId },
): Promise<OwnedReport | undefined> {
  const isIt = 'id' in key ? sql`r.id = ${key.id}` : sql`r.number = ${key.number}`
  const { rows } = await sql<OwnedReport>`
    select r.id, ${reporterAccount} as "reporterAccountId" from reports r where ${isIt}`.execute(db)
  return rows[0]
}
