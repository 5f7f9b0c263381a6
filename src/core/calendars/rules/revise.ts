/**
 * Revising the calendar: entering a year's decree (SKB 3 Menteri), adding or taking out a day that a later decree changed, or
 * a holiday of one region. The calendar is a fact and not a choice, so every open clock is counted again. docs/domain.md §5.
 */
import { type Decision, refuse } from '#core/decision.ts'
import type { Day, RegionCode } from '#core/ids.ts'
import { type Actor, type Party, partyOf } from '#core/people/actor.ts'
import type { DayOffKind } from './working-days.ts'

export type RevisedDay = {
  readonly day: Day
  /** Null: the whole country; otherwise this region and all within it, and then the kind is `regional`. */
  readonly regionCode: RegionCode | null
  readonly kind: DayOffKind
  readonly name: string | null
}

export type Revision = {
  /** Shown in the history of every report whose due day moves. */
  readonly reason: string
  /** Where it can be read: number of the decree, address. */
  readonly source: string
  /** A year whose decree is hereby entered whole: from now on its days are no longer provisional. */
  readonly enter: { readonly year: number; readonly decree: string } | null
  readonly set: readonly RevisedDay[]
  readonly remove: readonly Pick<RevisedDay, 'day' | 'regionCode'>[]
}

export type RevisionRefusal =
  'not-allowed' | 'reason-missing' | 'source-missing' | 'nothing-to-change' | 'kind-unlike-region'

export type CalendarRevised = { readonly name: 'calendar.revised'; readonly by: Party; readonly reason: string }

export function revise(revision: Revision, by: Actor): Decision<Revision, CalendarRevised, RevisionRefusal> {
  if (by.kind !== 'officer' || by.role !== 'national_admin') return refuse('not-allowed')
  if (revision.reason.trim() === '') return refuse('reason-missing')
  if (revision.source.trim() === '') return refuse('source-missing')
  if (!revision.enter && revision.set.length + revision.remove.length === 0) return refuse('nothing-to-change')
  if (revision.set.some(({ kind, regionCode }) => (kind === 'regional') !== (regionCode !== null))) {
    return refuse('kind-unlike-region')
  }
  const event: CalendarRevised = { name: 'calendar.revised', by: partyOf(by), reason: revision.reason }
  return { ok: true, state: revision, events: [event] }
}
