/** Who is told of a merged report, and what its reporter is told of the primary. docs/decisions/0067. */
import type { ReportEvent } from '#core/reports/rules/events.ts'
import { type Report, isRoot } from '#core/reports/rules/report.ts'
import type { Audience, NoticeKind } from './audience.ts'

/** Of links between confidential reports nobody is told. */
export const isLinking = (event: ReportEvent): boolean =>
  (event.name === 'report.merged' || event.name === 'report.unmerged') && event.detail.linked === true

/** Officers are at work on its primary, and there may be thousands of the others. */
const TO_NO_OFFICER: readonly NoticeKind[] = ['closed', 'withdrawn', 'replied', 'past_limit']

/** What its reporter adds is for the verifier, who sees both reports. */
export function toldAsMerged(
  { verifier }: Pick<Report, 'verifier'>,
  audience: readonly Audience[],
): readonly Audience[] {
  const roles = isRoot(verifier) ? (['national_admin'] as const) : (['coordinator'] as const)
  return audience
    .filter(({ to, kind }) => to === 'reporter' || !TO_NO_OFFICER.includes(kind))
    .map(one =>
      one.to === 'officers' && one.kind === 'messaged' ? { ...one, officers: { agencyId: verifier.id, roles } } : one,
    )
}

const TOLD_TO_MERGED: readonly NoticeKind[] = ['forwarded', 'progress', 'answered', 'archived']

/** With the primary's own reporter those of all merged reports are told, save of what was written to that one alone. */
export const isToldToMerged = (kind: NoticeKind, event: ReportEvent): boolean =>
  TOLD_TO_MERGED.includes(kind) && !(event.name === 'report.noted' && event.detail.visibility === 'reporter')
