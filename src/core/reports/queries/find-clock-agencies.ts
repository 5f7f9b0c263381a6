import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AccountId, AgencyId, ReportId, TrackingNumber } from '#core/ids.ts'
import { reporterAccount } from '#core/people/vault/own-report.ts'

export type KnownReport = {
  readonly id: ReportId
  /** Every agency whose calendar an action on the report may ask for. */
  readonly agencies: readonly AgencyId[]
  readonly reporterAccountId: AccountId | null
}

/** What must be known of a report before it is locked: whose calendars its clocks need, and whose it is. */
export async function findClockAgencies(
  db: Db,
  key: { readonly number: TrackingNumber } | { readonly id: ReportId },
): Promise<KnownReport | undefined> {
  const isIt = 'id' in key ? sql`r.id = ${key.id}` : sql`r.number = ${key.number}`
  const { rows } = await sql<KnownReport>`
    select r.id, ${reporterAccount} as "reporterAccountId",
      array(select distinct c.agency_id from report_clocks c where c.report_id = r.id)
        || r.verifier_agency_id || r.chain || coalesce(r.addressed_agency_id, r.verifier_agency_id)
        || coalesce((select lead.parent_id from agencies lead where lead.id = r.lead_agency_id), r.verifier_agency_id) as agencies
    from reports r
    where ${isIt}`.execute(db)
  return rows[0]
}
