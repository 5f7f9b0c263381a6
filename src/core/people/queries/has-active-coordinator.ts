import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'

/** An agency without one cannot verify: what is addressed to it goes to the national level (docs/domain.md §4). */
export async function hasActiveCoordinator(db: Db, agencyId: AgencyId): Promise<boolean> {
  const one = await db
    .selectFrom('officers')
    .innerJoin('accounts', 'accounts.id', 'officers.account_id')
    .select('officers.id')
    .where('officers.agency_id', '=', agencyId)
    .where('officers.role', '=', 'coordinator')
    .where('officers.is_active', '=', true)
    .where('accounts.is_active', '=', true)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}
