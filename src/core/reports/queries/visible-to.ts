/**
 * `officerSight` of ../rules/visibility.ts as a condition on the table `reports`, so that lists, searches and counts filter
 * in the database. It decides, it does not find: a list brings a condition of its own that an index serves (the agencies
 * held, the queue to verify), and this is then asked of each row that comes. Hence the order in each `or`: columns of the
 * row first, the set of agencies below (read once per statement) next, look-ups of other rows last.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AgencyId } from '#core/ids.ts'
import type { Officer, Scope } from '#core/people/actor.ts'
import { isOwnReport } from '#core/people/vault/own-report.ts'
import { SENSITIVE_CLASSIFICATIONS } from '../rules/terms.ts'

type Condition = RawBuilder<SqlBool>

export function visibleTo(officer: Officer): Condition {
  return sql<SqlBool>`(
    (reports.accused_agency_id is null or reports.accused_agency_id <> all(${officer.agencyPath}::integer[]))
    and (${anyOf([...handledBy(officer), ...readBy(officer)])})
    and not ${isOwnReport(officer.accountId)}
  )`
}

const NEVER: Condition = sql`false`

const anyOf = (conditions: readonly Condition[]): RawBuilder<unknown> =>
  conditions.length === 0 ? NEVER : sql.join(conditions, sql` or `)

/** Standing in a relation that handles; `relationsOf` of ../rules/relations.ts. */
function handledBy({ role, agencyId, agencyPath }: Officer): Condition[] {
  if (role === 'national_admin') return [sql`true`]
  if (role !== 'coordinator' && role !== 'liaison') return []
  const supports = hasPart(['supporting'], sql`ra.agency_id = ${agencyId}`)
  // At the national level only its admins verify and hold.
  if (agencyPath.length <= 1) return [supports]

  const holds: Condition = sql`reports.lead_agency_id = ${agencyId}`
  if (role === 'liaison') return [holds, supports]
  const verifies: Condition = sql`reports.verifier_agency_id = ${agencyId}`
  const handedDown: Condition = sql`${agencyId} = any(reports.chain[:cardinality(reports.chain) - 1])`
  const isBetween: Condition = sql`(
    coalesce(reports.chain[2], reports.chain[1]) = any(${agencyPath}::integer[]) and ${isWithin('lead', agencyPath)}
  )`
  const judges: Condition = sql`reports.objection_agency_id = ${agencyId}`
  return [holds, verifies, judges, handedDown, isBetween, supports]
}

/** Reading along: above in the tree, with a copy, or by mandate. Nobody reads so before a report is first forwarded. */
function readBy(officer: Officer): Condition[] {
  const { role, agencyPath } = officer
  if (role === 'developer' || role === 'national_admin') return []
  if (role === 'overseer') return overseenBy(officer)
  const below = isWithin('part', agencyPath)
  return [
    sql`(
      reports.lead_agency_id is not null and not reports.is_confidential
      and (${isWithin('lead', agencyPath)} or ${hasPart(['supporting', 'copy'], below)})
    )`,
  ]
}

function overseenBy(officer: Officer): Condition[] {
  const mandated = mandatedTo(officer)
  return mandated ? [sql`(${sql.join([mandated, ...scopedTo(officer.scope)], sql` and `)})`] : []
}

function mandatedTo({ mandate, agencyId, agencyPath }: Officer): Condition | null {
  switch (mandate) {
    case 'inspectorate': {
      const government = agencyPath.slice(0, 2)
      const isOurs = government.length === 2 ? isWithin('lead', government) : sql`reports.lead_agency_id = ${agencyId}`
      return sql`reports.classification = any(${SENSITIVE_CLASSIFICATIONS}::text[]) and ${isOurs}`
    }
    case 'ombudsman':
      return sql`reports.escalated_at is not null and (not reports.is_confidential or reports.ombudsman_consent_at is not null)`
    case 'kemendagri':
      // `is true` keeps it apart from the rest: regional agencies are then read once, not looked up for each of 10,000 reports.
      return sql`${IS_OPEN_TO_READERS} and (reports.lead_agency_id in (
        select a.id from agencies a where a.is_regional)) is true`
    case 'ksp':
      return IS_OPEN_TO_READERS
    case null:
      return null
  }
}

/** `isInScope`: of all that the mandate names, these categories and this region. */
const scopedTo = ({ categoryIds, regionCode }: Scope): Condition[] => [
  ...(categoryIds ? [sql<SqlBool>`reports.category_id = any(${categoryIds}::integer[])`] : []),
  ...(regionCode
    ? [
        sql<SqlBool>`exists (select from agencies a where a.id = coalesce(reports.lead_agency_id, reports.verifier_agency_id)
          and (a.region_code = ${regionCode} or a.region_code like ${`${regionCode}.%`}))`,
      ]
    : []),
]

const IS_OPEN_TO_READERS: Condition = sql`reports.lead_agency_id is not null and not reports.is_confidential`

const AGENCY = { lead: sql`reports.lead_agency_id`, part: sql`ra.agency_id` }

/** At or below the agency of this path. Under the national level that is everybody, which needs no list. */
function isWithin(whose: keyof typeof AGENCY, path: readonly AgencyId[]): Condition {
  if (path.length <= 1) return sql`${AGENCY[whose]} is not null`
  return sql`${AGENCY[whose]} = any(array(select a.id from agencies a where a.path <@ ${path.join('.')}::ltree))`
}

const hasPart = (parts: readonly ('supporting' | 'copy')[], whose: Condition): Condition =>
  sql`exists (
    select from report_assignments ra
    where ra.report_id = reports.id and ra.ended_at is null and ra.part = any(${parts}::text[]) and ${whose}
  )`
