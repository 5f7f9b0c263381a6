/** The people whom a message most often goes to: the reporter, and whoever works on the report. */
import type { OfficerRole } from '#core/people/actor.ts'
import { isRoot } from '#core/reports/rules/report.ts'
import type { Audience, NoticeKind, Told } from './audience.ts'

export const reporter = (kind: NoticeKind): Audience => ({ to: 'reporter', kind })

/** Whoever works at an agency: at the root the national admins. */
export function workers(
  place: Told['verifier'],
  kind: NoticeKind,
  roles: readonly OfficerRole[] = ['liaison', 'coordinator'],
): Audience {
  return { to: 'officers', kind, officers: { agencyId: place.id, roles: isRoot(place) ? ['national_admin'] : roles } }
}

export const verifiers = ({ verifier }: Told, kind: NoticeKind) => [workers(verifier, kind, ['coordinator'])]
export const inCharge = (report: Told, kind: NoticeKind) =>
  report.lead ? [workers(report.lead, kind)] : verifiers(report, kind)
