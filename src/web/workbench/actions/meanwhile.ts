import type { DetailedEvent } from '#core/reports/queries/find-officer-details.ts'
import type { ReportView } from '../report/view.ts'

/**
 * What was done to a report since it had this version: each change adds one to it and writes its lines of history in one
 * moment, so as many last moments as versions went by.
 */
export function happenedSince(version: number | undefined, { report, details }: ReportView): readonly DetailedEvent[] {
  if (version === undefined || version < 0) return []
  const changes = report.version - version
  if (changes <= 0) return []
  const moments = [...new Set(details.events.map(({ at }) => at.getTime()))].slice(-changes)
  return details.events.filter(({ at }) => moments.includes(at.getTime()))
}
