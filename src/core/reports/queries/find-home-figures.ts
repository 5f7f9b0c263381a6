import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { Status } from '../rules/terms.ts'

/** How many reports there are in each status, public or not: a count of all tells of none. What is worked on as another is no case of its own. */
export async function countReportsByStatus(db: Db): Promise<ReadonlyMap<Status, number>> {
  const { rows } = await sql<{ status: Status; count: number }>`
    select status, count(*) from reports
    where merged_into_id is null or is_confidential or ended_at is not null group by status`.execute(db)
  return new Map(rows.map(({ status, count }) => [status, count]))
}

/** Reports that follow the one they were merged into, counted apart. */
export async function countMergedReports(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from reports where merged_into_id is not null and not is_confidential and ended_at is null`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Agencies that can be addressed: governments and institutions, without their units. */
export async function countAgencies(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from agencies where active and depth > 0 and unit_key is null`.execute(db)
  return rows[0]?.count ?? 0
}
