/**
 * What one decision changed of a report, its clocks and its parts, as the clauses of one statement and the value it takes. The
 * text of such a statement never changes, so that it is put together once and planned once.
 */
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { AgencyId } from '#core/ids.ts'
import { CLOCK_COLUMNS, changingColumns, clockColumns } from './report-row.ts'
import type { Report } from './rules/report.ts'

export type ReportChange = { readonly before: Report; readonly after: Report; readonly at: Date }

const CLOCKS = CLOCK_COLUMNS.join(', ')
const CLOCKS_OF_VALUE = CLOCK_COLUMNS.map(column => `v.${column}`).join(', ')

/**
 * Of a clock that was given more days people are told anew once it nears its new end, or is late again: only that it is near
 * still holds.
 */
const RUNG = `case when v.stopped_at is null and v.due_at > change.at
      then least(c.rung, case when v.near_at > change.at then 0 else 1 end) else c.rung end`

/** Of `$1`, which is `changeValue`. Old clocks are stopped before new ones start: of each kind only one may run. */
export const changeClauses = (columns: readonly string[]): string => `
  change as (
    select * from json_to_record($1::json) as change (id bigint, at timestamptz, end_reason text, forwarded_by integer,
      report json, changed json, started json, parted json, joined json)
  ),
  saved_report as (
    update reports set ${columns.map(column => `${column} = v.${column}`).join(', ')}
    from change cross join lateral json_populate_record(null::reports, change.report) v
    where reports.id = change.id and change.report is not null
  ),
  changed_clocks as (
    update report_clocks c set (${CLOCKS}) = row (${CLOCKS_OF_VALUE}), rung = ${RUNG}
    from change cross join lateral json_populate_recordset(null::report_clocks, change.changed) v
    where c.report_id = change.id and c.kind = v.kind and c.agency_id = v.agency_id and c.started_at = v.started_at
    returning c.id
  ),
  started_clocks as (
    insert into report_clocks (report_id, ${CLOCKS})
    select change.id, ${CLOCKS_OF_VALUE}
    from change cross join lateral json_populate_recordset(null::report_clocks, change.started) v
    where (select count(*) from changed_clocks) >= 0
  ),
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

export type ChangeValue = ReturnType<typeof changeValue>

export function changeValue({ before, after, at }: ReportChange) {
  return {
    id: before.id,
    at,
    ...partsChanged({ before, after, at }),
    ...clocksChanged(before, after),
    report: changingColumns(after),
  }
}

export function clocksChanged(before: Report, after: Report) {
  const old = new Map(before.clocks.map(clock => [keyOf(clock), clock]))
  const current = new Map(after.clocks.map(clock => [keyOf(clock), clock]))
  return {
    changed: [...current].flatMap(([key, clock]) =>
      old.has(key) && old.get(key) !== clock ? clockColumns(clock) : [],
    ),
    started: [...current].flatMap(([key, clock]) => (old.has(key) ? [] : clockColumns(clock))),
  }
}

const keyOf = ({ kind, agencyId, startedAt }: Clock): string => `${kind} ${agencyId} ${startedAt.getTime()}`

type Part = { readonly agency_id: AgencyId; readonly part: 'lead' | 'supporting' | 'copy' }

function partsChanged({ before, after, at }: ReportChange) {
  const [old, current] = [partsOf(before), partsOf(after)]
  const ended = old.filter(lacks(current)).map(part => ({ ...part, ended_at: at }))
  const settled = after.settledParts
    .filter(({ agencyId }) => !before.settledParts.some(one => one.agencyId === agencyId))
    .map(({ agencyId, state }) => ({ agency_id: agencyId, part: 'supporting' as const, settled: state }))
  return {
    end_reason: after.status,
    forwarded_by: after.chain.at(-2) ?? before.lead?.id ?? after.verifier.id,
    parted: [...ended, ...settled.filter(lacks(ended))],
    joined: current.filter(lacks(old)),
  }
}

const partsOf = ({ lead, supporting, copies }: Report): readonly Part[] => [
  ...(lead ? [{ agency_id: lead.id, part: 'lead' as const }] : []),
  ...supporting.map(({ id }) => ({ agency_id: id, part: 'supporting' as const })),
  ...copies.map(({ id }) => ({ agency_id: id, part: 'copy' as const })),
]

const lacks = (parts: readonly Part[]) => (one: Part) =>
  !parts.some(({ agency_id, part }) => agency_id === one.agency_id && part === one.part)
