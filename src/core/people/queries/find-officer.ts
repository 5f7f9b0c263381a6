import type { Db } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import type { Officer } from '../actor.ts'
import { officerOf } from '../officer-row.ts'

/** Nothing for one who is not at work any more. */
export async function findOfficer(db: Db, id: OfficerId): Promise<Officer | undefined> {
  const row = await db
    .selectFrom('officers')
    .innerJoin('agencies', 'agencies.id', 'officers.agency_id')
    .innerJoin('accounts', 'accounts.id', 'officers.account_id')
    .select(['officers.id', 'officers.account_id', 'officers.agency_id', 'officers.role', 'officers.mandate'])
    .select(['officers.scope_category_ids', 'officers.scope_region_code', 'agencies.path'])
    .where('officers.id', '=', id)
    .where('officers.is_active', '=', true)
    .where('accounts.is_active', '=', true)
    .executeTakeFirst()
  return row && officerOf(row)
}
