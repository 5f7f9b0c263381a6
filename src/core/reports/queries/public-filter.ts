/** What the public may ask of the list of reports, and the condition that it makes of it. */
import { type RawBuilder, sql } from 'kysely'
import type { AgencyId, CategoryId, RegionCode } from '#core/ids.ts'
import { searchFor } from '#core/reference/rules/words.ts'
import type { Kind, Status } from '../rules/terms.ts'

export type PublicFilter = {
  /** Words that the published text has, or words that begin so. */
  readonly text?: string | undefined
  readonly statuses?: readonly Status[] | undefined
  readonly kind?: Kind | undefined
  readonly categories?: readonly CategoryId[] | undefined
  /** The region itself and all that lies in it. */
  readonly region?: RegionCode | undefined
  /** Handled by this agency or one below it. */
  readonly agency?: AgencyId | undefined
  readonly publishedFrom?: Date | undefined
  readonly publishedBefore?: Date | undefined
}

/** Nothing can match: something was typed, and no word was in it. */
export const isHopeless = ({ text }: PublicFilter): boolean => Boolean(text?.trim()) && searchFor(text ?? '') === null

/**
 * The reports `r` that a filter leaves, for after `from`. Blocked reports have a page that says so, and no place in lists;
 * without them the condition is that of the partial indexes of 0006_reports.sql.
 *
 * Words are joined, not asked for by `exists`: so a rare word begins with its index (1 ms instead of 75), a common one with
 * the latest reports.
 */
export function reportsWith(filter: PublicFilter): RawBuilder<unknown> {
  const { statuses, kind, categories, region, agency, publishedFrom, publishedBefore } = filter
  const words = filter.text ? searchFor(filter.text) : null
  const text = words
    ? sql`join public_messages m on m.report_id = r.id and m.filed_year = r.filed_year and m.search @@ ${words}::tsquery`
    : sql``
  const conditions = [
    statusIn(statuses?.filter(status => status !== 'blocked')),
    kind && sql`r.kind = ${kind}`,
    categories && sql`r.category_id = any(${[...categories]}::integer[])`,
    region && sql`r.region_code like ${`${region}%`}`,
    agency &&
      sql`r.lead_agency_id = any(array(
        select a.id from agencies a where a.path <@ (select whole.path from agencies whole where whole.id = ${agency})))`,
    publishedFrom && sql`r.published_at >= ${publishedFrom}`,
    publishedBefore && sql`r.published_at < ${publishedBefore}`,
  ]
  const given = conditions.filter(condition => typeof condition === 'object')
  return sql`public_reports r ${text} where ${sql.join(given, sql` and `)}`
}

/**
 * One status alone is named so that only the index of statuses answers, which has its latest in front. By the index of all, whose
 * latest are mostly not closed yet, finding twenty that are took the longer the more reports there were.
 */
function statusIn(statuses: readonly Status[] | undefined): RawBuilder<unknown> {
  const [first, ...others] = statuses ?? []
  if (first && others.length === 0) return sql`r.status = (select ${first}::text)`
  return statuses ? sql`r.status <> 'blocked' and r.status = any(${[...statuses]}::text[])` : sql`r.status <> 'blocked'`
}
