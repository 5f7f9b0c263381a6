import type { Db } from '#core/deps.ts'
import type { AccountId, AgencyId } from '#core/ids.ts'

/**
 * An agency without one cannot verify: what is addressed to it goes to the national level (docs/domain.md §4).
 *
 * @param except who filed the report that waits, and so does not handle it
 */
export async function hasActiveCoordinator(
  db: Db,
  agencyId: AgencyId,
  except: AccountId | null = null,
): Promise<boolean> {
  const coordinators = db
    .selectFrom('officers')
    .innerJoin('accounts', 'accounts.id', 'officers.account_id')
    .select('officers.id')
    .where('officers.agency_id', '=', agencyId)
    .where('officers.role', '=', 'coordinator')
    .where('officers.is_active', '=', true)
    .where('accounts.is_active', '=', true)
    .limit(1)
  const one = await (
    except === null ? coordinators : coordinators.where('accounts.id', '<>', except)
  ).executeTakeFirst()
  return one !== undefined
}
