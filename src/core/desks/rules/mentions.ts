/**
 * Colleagues named in a note, who are told of it. Only in an internal note, and only those who may read it: naming somebody never
 * shows them a report. Policy choice: docs/decisions/0093-looking-after-reports.md.
 */
import type { AccountId, AgencyId, OfficerId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Report } from '#core/reports/rules/report.ts'
import type { Visibility } from '#core/reports/rules/terms.ts'
import { officerSight } from '#core/reports/rules/visibility.ts'

export const MOST_MENTIONS = 20

/** Where those work who may be named. */
export const deskAgencies = ({ lead, supporting, verifier, chain }: Report): readonly AgencyId[] => [
  ...new Set([...(lead ? [lead.id] : []), ...supporting.map(({ id }) => id), verifier.id, ...chain]),
]

export const readsNotes = (report: Report, officer: Officer, reporterAccountId: AccountId | null): boolean =>
  officerSight(report, officer, officer.accountId === reporterAccountId)?.internal === true

export function mentionRefusal(
  named: readonly OfficerId[],
  visibility: Visibility,
  allowed: readonly OfficerId[],
): 'mention-internal-only' | 'mention-unknown' | null {
  if (named.length === 0) return null
  if (visibility !== 'internal') return 'mention-internal-only'
  const isAllowed = named.every(id => allowed.includes(id))
  return isAllowed && named.length <= MOST_MENTIONS ? null : 'mention-unknown'
}
