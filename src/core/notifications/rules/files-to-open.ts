/**
 * What an anonymous reporter sends later stays closed, also to whoever works on the report, until its verifier has opened it:
 * who verifies has to learn that something waits. docs/domain.md §6 "Attachments", docs/decisions/0040.
 */
import type { ReportEvent } from '#core/reports/rules/events.ts'
import type { Audience, Told } from './audience.ts'
import { verifiers } from './workers.ts'

/** @param told who is told of the event anyway: one message to a desk is enough */
export function filesToOpen(report: Told, { detail }: ReportEvent, told: readonly Audience[]): readonly Audience[] {
  const isWaiting = report.isAnonymous && 'files' in detail && (detail.files ?? 0) > 0
  const isTold = told.some(one => one.to === 'officers' && one.officers.agencyId === report.verifier.id)
  return isWaiting && !isTold ? verifiers(report, 'files_to_open') : []
}
