import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId, ReportId } from '#core/ids.ts'

export type Told = {
  readonly kind: ClockKind
  readonly agencyId: AgencyId
  readonly reminders: number
  readonly rung: number
}

/** What has been told of a report's running clocks. */
export async function findTold(db: Db, reportId: ReportId): Promise<readonly Told[]> {
  return db
    .selectFrom('report_clocks')
    .select(['kind', 'agency_id as agencyId', 'reminders_sent as reminders', 'rung'])
    .where('report_id', '=', reportId)
    .where('stopped_at', 'is', null)
    .execute()
}
