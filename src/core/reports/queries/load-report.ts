/** A report as the rules see it. Locked, it makes everyone else who wants to act on it wait for this transaction. */
import { sql } from 'kysely'
import type { Db, Tx } from '#core/deps.ts'
import type { AgencyId, ReportId, TrackingNumber } from '#core/ids.ts'
import { type PlaceRow, placeOf, reportOf } from '../report-row.ts'
import type { Place, Report } from '../rules/report.ts'
import type { PartState } from '../rules/terms.ts'
import { type ClockJson, clockOfJson } from './clock-json.ts'
import { anyOf } from './in-text.ts'

type Key = { readonly number: TrackingNumber } | { readonly id: ReportId }

/**
 * Two statements, because a lock must be waited for before anything else is read: what a statement that waits reads of
 * other tables is as old as the statement.
 */
export async function lockReport(tx: Tx, key: Key): Promise<Report | undefined> {
  const row = await ofKey(tx, key).forUpdate().executeTakeFirst()
  return row && complete(tx, row)
}

export async function findReport(db: Db, key: Key): Promise<Report | undefined> {
  const row = await ofKey(db, key).executeTakeFirst()
  return row && complete(db, row)
}

function ofKey(db: Db, key: Key) {
  const reports = db.selectFrom('reports').select(REPORT_COLUMNS)
  return 'id' in key ? reports.where('id', '=', key.id) : reports.where('number', '=', key.number)
}

async function complete(db: Db, row: Parameters<typeof reportOf>[0]): Promise<Report> {
  const { verifier_agency_id, lead_agency_id, addressed_agency_id, objection_agency_id, chain } = row
  const named = [verifier_agency_id, lead_agency_id, addressed_agency_id, objection_agency_id, ...chain].filter(
    id => id !== null,
  )
  const { rows } = await sql<Around>`
    select
      (select json_agg(json_build_object('id', g.id, 'path', g.path::text, 'region_code', g.region_code, 'part', a.part,
          'settled', a.settled) order by a.id)
        from report_assignments a join agencies g on g.id = a.agency_id
        where a.report_id = ${row.id} and a.ended_at is null and a.part <> 'lead') as parts,
      (select json_agg(json_build_object('id', g.id, 'path', g.path::text, 'region_code', g.region_code))
        from agencies g where g.id = any(${anyOf(named)})) as places,
      (select json_agg(json_build_object('kind', c.kind, 'agencyId', c.agency_id, 'policyId', c.policy_id,
          'startedAt', c.started_at, 'limitValue', c.limit_value, 'limitUnit', c.limit_unit, 'nearPercent', c.near_percent,
          'pauses', c.pauses, 'stoppedAt', c.stopped_at, 'dueAt', c.due_at, 'nearAt', c.near_at,
          'isProvisional', c.is_provisional, 'calendarVersion', c.calendar_version) order by c.id)
        from report_clocks c where c.report_id = ${row.id}) as clocks,
      (select count(*) from reports d where d.merged_into_id = ${row.id}) as merged`.execute(db)
  const { parts, places, clocks, merged } = rows[0] ?? { parts: null, places: null, clocks: null, merged: 0 }
  const having = (wanted: Part['part']) => (parts ?? []).filter(({ part }) => part === wanted).map(({ id }) => id)
  return reportOf(row, {
    places: new Map([...(parts ?? []), ...(places ?? [])].map(place => [place.id, placeOf(place)])),
    supporting: having('supporting'),
    settledParts: (parts ?? []).flatMap(({ id, settled }) => (settled ? [{ agencyId: id, state: settled }] : [])),
    copies: having('copy'),
    clocks: (clocks ?? []).map(clockOfJson),
    mergedReports: merged,
  })
}

type Part = PlaceRow & { readonly part: 'supporting' | 'copy'; readonly settled: PartState | null }
type Around = {
  readonly parts: readonly Part[] | null
  readonly places: readonly PlaceRow[] | null
  readonly clocks: readonly Omit<ClockJson, 'zone' | 'regionCode'>[] | null
  readonly merged: number
}

/** Where these agencies stand in the tree. */
export async function findPlaces(db: Db, ids: readonly AgencyId[]): Promise<ReadonlyMap<AgencyId, Place>> {
  const rows = await db
    .selectFrom('agencies')
    .select(['id', 'path', 'region_code'])
    .where('id', '=', sql<AgencyId>`any(${ids}::integer[])`)
    .execute()
  return new Map(rows.map(row => [row.id, placeOf(row)]))
}

const REPORT_COLUMNS = [
  'id',
  'filed_year',
  'number',
  'legacy_number',
  'version',
  'kind',
  'channel',
  'status',
  'status_before',
  'is_anonymous',
  'is_confidential',
  'is_about_staff',
  'is_sensitive',
  'shows_name',
  'occurred_on',
  'location_text',
  'region_code',
  'latitude',
  'longitude',
  'addressed_agency_id',
  'category_id',
  'classification',
  'weight',
  'verifier_agency_id',
  'chain',
  'lead_agency_id',
  'accused_agency_id',
  'is_bound',
  'submitted_at',
  'published_at',
  'ended_at',
  'ended_by',
  'end_reason',
  'escalated_at',
  'arbitration_at',
  'dispute_proposed_by',
  'dispute_proposed_at',
  'objection_at',
  'objection_against',
  'objection_agency_id',
  'objected_ending_at',
  'blocked_at',
  'blocked_status',
  'merged_into_id',
  'merged_at',
  'reclassifications',
  'ombudsman_consent_at',
  'ombudsman_identity',
  'rating',
  'asks_by_verifier',
  'asks_by_holder',
  'asked_by',
  'answers',
  'replies',
  'sent_back_answer',
  'outer_returns',
  'inner_returns',
  'window_extended',
  'text_id',
  'filed_by_officer_id',
] as const
