import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { CategoryId, RegionCode, ReportId, TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { wordsOf } from '#core/reference/rules/words.ts'
import { customPlan } from '#platform/db.ts'
import type { Report } from '../rules/report.ts'
import { type Likeness, type SimilarReason, isSimilar, nearness, reasonsOf } from '../rules/similar.ts'
import type { Status } from '../rules/terms.ts'
import { visibleTo } from './visible-to.ts'

/** The report that is looked at, as far as its like is looked for by it. */
export type LookedAt = {
  readonly report: Pick<Report, 'id' | 'verifier' | 'isConfidential' | 'accusedAgencyId' | 'submittedAt' | 'categoryId'>
  readonly title: string
  readonly body: string
  readonly regionCode: RegionCode | null
  readonly point: { readonly latitude: number; readonly longitude: number } | null
  /** What stands in the form, where the reporter chose none */
  readonly category?: CategoryId | null | undefined
}

export type SimilarReport = {
  readonly id: ReportId
  readonly number: TrackingNumber
  readonly title: string
  readonly status: Status
  readonly agency: string | null
  readonly place: string | null
  readonly submittedAt: Date
  readonly nearness: number
  readonly reasons: readonly SimilarReason[]
}

const MOST = 3
const READ_BACK_DAYS = 90
/** Of each way to look: the latest of one category, of one regency, of all. */
const EACH = 400
/** Read whole, to compare their words. */
const READ_WHOLE = 40
const KILOMETRES = 2
const DEGREE_KM = 111

/**
 * Reports that may be the same matter and could be merged with this one: open, of the same verifier, as confidential, accusing the
 * same. Those of one category or regency, and the latest, are compared by their titles (pg_trgm), the nearest by all their words
 * (full text): at most 1,200 and 40 rows, however many there are. @param weak words that say nothing
 */
export async function findSimilarReports(
  db: Db,
  officer: Officer,
  looked: LookedAt,
  weak: ReadonlySet<string>,
): Promise<readonly SimilarReport[]> {
  const title = looked.title.slice(0, 300).replaceAll('\0', '').toLowerCase()
  const telling = tellingWords(looked, weak)
  const { report } = looked
  const { rows } = await sql<Row>`
    with candidate as materialized (${candidates(looked)}),
    nearest as materialized (
      select reports.id, m.title, m.body, m.published_title, ${isSamePlace(looked)} as is_same_place, similarity(lower(m.title), ${title}) as titles
      from candidate join reports on reports.id = candidate.id
      join report_messages m on m.filed_year = reports.filed_year and m.id = reports.text_id
      where reports.id <> ${report.id} and reports.is_confidential = ${report.isConfidential}
        and reports.accused_agency_id is not distinct from ${report.accusedAgencyId}::integer
      order by similarity(lower(m.title), ${title}) + case when ${isSamePlace(looked)} then 0.3 else 0 end desc, reports.submitted_at desc
      limit ${READ_WHOLE}
    ),
    said as materialized (
      select nearest.id, to_tsvector('simple', coalesce(nearest.title, '') || ' ' || left(nearest.body, 4000)) as words from nearest
    )
    select reports.id, reports.number, coalesce(nearest.published_title, nearest.title, '') as title, reports.status,
      lead.short_name as agency, reports.submitted_at as "submittedAt", nearest.titles, nearest.is_same_place as "isSamePlace",
      coalesce(reports.category_id = ${categoryOf(looked)}::integer, false) as "isSameCategory",
      (select n.name from regions n where n.code = left(reports.region_code, 8)) as place,
      (select count(*)::integer from unnest(${[...telling]}::text[]) word
        where said.words @@ (quote_literal(word) || ':*')::tsquery) as shared
    from nearest join said on said.id = nearest.id join reports on reports.id = nearest.id
    left join agencies lead on lead.id = reports.lead_agency_id
    where ${visibleTo(officer)} ${customPlan}`.execute(db)
  return rows
    .map(row => ({ row, likeness: likenessOf(row, report.submittedAt, telling.length) }))
    .filter(({ likeness }) => isSimilar(likeness))
    .map(({ row, likeness }) => similarOf(row, likeness))
    .toSorted((one, other) => other.nearness - one.nearness)
    .slice(0, MOST)
}

type Row = Omit<SimilarReport, 'nearness' | 'reasons'> & {
  readonly titles: number
  readonly shared: number
  readonly isSameCategory: boolean
  readonly isSamePlace: boolean
}

const similarOf = (row: Row, likeness: Likeness): SimilarReport => {
  const { id, number, title, status, agency, place, submittedAt } = row
  const found = { id, number, title, status, agency, place, submittedAt }
  return { ...found, nearness: nearness(likeness), reasons: reasonsOf(likeness) }
}

const likenessOf = (
  { titles, shared, isSameCategory, isSamePlace: isHere, submittedAt }: Row,
  at: Date,
  of: number,
) => ({
  titles,
  words: of === 0 ? 0 : shared / of,
  isSameCategory,
  isSamePlace: isHere,
  daysApart: Math.abs(at.getTime() - submittedAt.getTime()) / 86_400_000,
})

/** Each way has an index of its own (0027_verification.sql), and brings its latest. */
function candidates(looked: LookedAt): RawBuilder<unknown> {
  const { report, regionCode } = looked
  const category = categoryOf(looked)
  const regency = regionCode && regionCode.length >= 5 ? `${regionCode.slice(0, 5)}%` : null
  const mergeable = sql`r.verifier_agency_id = ${report.verifier.id} and r.status in ('received', 'forwarded', 'in_progress')
    and r.merged_into_id is null and r.submitted_at > ${since(report.submittedAt)}`
  const latest = (also: RawBuilder<unknown>) =>
    sql`(select r.id from reports r where ${mergeable} ${also} order by r.submitted_at desc limit ${EACH})`
  return sql.join(
    [
      latest(sql``),
      ...(category ? [latest(sql`and r.category_id = ${category}`)] : []),
      ...(regency ? [latest(sql`and r.region_code like ${regency}`)] : []),
    ],
    sql` union `,
  )
}

const since = (at: Date) => new Date(at.getTime() - READ_BACK_DAYS * 86_400_000)

const categoryOf = ({ report, category }: LookedAt): CategoryId | null => category ?? report.categoryId

const isTelling = (word: string, weak: ReadonlySet<string>) => word.length > 2 && !weak.has(word)

function tellingWords({ title, body }: LookedAt, weak: ReadonlySet<string>): readonly string[] {
  return wordsOf(title.slice(0, 300), body.slice(0, 2000))
    .filter(word => isTelling(word, weak))
    .slice(0, 24)
}

/** The same district, or within two kilometres of the point. */
function isSamePlace({ regionCode, point }: LookedAt): RawBuilder<unknown> {
  const district = regionCode && regionCode.length >= 8 ? regionCode.slice(0, 8) : null
  const isInDistrict = district ? sql`coalesce(reports.region_code like ${`${district}%`}, false)` : sql`false`
  if (!point) return isInDistrict
  const { latitude, longitude } = point
  const degrees = KILOMETRES / DEGREE_KM
  return sql`(${isInDistrict} or coalesce(abs(reports.latitude - ${latitude}) < ${degrees}
    and abs(reports.longitude - ${longitude}) < ${degrees}, false))`
}
