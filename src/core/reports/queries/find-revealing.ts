import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { isIdentityHeld } from '#core/people/vault/reporters.ts'
import type { Revealing } from '../rules/reveal.ts'
import { findReveals } from './find-reveals.ts'

/** Whether it is known at all who filed a report, and who has asked; not who it is. */
export async function findRevealing(db: Db, reportId: ReportId): Promise<Revealing> {
  const [isHeld, reveals] = await Promise.all([isIdentityHeld(db, reportId), findReveals(db, reportId)])
  return { isHeld, reveals }
}
