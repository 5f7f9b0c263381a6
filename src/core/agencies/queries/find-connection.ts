import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { VerifyingAgency } from '../rules/tree.ts'
import { findVerifyingPath } from './find-verifying-path.ts'

/** The agency itself, or the nearest above it, that says how it is connected; null when none does. */
export async function findConnection(db: Db, agencyId: AgencyId): Promise<VerifyingAgency | null> {
  const path = await findVerifyingPath(db, agencyId)
  return path.findLast(({ mode }) => mode !== null) ?? null
}
