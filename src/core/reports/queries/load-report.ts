/** A report as the rules see it. Locked, it makes everyone else who wants to act on it wait for this transaction. */
import { CompiledQuery, sql } from 'kysely'
import type { CalendarPlace } from '#core/calendars/queries/find-calendar.ts'
import type { Zone } from '#core/calendars/rules/days.ts'
import type { Db, Tx } from '#core/deps.ts'
import type { AccountId, AgencyId, ReportId, TrackingNumber } from '#core/ids.ts'
import { type PlaceRow, placeOf, reportOf } from '../report-row.ts'
import type { Place, Report } from '../rules/report.ts'
import type { PartState } from '../rules/terms.ts'
import { type ClockJson, clockOfJson } from './clock-json.ts'

type Key = { readonly number: TrackingNumber } | { readonly id: ReportId }

/** A report with what a change of it must know besides: whose it is, and where the agencies stand whose calendars count. */
export type KnownReport = {
  readonly report: Report
  readonly reporterAccountId: AccountId | null
  readonly places: ReadonlyMap<AgencyId, CalendarPlace>
}

/**
 * Waits for the lock, and reads everything else after that (the function `report_around`): what a statement that waits reads of
 * other tables by itself is as old as the statement.
 */
export async function lockKnownReport(tx: Tx, key: Key): Promise<KnownReport | undefined> {
  const { rows } = await tx.executeQuery<Row>(queryOf(LOCK, key))
  return rows[0] && knownReportOf(rows[0])
}

export async function findKnownReport(db: Db, key: Key): Promise<KnownReport | undefined> {
  const { rows } = await db.executeQuery<Row>(queryOf(READ, key))
  return rows[0] && knownReportOf(rows[0])
}

/** All of these that there are, in no order. */
export async function listKnownReports(db: Db, numbers: readonly TrackingNumber[]): Promise<readonly KnownReport[]> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(READ.numbers, [numbers]))
  return rows.map(knownReportOf)
}

export async function findReport(db: Db, key: Key): Promise<Report | undefined> {
  return (await findKnownReport(db, key))?.report
}

const queryOf = (texts: typeof LOCK, key: Key): CompiledQuery<Row> =>
  'id' in key ? CompiledQuery.raw(texts.id, [key.id]) : CompiledQuery.raw(texts.number, [key.number])

function knownReportOf({ around, ...row }: Row): KnownReport {
  const { reporterAccountId, parts, places, clocks, merged } = around
  const having = (wanted: Part['part']) => (parts ?? []).filter(({ part }) => part === wanted).map(({ id }) => id)
  const report = reportOf(row, {
    places: new Map([...(parts ?? []), ...places].map(place => [place.id, placeOf(place)])),
    supporting: having('supporting'),
    settledParts: (parts ?? []).flatMap(({ id, settled }) => (settled ? [{ agencyId: id, state: settled }] : [])),
    copies: having('copy'),
    clocks: (clocks ?? []).map(clockOfJson),
    mergedReports: merged,
  })
  const calendars = places.map(({ id, zone, region_code }) => [id, { zone, regionCode: region_code }] as const)
  return { report, reporterAccountId, places: new Map(calendars) }
}

type Part = PlaceRow & { readonly part: 'supporting' | 'copy'; readonly settled: PartState | null }
type Row = Parameters<typeof reportOf>[0] & {
  readonly around: {
    readonly reporterAccountId: AccountId | null
    readonly parts: readonly Part[] | null
    readonly places: readonly (PlaceRow & { readonly zone: Zone })[]
    readonly clocks: readonly Omit<ClockJson, 'zone' | 'regionCode'>[] | null
    readonly merged: number
  }
}

/** Where these agencies stand in the tree. */
export async function findPlaces(db: Db, ids: readonly AgencyId[]): Promise<ReadonlyMap<AgencyId, Place>> {
  const rows = await db
    .selectFrom('agencies')
    .select(['id', 'path', 'region_code', 'is_regional'])
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

const textsOf = (lock: '' | 'for no key update') => {
  const text = (key: string) => `
    select r.*, report_around(r.id) as around
    from (select ${REPORT_COLUMNS.join(', ')} from reports where ${key} ${lock}) r`
  return { id: text('id = $1'), number: text('number = $1'), numbers: text('number = any($1::text[])') }
}

/**
 * Nobody changes a report's id. A lock that left room for none to refer to it would have whatever follows the report wait for it
 * with each second change in one transaction, whose foreign keys are checked anew: two then wait for one another.
 */
const LOCK = textsOf('for no key update')
const READ = textsOf('')
