/** What the reporter of a merged report should know of the report that stands for it. docs/decisions/0066. */
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import { findCalendarsIn } from '#core/calendars/queries/find-calendars-in.ts'
import type { Deps } from '#core/deps.ts'
import { findKnownReport } from '#core/reports/queries/load-report.ts'
import { type Report, isFollowing, isOpen } from '#core/reports/rules/report.ts'
import { isPublic } from '#core/reports/rules/visibility.ts'
import { type ShownStanding, standingsOf } from './standings.ts'

export type OwnPrimary = {
  /** Else whoever is not content goes on alone. */
  readonly isOpen: boolean
  readonly isPublic: boolean
  /** By when officers owe something, which holds for all. */
  readonly standings: readonly ShownStanding[]
}

const OWED: readonly ClockKind[] = ['verification', 'first_response', 'follow_up', 'reply_answer']

export async function findOwnPrimary({ db, clock }: Deps, report: Report): Promise<OwnPrimary | null> {
  if (!report.mergedInto || !isFollowing(report)) return null
  const known = await findKnownReport(db, { id: report.mergedInto.id })
  if (!known) return null
  const { report: primary, places } = known
  const owed = primary.clocks.filter(({ kind, stoppedAt }) => OWED.includes(kind) && stoppedAt === null)
  return {
    isOpen: isOpen(primary),
    isPublic: isPublic(primary) && primary.status !== 'blocked',
    standings: standingsOf(owed, await findCalendarsIn(db, places), clock.now()),
  }
}
