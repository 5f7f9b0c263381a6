import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { ConnectionMode } from '../rules/agency.ts'
import type { VerifyingAgency } from '../rules/tree.ts'

/** The agencies from the root down to the addressed one, as `verifierOf` asks for them; empty when it does not exist. */
export async function findVerifyingPath(db: Db, addressedAgencyId: AgencyId): Promise<VerifyingAgency[]> {
  const { rows } = await sql<{ id: AgencyId; mode: ConnectionMode | null; hasActiveCoordinator: boolean }>`
    select above.id, above.connection_mode as mode, exists (
      select from officers join accounts on accounts.id = officers.account_id
      where officers.agency_id = above.id and officers.role = 'coordinator' and officers.is_active and accounts.is_active
    ) as "hasActiveCoordinator"
    from agencies addressed
    join agencies above on above.id = any(string_to_array(ltree2text(addressed.path), '.')::integer[])
    where addressed.id = ${addressedAgencyId}
    order by above.depth
  `.execute(db)
  return rows
}
