/**
 * What whoever follows a public report hears: that it was answered, and that it ended (docs/domain.md §8). Turned confidential,
 * it ends for them without a word (§6): the word itself would tell what is hidden now.
 */
import type { EventName, ReportEvent } from '#core/reports/rules/events.ts'
import type { NoticeKind } from './audience.ts'

const KINDS: Partial<Record<EventName, NoticeKind>> = {
  'report.answered': 'followed_answered',
  'report.closed': 'followed_closed',
  'report.archived': 'followed_closed',
  'report.withdrawn': 'followed_closed',
}

export const followedKind = ({ name }: ReportEvent): NoticeKind | null => KINDS[name] ?? null

export const endsFollows = (event: ReportEvent): boolean =>
  (event.name === 'report.tightened' || event.name === 'report.loosened') && event.detail.confidential
