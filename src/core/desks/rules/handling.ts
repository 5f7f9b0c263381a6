/**
 * Who of an agency's officers looks after a report. It tells colleagues whom to ask and whose list it is on, and blocks nobody:
 * whoever may act may act. Policy choice: docs/decisions/0093-looking-after-reports.md.
 */
import type { AgencyId, OfficerId } from '#core/ids.ts'
import type { Relation } from '#core/reports/rules/relations.ts'
import type { Report } from '#core/reports/rules/report.ts'

const HANDLING_REFUSALS = ['not-found', 'not-handling', 'taken-meanwhile', 'colleague-unfit', 'not-open'] as const
export type HandlingRefusal = (typeof HANDLING_REFUSALS)[number]

const HANDLING: readonly Relation[] = ['verifier', 'holder', 'above', 'supporting', 'judge', 'national']

/** Those who have a part in it beyond reading along. */
export const handles = (relations: ReadonlySet<Relation>): boolean => HANDLING.some(one => relations.has(one))

export type HandOver = {
  readonly relations: ReadonlySet<Relation>
  /** Who looks after it now, at the agency of whoever asks. */
  readonly current: OfficerId | null
  /** Who did when the asker looked. */
  readonly seen: OfficerId | null
  /** Null: nobody from now on. */
  readonly to: OfficerId | null
  /** Whether that colleague works at the same agency, sees the report and has a part in it. */
  readonly isFit: boolean
  readonly isOpen: boolean
}

/** Null when it may be handed over so. What was seen decides between two who take it at once: the second is told. */
export function handOverRefusal({ relations, current, seen, to, isFit, isOpen }: HandOver): HandlingRefusal | null {
  if (!handles(relations)) return 'not-handling'
  if (to !== null && to === current) return null
  if (current !== seen) return 'taken-meanwhile'
  if (to === null) return null
  if (!isOpen) return 'not-open'
  return isFit ? null : 'colleague-unfit'
}

type Placed = Pick<Report, 'lead' | 'supporting' | 'verifier'>

/** Where officers look after it now: before anyone forwarded it, at its verifier; then at those who have a part in it. */
const desksOf = ({ lead, supporting, verifier }: Placed): readonly AgencyId[] =>
  lead ? [lead.id, ...supporting.map(({ id }) => id)] : [verifier.id]

/** Agencies that a change took the report from: nobody there looks after it any more. */
export function desksLeft(before: Placed, after: Placed): readonly AgencyId[] {
  const now = desksOf(after)
  return desksOf(before).filter(id => !now.includes(id))
}
