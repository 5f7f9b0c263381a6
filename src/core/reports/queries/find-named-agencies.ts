import { findAgency } from '#core/agencies/queries/find-agency.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { Db } from '#core/deps.ts'

/** Agencies by the id or slug that a form gave, each under that name; nothing when one of them does not exist. */
export async function findNamedAgencies(
  db: Db,
  names: readonly string[],
): Promise<ReadonlyMap<string, Agency> | undefined> {
  const found = new Map<string, Agency>()
  for (const name of new Set(names)) {
    const agency = await findAgency(db, name)
    if (!agency) return undefined
    found.set(name, agency)
  }
  return found
}
