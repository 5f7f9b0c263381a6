import type { Db } from '#core/deps.ts'
import type { Mandate } from '../actor.ts'
import { officerOf } from '../officer-row.ts'
import type { OfficerAtWork } from './list-officers.ts'

const MOST = 500

/** Everyone active with this mandate, of whatever scope: which reports are theirs to see is another rule. */
export async function listOverseers(db: Db, mandate: Mandate): Promise<readonly OfficerAtWork[]> {
  const rows = await db
    .selectFrom('officers')
    .innerJoin('agencies', 'agencies.id', 'officers.agency_id')
    .innerJoin('accounts', 'accounts.id', 'officers.account_id')
    .select(['officers.id', 'officers.account_id', 'officers.agency_id', 'officers.role', 'officers.mandate'])
    .select(['officers.scope_category_ids', 'officers.scope_region_code'])
    .select(['officers.name', 'officers.email', 'agencies.path'])
    .where('officers.role', '=', 'overseer')
    .where('officers.mandate', '=', mandate)
    .where('officers.is_active', '=', true)
    .where('accounts.is_active', '=', true)
    .orderBy('officers.id')
    .limit(MOST)
    .execute()
  return rows.map(row => ({ officer: officerOf(row), name: row.name, email: row.email }))
}
