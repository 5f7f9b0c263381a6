/**
 * What whoever watches a report is told of: that it was answered, replied to, returned, that it ended, or is late. Not each note
 * and each hand-over, or nobody would read on. A policy choice: docs/decisions/0087.
 */
import type { EventName, ReportEvent } from '#core/reports/rules/events.ts'
import type { NoticeKind } from './audience.ts'

const KINDS: Partial<Record<EventName, NoticeKind>> = {
  'report.answered': 'watched_answered',
  'report.replied': 'watched_replied',
  'report.returned': 'watched_returned',
  'report.closed': 'watched_ended',
  'report.archived': 'watched_ended',
  'report.withdrawn': 'watched_ended',
}

/** Null for what watchers are not told of. Of a late clock they are told once, when it becomes late. */
export function watchedKind(event: ReportEvent): NoticeKind | null {
  if (event.name === 'clock.late') return event.detail.rung <= 1 ? 'watched_late' : null
  return KINDS[event.name] ?? null
}
