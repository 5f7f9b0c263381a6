import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import { keyOf } from '#core/reference/rules/key.ts'
import { AGENCY_COLUMNS, type FoundAgency, agencyOf } from './agency-columns.ts'

/** By id or slug, as forms and addresses name it; also agencies that are no longer active. */
export async function findAgency(db: Db, idOrSlug: AgencyId | string): Promise<FoundAgency | undefined> {
  const key = keyOf<AgencyId>(idOrSlug)
  if (!key) return undefined
  const agencies = db.selectFrom('agencies').select(AGENCY_COLUMNS)
  const named = 'id' in key ? agencies.where('id', '=', key.id) : agencies.where('slug', '=', key.slug)
  const row = await named.executeTakeFirst()
  return row && agencyOf(row)
}
