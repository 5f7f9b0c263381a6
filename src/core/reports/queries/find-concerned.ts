import type { AgencyId, OfficerId, ReportId } from '#core/ids.ts'

export type Concerned = {
  readonly report: ReportId | null
  readonly agencies: readonly AgencyId[]
  /** Those who watch it or look after it, with whoever may stand in for them */
  readonly officers: readonly OfficerId[]
}

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
  typeof row === 'object' &&
  row !== null &&
  'report' in row &&
  'agencies' in row &&
  Array.isArray(row.agencies) &&
  'officers' in row &&
  Array.isArray(row.officers)

const CONCERNED = `
  with owed as (
    select o.notice_agency_id as agency_id, (o.payload ->> 'reportId')::bigint as report_id,
      (o.payload ->> 'filedYear')::smallint as filed_year, o.payload -> 'eventIds' as event_ids, o.payload -> 'officerIds' as officer_ids
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
  select near.report_id as report, array_agg(distinct above.id::integer) as agencies,
    to_json(array(
      select w.officer_id from report_watches w where w.report_id = near.report_id
      union select h.officer_id from report_handlers h where h.report_id = near.report_id
      union select id::bigint from owed
        cross join lateral jsonb_array_elements_text(case jsonb_typeof(officer_ids) when 'array' then officer_ids end) as named (id)
        where owed.report_id = near.report_id
      union select a.deputy_id from report_handlers h join officer_absences a on a.officer_id = h.officer_id
        where h.report_id = near.report_id and current_date between a.from_on - 1 and a.until_on + 1)) as officers
  from near join agencies a on a.id = near.agency_id
  cross join lateral unnest(string_to_array(a.path::text, '.')) as above (id)
  group by near.report_id`
