/**
 * Who is told when an officer asks who filed an anonymous report: whoever may decide, then whoever asked; and the reporter, when
 * it was revealed. docs/decisions/0069-reveals.md.
 */
import type { AgencyId, OfficerId } from '#core/ids.ts'
import type { OfficerRole } from '#core/people/actor.ts'
import type { EventName, ReportEvent } from '#core/reports/rules/events.ts'
import { rootOf } from '#core/reports/rules/report.ts'
import type { Audience, NoticeKind, Rule } from './audience.ts'

export const REVEALING: Partial<Record<EventName, Rule>> = {
  'report.reveal_requested': ({ verifier }, event) => [
    {
      to: 'officers',
      kind: 'reveal_requested',
      officers: { agencyId: rootOf(verifier), roles: ['national_admin'], except: officerIn(event) },
    },
  ],
  'report.revealed': (_, event) =>
    event.name === 'report.revealed'
      ? [{ to: 'reporter', kind: 'revealed' }, asker(event.detail, 'reveal_granted')]
      : [],
  'report.reveal_refused': (_, event) =>
    event.name === 'report.reveal_refused' ? [asker(event.detail, 'reveal_refused')] : [],
}

const HANDLING: readonly OfficerRole[] = ['liaison', 'coordinator', 'national_admin']

/** Whoever asked, and nobody beside them. */
const asker = (to: { readonly to: AgencyId; readonly for: OfficerId }, kind: NoticeKind): Audience => ({
  to: 'officers',
  kind,
  officers: { agencyId: to.to, roles: HANDLING, only: to.for },
})

const officerIn = ({ party }: ReportEvent): OfficerId | undefined => {
  const [, id] = party.split(':')
  return id === undefined ? undefined : (Number(id) as OfficerId)
}
