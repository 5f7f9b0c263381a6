import type { Tx } from '#core/deps.ts'
import { readAgencies } from '../read-agencies.ts'
import { deactivateAgenciesExcept, replantAgencies, saveAgencies } from '../store.ts'

/** Part of loading the reference data: the agency tree with its units, in the caller's transaction. */
export async function loadAgencies(tx: Tx, root: string): Promise<void> {
  const agencies = readAgencies(root)
  const slugs = agencies.map(agency => agency.slug)
  await saveAgencies(tx, agencies)
  await deactivateAgenciesExcept(tx, slugs)
  await replantAgencies(tx)
}
