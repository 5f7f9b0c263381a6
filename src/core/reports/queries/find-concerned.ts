import type { AgencyId, ReportId } from '#core/ids.ts'

export type Concerned = { readonly report: ReportId | null; readonly agencies: readonly AgencyId[] }

type Asking = { query(text: string, values: unknown[]): Promise<{ readonly rows: readonly unknown[] }> }

/**
 * Whose lists may have moved because of what these rows of the outbox owe: every agency that has or had a part in the report,
 * that verifies it or judges, that acted just now (it may have given the report away), and all above each of them. Asked by the
 * dispatcher for hundreds of rows at once, so that no change itself pays for it. Whoever hears of it sees what they may, no more.
 */
export async function findConcerned(client: Asking, outboxIds: readonly number[]): Promise<readonly Concerned[]> {
  const { rows } = await client.query(CONCERNED, [outboxIds])
  return rows.filter(isConcerned)
}

const isConcerned = (row: unknown): row is Concerned =>
  typeof row === 'object' && row !== null && 'report' in row && 'agencies' in row && Array.isArray(row.agencies)

const CONCERNED = `
  with owed as (
    select o.notice_agency_id as agency_id, (o.payload ->> 'reportId')::bigint as report_id,
      (o.payload ->> 'filedYear')::smallint as filed_year, o.payload -> 'eventIds' as event_ids
    from outbox o where o.id = any($1::bigint[])
  ), near as (
    select report_id, agency_id from owed
    union
    select owed.report_id, unnest(array[r.verifier_agency_id, r.lead_agency_id, r.objection_agency_id])
    from owed join reports r on r.id = owed.report_id
    union
    select owed.report_id, ra.agency_id from owed join report_assignments ra on ra.report_id = owed.report_id
    union
    select owed.report_id, e.agency_id
    from owed cross join lateral jsonb_array_elements_text(case jsonb_typeof(owed.event_ids) when 'array' then owed.event_ids end) as event (id)
    join report_events e on e.filed_year = owed.filed_year and e.id = event.id::bigint
  )
  select near.report_id as report, array_agg(distinct above.id::integer) as agencies
  from near join agencies a on a.id = near.agency_id
  cross join lateral unnest(string_to_array(a.path::text, '.')) as above (id)
  group by near.report_id`
