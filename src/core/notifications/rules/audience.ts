/**
 * Who is told of what. docs/domain.md §8. Everything is said of one report to one person once; what may be said in it is
 * another rule (discretion.ts).
 */
import type { OfficerRole } from '#core/people/actor.ts'
import type { AgencyId } from '#core/ids.ts'
import type { EventName, ReportEvent } from '#core/reports/rules/events.ts'
import { ownerOf } from '#core/reports/rules/remind.ts'
import { type Report, isRoot } from '#core/reports/rules/report.ts'
import type { ClockKind } from '#core/calendars/rules/clock.ts'

/** What a message is about; each has its words in every channel. */
export const NOTICE_KINDS = [
  'received',
  'asked',
  'completion_reminder',
  'forwarded',
  'progress',
  'answered',
  'window_reminder',
  'window_extended',
  'closed',
  'archived',
  'escalated',
  'new_in_queue',
  'handed_over',
  'supporting',
  'copied',
  'completed',
  'messaged',
  'replied',
  'sent_back',
  'withdrawn',
  'near_due',
  'late',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Officers of one agency in these roles. */
export type Officers = { readonly agencyId: AgencyId; readonly roles: readonly OfficerRole[] }

export type Audience =
  | { readonly to: 'reporter'; readonly kind: NoticeKind }
  | { readonly to: 'officers'; readonly kind: NoticeKind; readonly officers: Officers }

type Told = Pick<Report, 'verifier' | 'lead' | 'supporting' | 'copies'>

const reporter = (kind: NoticeKind): Audience => ({ to: 'reporter', kind })

/** Whoever works at an agency: at the root the national admins. */
function workers(
  place: Told['verifier'],
  kind: NoticeKind,
  roles: readonly OfficerRole[] = ['liaison', 'coordinator'],
): Audience {
  return { to: 'officers', kind, officers: { agencyId: place.id, roles: isRoot(place) ? ['national_admin'] : roles } }
}

const verifiers = ({ verifier }: Told, kind: NoticeKind) => [workers(verifier, kind, ['coordinator'])]
const inCharge = (report: Told, kind: NoticeKind) =>
  report.lead ? [workers(report.lead, kind)] : verifiers(report, kind)

type Rule = (report: Told, event: ReportEvent) => readonly Audience[]

const forwarded: Rule = report => [
  reporter('forwarded'),
  ...inCharge(report, 'new_in_queue'),
  ...report.supporting.map(place => workers(place, 'supporting')),
  ...report.copies.map(place => workers(place, 'copied')),
]

const RULES: Partial<Record<EventName, Rule>> = {
  'report.submitted': report => [reporter('received'), ...verifiers(report, 'new_in_queue')],
  'report.redirected': report => verifiers(report, 'new_in_queue'),
  'report.asked': () => [reporter('asked')],
  'report.completed': report => inCharge(report, 'completed'),
  'report.messaged': report => inCharge(report, 'messaged'),
  'report.forwarded': forwarded,
  'report.forwarded_on': report => inCharge(report, 'handed_over'),
  'report.returned': report => inCharge(report, 'handed_over'),
  'report.arbitrated': report => inCharge(report, 'handed_over'),
  'report.started': () => [reporter('progress')],
  'report.noted': (_, event) =>
    event.name === 'report.noted' && event.detail.visibility !== 'internal' ? [reporter('progress')] : [],
  'report.answered': () => [reporter('answered')],
  'report.sent_back': report => inCharge(report, 'sent_back'),
  'report.replied': report => inCharge(report, 'replied'),
  'report.closed': report => [reporter('closed'), ...inCharge(report, 'closed')],
  'report.archived': () => [reporter('archived')],
  'report.withdrawn': report => inCharge(report, 'withdrawn'),
  'report.escalated': report => [reporter('escalated'), ...inCharge(report, 'escalated')],
  'report.window_extended': () => [reporter('window_extended')],
  'clock.reminded': (_, event) =>
    event.name === 'clock.reminded'
      ? [reporter(event.detail.clock === 'completion' ? 'completion_reminder' : 'window_reminder')]
      : [],
  'clock.near': (report, event) =>
    event.name === 'clock.near' ? [workers(ownerOf(report, event.detail.clock), 'near_due')] : [],
  'clock.late': (report, event) =>
    event.name === 'clock.late' ? late(report, event.detail.clock, event.detail.rung) : [],
}

/** Coordinator, then leader, then whoever oversees, here the national level. A liaison is told with the coordinator. */
function late(report: Told, clock: ClockKind, rung: number): readonly Audience[] {
  const owner = ownerOf(report, clock)
  const top = owner.path[1] ?? owner.id
  const coordinators: Audience = { to: 'officers', kind: 'late', officers: { agencyId: top, roles: ['coordinator'] } }
  if (rung <= 1) return [workers(owner, 'late'), coordinators]
  if (rung === 2) return [{ to: 'officers', kind: 'late', officers: { agencyId: top, roles: ['leader'] } }]
  const root = owner.path[0] ?? owner.id
  return [{ to: 'officers', kind: 'late', officers: { agencyId: root, roles: ['national_admin'] } }]
}

export const audienceOf: Rule = (report, event) => RULES[event.name]?.(report, event) ?? []
