import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Report } from '../rules/report.ts'
import { visibleTo } from './visible-to.ts'

/** What a report belongs together with, as far as this officer may open it. */
export type MergedReports = {
  readonly primary: { readonly number: TrackingNumber; readonly agency: string | null } | null
  /** The latest few; how many there are, the report knows. */
  readonly merged: readonly TrackingNumber[]
}

const MOST_LISTED = 20

export async function findMergedReports(
  db: Db,
  { id, mergedInto, mergedReports }: Pick<Report, 'id' | 'mergedInto' | 'mergedReports'>,
  officer: Officer,
): Promise<MergedReports> {
  if (!mergedInto && mergedReports === 0) return { primary: null, merged: [] }
  const { rows } = await sql<{ number: TrackingNumber; agency: string | null; isPrimary: boolean }>`
    select reports.number, lead.name as agency, reports.merged_into_id is distinct from ${id} as "isPrimary"
    from reports left join agencies lead on lead.id = reports.lead_agency_id
    where (reports.id = ${mergedInto?.id ?? null}::bigint or reports.merged_into_id = ${id}) and ${visibleTo(officer)}
    order by "isPrimary" desc, reports.submitted_at desc, reports.id desc limit ${MOST_LISTED + 1}`.execute(db)
  return {
    primary: rows.find(({ isPrimary }) => isPrimary) ?? null,
    merged: rows.flatMap(({ number, isPrimary }) => (isPrimary ? [] : [number])).slice(0, MOST_LISTED),
  }
}
