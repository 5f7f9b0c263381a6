/** All the reports that an officer may have to do with, as a condition on `reports`; which of them may be seen, `visibleTo` decides. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AgencyId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { visibleTo } from './visible-to.ts'

type Condition = RawBuilder<SqlBool>

export const IS_ESCALATED: Condition = sql`reports.escalated_at is not null`

/** The officer's agency and all below it. */
export const SUBTREE = ({ agencyPath }: Officer) =>
  sql`any(array(select a.id from agencies a where a.path <@ ${agencyPath.join('.')}::ltree))`

/** Everything in reach: an index finds the rows for those who stand somewhere in the tree, `visibleTo` judges them. */
export const everything = (officer: Officer): Condition =>
  readsAcross(officer) ? across(officer) : reachedFrom(officer, SUBTREE(officer))

/**
 * The same with the agencies named one by one: the planner then knows how many reports they have, and whether to walk through
 * all by age until a page is full (an agency with many) or to find its few and sort them. Measured: 1,300 pages instead of 24,000.
 */
export const everythingOf = (officer: Officer, subtree: readonly AgencyId[]): Condition =>
  sql`${reachedFrom(officer, sql`any(${[...subtree]}::integer[])`)} and ${visibleTo(officer)}`

/** They read reports of every agency, so that there is no list of agencies to name. */
export const readsAcross = ({ role }: Pick<Officer, 'role'>): boolean =>
  role === 'national_admin' || role === 'overseer'

const across = ({ mandate }: Officer): Condition => (mandate === 'ombudsman' ? IS_ESCALATED : sql`true`)

const reachedFrom = (
  { agencyId }: Officer,
  subtree: RawBuilder<unknown>,
): Condition => sql`(reports.lead_agency_id = ${subtree}
    or (reports.verifier_agency_id = ${agencyId} and reports.lead_agency_id is null)
    or reports.id = any(array(
      select ra.report_id from report_assignments ra where ra.ended_at is null and ra.part <> 'lead' and ra.agency_id = ${subtree})))`
