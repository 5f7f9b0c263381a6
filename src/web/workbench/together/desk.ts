/** Who looks after a report, as its pages show it to one officer. */
import type { Deps } from '#core/deps.ts'
import { type Handler, findHandlers } from '#core/desks/queries/find-handlers.ts'
import { handles } from '#core/desks/rules/handling.ts'
import type { OfficerId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { OfficerReport } from '#core/reports/queries/find-officer-report.ts'
import { isOpen } from '#core/reports/rules/report.ts'
import { shortDay } from '#ui/format.ts'

export type ShownDesk = {
  readonly handlers: readonly Handler[]
  /** At the officer's own agency. */
  readonly own: Handler | null
  readonly officerId: OfficerId
  /** They may take it, give it on and let it go. */
  readonly mayHandle: boolean
}

/** Only for those who read what officers write among themselves. */
export async function findDesk(
  deps: Deps,
  { report, sight, relations }: OfficerReport,
  officer: Officer,
): Promise<ShownDesk | null> {
  if (!sight.internal) return null
  const handlers = await findHandlers(deps.db, report.id, deps.clock.now())
  return {
    handlers,
    own: handlers.find(({ agencyId }) => agencyId === officer.agencyId) ?? null,
    officerId: officer.id,
    mayHandle: handles(relations) && isOpen(report),
  }
}

/** "libur sampai 27 Nov, digantikan Sari" */
export const awayWords = ({ away }: Pick<Handler, 'away'>): string | null =>
  away && `libur sampai ${shortDay(away.until, 'id')}, digantikan ${away.deputy}`
