/** By what officers narrow a queue. It only ever takes away from what `inQueue` leaves, so that no filter shows what is hidden. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AgencyId, CategoryId, OfficerId, RegionCode } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { type Search, searchOf } from '../rules/search-words.ts'
import type { Channel, Classification, Kind, Status, Weight } from '../rules/terms.ts'

type Condition = RawBuilder<SqlBool>

export type InboxFilter = {
  readonly text?: string | undefined
  readonly kind?: Kind | undefined
  readonly status?: Status | undefined
  readonly classification?: Classification | undefined
  readonly weight?: Weight | undefined
  readonly channel?: Channel | undefined
  /** Handled by this agency or one below it; before anybody handles it, addressed to it. */
  readonly agency?: AgencyId | undefined
  readonly categories?: readonly CategoryId[] | undefined
  /** The region itself and all that lies in it. */
  readonly region?: RegionCode | undefined
  readonly filedFrom?: Date | undefined
  readonly filedBefore?: Date | undefined
  readonly isAnonymous?: boolean | undefined
  readonly isConfidential?: boolean | undefined
  /** Of the officer's own agency, as is who looks after a report. */
  readonly label?: string | undefined
  readonly handler?: OfficerId | 'nobody' | undefined
  /** What the officers owe is due before this moment. */
  readonly dueBefore?: Date | undefined
}

/** Nothing can match: something was typed, and there is no word in it, or too much of it. */
export const isHopeless = ({ text = '' }: InboxFilter): boolean => searchOf(text).for === 'nothing'

/** Its own index finds the few that are left; to walk through the list until they come would take long. */
export const isNarrow = ({ agency, label, handler }: InboxFilter): boolean =>
  agency !== undefined || Boolean(label) || typeof handler === 'number'

export function matching(filter: InboxFilter, officer: Officer): readonly Condition[] {
  const conditions = [...about(filter), ...besides(filter, officer), numbered(searchOf(filter.text ?? ''))]
  return conditions.filter(condition => condition !== undefined)
}

function about(filter: InboxFilter): readonly (Condition | undefined)[] {
  const { kind, status, classification, weight, channel, categories, region, isAnonymous, isConfidential } = filter
  return [
    kind && sql`reports.kind = ${kind}`,
    status && sql`reports.status = ${status}`,
    classification && sql`reports.classification = ${classification}`,
    weight && sql`reports.weight = ${weight}`,
    channel && sql`reports.channel = ${channel}`,
    categories && sql`reports.category_id = any(${[...categories]}::integer[])`,
    region && sql`(reports.region_code = ${region} or reports.region_code like ${`${region}.%`})`,
    isAnonymous === undefined ? undefined : sql`reports.is_anonymous = ${isAnonymous}`,
    isConfidential === undefined ? undefined : sql`reports.is_confidential = ${isConfidential}`,
  ]
}

function besides(filter: InboxFilter, { agencyId }: Officer): readonly (Condition | undefined)[] {
  const { agency, filedFrom, filedBefore, label, handler, dueBefore } = filter
  return [
    agency && within(agency),
    filedFrom && sql`reports.submitted_at >= ${filedFrom}`,
    filedBefore && sql`reports.submitted_at < ${filedBefore}`,
    dueBefore && sql`reports.due_at < ${dueBefore} and reports.near_at is not null`,
    label
      ? sql`reports.id = any(array(
          select rl.report_id from report_labels rl where rl.agency_id = ${agencyId} and rl.label = ${label}))`
      : undefined,
    handler === 'nobody'
      ? sql`not exists (select from report_handlers h where h.report_id = reports.id and h.agency_id = ${agencyId})`
      : handler &&
        sql`reports.id = any(array(
          select h.report_id from report_handlers h where h.officer_id = ${handler} and h.agency_id = ${agencyId}))`,
  ]
}

function within(agency: AgencyId): Condition {
  const subtree = sql`any(array(
    select a.id from agencies a where a.path <@ (select whole.path from agencies whole where whole.id = ${agency})))`
  return sql`(reports.lead_agency_id = ${subtree} or (reports.lead_agency_id is null and reports.addressed_agency_id = ${subtree}))`
}

const numbered = (search: Search): Condition | undefined =>
  search.for === 'number' ? sql`reports.number = ${search.number}` : undefined

/**
 * Words of the published copy; until there is one, of the reporter's own, for those who verify. Joined, not asked for by
 * `exists`: so a rare word begins with its index, a common one with the first reports of the list.
 *
 * @param isAcross through all reports of all agencies: the words found lead to reports by the report's id, which has an index.
 * Else the reports are few and lead to their words; were the other way open too, the planner would take it and first find a
 * common word in every report there is.
 */
export function wordsOfReports({ text = '' }: InboxFilter, officer: Officer, isAcross: boolean): RawBuilder<unknown> {
  const search = searchOf(text)
  if (search.for !== 'words') return sql``
  const asked = tsquery(search)
  // Of a report's messages only its own text has words to search.
  const isIts = isAcross ? sql`words.report_id = reports.id` : sql`words.id = reports.text_id`
  return sql`join report_messages words on ${isIts} and words.filed_year = reports.filed_year
    and (words.search @@ ${asked} or (words.own_search @@ ${asked} and ${isUnforwarded(officer)}))`
}

function tsquery({ beginnings, typed }: Extract<Search, { for: 'words' }>): RawBuilder<unknown> {
  if (typed === null) return sql`${beginnings}::tsquery`
  const asTyped = sql`websearch_to_tsquery('simple', ${typed})`
  return beginnings === null ? asTyped : sql`(${beginnings}::tsquery || ${asTyped})`
}

/** Before it is first forwarded the verifying tier reads the reporter's own words; an overseer then finds none. */
export const isUnforwarded = ({ role }: Pick<Officer, 'role'>): Condition =>
  role === 'overseer' ? sql`false` : sql`reports.chain = '{}'`

/** The title that this officer reads in lists, of a report with its text as `m`; empty where none is published for them yet. */
export const titleFor = (officer: Pick<Officer, 'role'>): RawBuilder<string> =>
  sql`case when ${isUnforwarded(officer)} then coalesce(m.title, '') else coalesce(m.published_title, '') end`
