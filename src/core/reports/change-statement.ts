/**
 * How one decision is saved: the clauses of one statement, of which `$1` is what changed (change-value.ts). Only what did change
 * has a clause, since each costs even where it finds nothing to do.
 */
import type { ChangeValue } from './change-value.ts'
import { CLOCK_COLUMNS } from './report-row.ts'
import type { Clause } from './statement.ts'

const CLOCKS = CLOCK_COLUMNS.join(', ')
const CLOCKS_OF_VALUE = CLOCK_COLUMNS.map(column => `v.${column}`).join(', ')

/**
 * Of a clock that was given more days people are told anew once it nears its new end, or is late again: only that it is near
 * still holds.
 */
const RUNG = `case when v.stopped_at is null and v.due_at > change.at
      then least(c.rung, case when v.near_at > change.at then 0 else 1 end) else c.rung end`

const CHANGE = `
  change as (
    select * from json_to_record($1::json) as change (id bigint, at timestamptz, end_reason text, forwarded_by integer,
      report json, changed json, started json, parted json, joined json, copy json, released bigint[], left_desks integer[], taken_up json)
  )`

const reportClause = (columns: readonly string[]): string => `
  saved_report as (
    update reports set ${columns.map(column => `${column} = v.${column}`).join(', ')}
    from change cross join lateral json_populate_record(null::reports, change.report) v
    where reports.id = change.id
  )`

const CHANGED_CLOCKS = `
  changed_clocks as (
    update report_clocks c set (${CLOCKS}) = row (${CLOCKS_OF_VALUE}), rung = ${RUNG}
    from change cross join lateral json_populate_recordset(null::report_clocks, change.changed) v
    where c.report_id = change.id and c.kind = v.kind and c.agency_id = v.agency_id and c.started_at = v.started_at
    returning c.id
  )`

/** Old clocks are stopped before new ones start: of each kind only one may run. */
const startedClocks = (isAfterChanged: boolean): string => `
  started_clocks as (
    insert into report_clocks (report_id, ${CLOCKS})
    select change.id, ${CLOCKS_OF_VALUE}
    from change cross join lateral json_populate_recordset(null::report_clocks, change.started) v
    ${isAfterChanged ? 'where (select count(*) from changed_clocks) >= 0' : ''}
  )`

const PARTS = `
  parted as (
    update report_assignments a set ended_at = v.ended_at, end_reason = case when v.ended_at is not null then change.end_reason end,
      settled = coalesce(v.settled, a.settled), settled_at = case when v.settled is null then a.settled_at else change.at end
    from change cross join lateral json_to_recordset(change.parted)
      as v (agency_id integer, part text, ended_at timestamptz, settled text)
    where a.report_id = change.id and a.agency_id = v.agency_id and a.part = v.part and a.ended_at is null
    returning a.id
  ),
  joined as (
    insert into report_assignments (report_id, agency_id, part, forwarded_by, assigned_at)
    select change.id, v.agency_id, v.part, change.forwarded_by, change.at
    from change cross join lateral json_to_recordset(change.joined) as v (agency_id integer, part text)
    where (select count(*) from parted) >= 0
  )`

/** The year in the text, so that words of other years are not looked through. */
const published = (filedYear: number): string => `
  published as (
    update report_messages m set published_title = v.title, published_body = v.body
    from change cross join lateral json_to_record(change.copy) as v (title text, body text)
    where m.filed_year = ${filedYear} and m.report_id = change.id and m.kind = 'report'
  )`

/** What was released before and is not any more is taken back. */
const RELEASED = `
  released as (
    update report_attachments a set
      released_at = case when a.id = any(change.released) then coalesce(a.released_at, change.at) end,
      withdrawn_at = case when a.id = any(change.released) then null when a.released_at is not null then change.at else a.withdrawn_at end
    from change where a.report_id = change.id and a.by_reporter
  )`

const LEFT_DESKS = `
  left_desks as (
    delete from report_handlers h using change where h.report_id = change.id and h.agency_id = any(change.left_desks)
  )`

/** A colleague who looks after it goes on doing so, unless they have left. */
const TAKEN_UP = `
  taken_up as (
    insert into report_handlers as h (report_id, agency_id, officer_id, given_by, since)
    select change.id, v.agency_id, v.officer_id, v.officer_id, change.at
    from change cross join lateral json_to_record(change.taken_up) as v (agency_id integer, officer_id bigint)
    on conflict (report_id, agency_id) do update
      set officer_id = excluded.officer_id, given_by = excluded.given_by, since = excluded.since
      where not exists (select from officers o where o.id = h.officer_id and o.is_active and o.agency_id = h.agency_id)
  )`

/** What of a decision there is to save. */
export function changeClauses(value: ChangeValue): readonly Clause[] {
  const { filed_year, report, changed, started, parted, joined, copy, released, left_desks, taken_up } = value
  const hasChanged = changed.length > 0
  return [
    { name: 'change', text: () => CHANGE },
    { name: 'report', text: () => reportClause(Object.keys(report)) },
    ...(hasChanged ? [{ name: 'changed', text: () => CHANGED_CLOCKS }] : []),
    ...(started.length > 0 ? [{ name: 'started', text: () => startedClocks(hasChanged) }] : []),
    ...(parted.length + joined.length > 0 ? [{ name: 'parts', text: () => PARTS }] : []),
    ...(copy ? [{ name: `published ${filed_year}`, text: () => published(filed_year) }] : []),
    ...(released ? [{ name: 'released', text: () => RELEASED }] : []),
    ...(left_desks.length > 0 ? [{ name: 'left', text: () => LEFT_DESKS }] : []),
    ...(taken_up ? [{ name: 'taken up', text: () => TAKEN_UP }] : []),
  ]
}
