import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Officer, OfficerRole } from '../actor.ts'
import { officerOf } from '../officer-row.ts'

export type OfficerAtWork = { readonly officer: Officer; readonly name: string; readonly email: string }

/** Nobody is told of work with these roles only: overseers and developers look on. */
const AT_WORK: readonly OfficerRole[] = ['liaison', 'coordinator', 'leader', 'national_admin']
const MOST = 500

/**
 * The active officers of an agency and of all above it, the nearest first: whom work at this agency concerns. Which of them
 * is told, the caller says by roles and by `officer.agencyId`.
 */
export async function listOfficers(
  db: Db,
  agencyId: AgencyId,
  roles: readonly OfficerRole[] = AT_WORK,
): Promise<readonly OfficerAtWork[]> {
  const rows = await db
    .selectFrom('agencies as here')
    .innerJoin('agencies as above', join => join.on(sql<boolean>`above.path @> here.path`))
    .innerJoin('officers', 'officers.agency_id', 'above.id')
    .innerJoin('accounts', 'accounts.id', 'officers.account_id')
    .select(['officers.id', 'officers.account_id', 'officers.agency_id', 'officers.role', 'officers.mandate'])
    .select(['officers.scope_category_ids', 'officers.scope_region_code'])
    .select(['officers.name', 'officers.email', 'above.path'])
    .where('here.id', '=', agencyId)
    .where('officers.role', '=', sql<OfficerRole>`any(${roles}::text[])`)
    .where('officers.is_active', '=', true)
    .where('accounts.is_active', '=', true)
    .orderBy('above.depth', 'desc')
    .orderBy('officers.id')
    .limit(MOST)
    .execute()
  return rows.map(row => ({ officer: officerOf(row), name: row.name, email: row.email }))
}
