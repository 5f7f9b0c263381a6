/** Whom a clock of an agency is told as it runs out. docs/domain.md §5 "escalation on late"; docs/decisions/0071-overseers.md. */
import type { Clock, ClockKind } from '#core/calendars/rules/clock.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Mandate, OfficerRole } from '#core/people/actor.ts'
import { ownerOf } from '#core/reports/rules/remind.ts'
import type { Place, Report } from '#core/reports/rules/report.ts'
import { isOversight } from '#core/reports/rules/visibility.ts'
import type { Audience, Officers } from './audience.ts'
import { workers } from './workers.ts'

type Owned = Parameters<typeof ownerOf>[0] & Pick<Report, 'classification'>
type Told = { readonly clock: ClockKind; readonly of: AgencyId }

const timed = ({ clock, of }: Told): Pick<Clock, 'kind' | 'agencyId'> => ({ kind: clock, agencyId: of })

/** One tier up only coordinators sign and judge; nobody else there has a part in the report. */
const rolesFor = ({ clock }: Told): readonly OfficerRole[] | undefined =>
  clock === 'objection' || clock === 'second_signature' ? ['coordinator'] : undefined

export const near = (report: Owned, told: Told): readonly Audience[] => [
  workers(ownerOf(report, timed(told)), 'near_due', rolesFor(told)),
]

/** Coordinator, then leader, then whoever oversees. A liaison is told with the coordinator. */
export function late(report: Owned, { rung, ...told }: Told & { readonly rung: number }): readonly Audience[] {
  const owner = ownerOf(report, timed(told))
  const top = owner.path[1] ?? owner.id
  const coordinators: Audience = { to: 'officers', kind: 'late', officers: { agencyId: top, roles: ['coordinator'] } }
  if (rung <= 1) return [workers(owner, 'late', rolesFor(told)), coordinators]
  if (rung === 2) return [{ to: 'officers', kind: 'late', officers: { agencyId: top, roles: ['leader'] } }]
  const national: Officers = { agencyId: owner.path[0] ?? owner.id, roles: ['national_admin'] }
  const mandate = mandateOver(report, owner)
  if (!mandate) return [{ to: 'officers', kind: 'late', officers: national }]
  return [{ to: 'overseers', kind: 'late', mandate, otherwise: national }]
}

/** The inspectorate for oversight content, Kemendagri for regional governments; everything else is the national level's. */
function mandateOver(report: Owned, owner: Place): Mandate | null {
  if (isOversight(report)) return 'inspectorate'
  return owner.isRegional ? 'kemendagri' : null
}
