/**
 * Who is told of what. docs/domain.md §8. Everything is said of one report to one person once; what may be said in it is
 * another rule (discretion.ts).
 */
import type { Mandate, OfficerRole } from '#core/people/actor.ts'
import type { AgencyId, OfficerId } from '#core/ids.ts'
import type { EventName, ReportEvent } from '#core/reports/rules/events.ts'
import { openParts } from '#core/reports/rules/parts.ts'
import { type Report, isRoot, parentOf, rootOf } from '#core/reports/rules/report.ts'
import { isOversight } from '#core/reports/rules/visibility.ts'
import { filesToOpen } from './files-to-open.ts'
import { late, near } from './ladder.ts'
import { isLinking, toldAsMerged } from './merged.ts'
import { REVEALING } from './revealing.ts'
import { inCharge, reporter, verifiers, workers } from './workers.ts'

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
  'past_limit',
  'consented',
  'new_in_queue',
  'handed_over',
  'supporting',
  'copied',
  'completed',
  'messaged',
  'files_to_open',
  'replied',
  'sent_back',
  'withdrawn',
  'part_given',
  'part_declined',
  'part_waived',
  'reclassified',
  'part_moved',
  'entrusted',
  'mentioned',
  'arbitration',
  'second_signature',
  'dispute_rejected',
  'dispute_lapsed',
  'objection_received',
  'objection_to_decide',
  'objection_upheld',
  'objection_rejected',
  'reopened',
  'blocked',
  'unblocked',
  'reveal_requested',
  'revealed',
  'reveal_granted',
  'reveal_refused',
  'merged',
  'unmerged',
  'watched_answered',
  'watched_replied',
  'watched_returned',
  'watched_ended',
  'watched_late',
  'followed_answered',
  'followed_closed',
  'near_due',
  'late',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Officers of one agency in these roles. */
export type Officers = {
  readonly agencyId: AgencyId
  readonly roles: readonly OfficerRole[]
  /** Who knows already, or may not do what the message asks for. */
  readonly except?: OfficerId | undefined
  /** Nobody else of that agency. */
  readonly only?: OfficerId
}

export type Audience =
  | { readonly to: 'reporter'; readonly kind: NoticeKind }
  | { readonly to: 'officers'; readonly kind: NoticeKind; readonly officers: Officers }
  | Overseers

/** Overseers of a mandate for whom the report exists; where there is none, these officers in their place. */
export type Overseers = {
  readonly to: 'overseers'
  readonly kind: NoticeKind
  readonly mandate: Mandate
  readonly otherwise: Officers | null
}

export type Told = Pick<
  Report,
  | 'isConfidential'
  | 'isAnonymous'
  | 'mergedInto'
  | 'verifier'
  | 'lead'
  | 'supporting'
  | 'settledParts'
  | 'copies'
  | 'objection'
  | 'classification'
  | 'dispute'
>

const overseers = (mandate: Mandate, kind: NoticeKind): Overseers => ({
  to: 'overseers',
  kind,
  mandate,
  otherwise: null,
})

/** Those who may sign second: coordinators right above the lead, and the national admins; not whoever signed first. */
function signers({ lead, dispute }: Told): readonly Audience[] {
  if (!lead) return []
  const except = dispute?.proposedBy
  const asked = (agencyId: AgencyId, role: OfficerRole): Audience => ({
    to: 'officers',
    kind: 'second_signature',
    officers: { agencyId, roles: [role], except },
  })
  const national = asked(rootOf(lead), 'national_admin')
  const above = parentOf(lead)
  return above && !isRoot(above) ? [asked(above.id, 'coordinator'), national] : [national]
}

/** Those who may have proposed: whoever holds the report, and the coordinators above. */
const proposers = (report: Told, kind: NoticeKind): readonly Audience[] => [
  ...inCharge(report, kind),
  ...(report.lead?.path.slice(1, -1) ?? []).map((agencyId): Audience => ({
    to: 'officers',
    kind,
    officers: { agencyId, roles: ['coordinator'] },
  })),
]

export type Rule = (report: Told, event: ReportEvent) => readonly Audience[]

/** Whoever may decide, whether they acted before or not: their page says which. */
function objected({ verifier }: Told, judge: AgencyId): readonly Audience[] {
  const roles: readonly OfficerRole[] = judge === rootOf(verifier) ? ['national_admin'] : ['coordinator']
  return [
    reporter('objection_received'),
    { to: 'officers', kind: 'objection_to_decide', officers: { agencyId: judge, roles } },
  ]
}

const forwarded: Rule = report => [
  reporter('forwarded'),
  ...inCharge(report, 'new_in_queue'),
  ...report.supporting.map(place => workers(place, 'supporting')),
  ...report.copies.map(place => workers(place, 'copied')),
]

/** The day of a part moves with its lead's: whoever still owes one may have less time than they thought. */
const partsMoved = (report: Told) => openParts(report).map(place => workers(place, 'part_moved'))

const RULES: Partial<Record<EventName, Rule>> = {
  'report.merged': (_, event) => (isLinking(event) ? [] : [reporter('merged')]),
  'report.unmerged': (report, event) =>
    isLinking(event) ? [] : [reporter('unmerged'), ...inCharge(report, 'handed_over')],
  'report.succeeded': report => inCharge(report, 'handed_over'),
  'report.submitted': report => [reporter('received'), ...verifiers(report, 'new_in_queue')],
  'report.redirected': report => verifiers(report, 'new_in_queue'),
  'report.asked': () => [reporter('asked')],
  'report.completed': report => inCharge(report, 'completed'),
  'report.messaged': report => inCharge(report, 'messaged'),
  // Where no agency has it yet, its verifier was told as that of the other report (merged.ts).
  'report.messaged_by_other': report => (report.lead ? inCharge(report, 'messaged') : []),
  'report.forwarded': forwarded,
  'report.forwarded_on': report => inCharge(report, 'handed_over'),
  'report.returned': (report, event) =>
    inCharge(report, event.name === 'report.returned' && event.detail.arbitration ? 'arbitration' : 'handed_over'),
  'report.arbitrated': (report, event) => [
    ...inCharge(report, 'handed_over'),
    ...(event.name === 'report.arbitrated' && event.detail.dueOn !== null ? partsMoved(report) : []),
  ],
  'report.enlisted': (report, event) =>
    event.name === 'report.enlisted'
      ? report.supporting.filter(({ id }) => id === event.detail.of).map(place => workers(place, 'supporting'))
      : [],
  'report.part_given': report => inCharge(report, 'part_given'),
  'report.part_declined': report => inCharge(report, 'part_declined'),
  'report.part_waived': (report, event) =>
    event.name === 'report.part_waived'
      ? report.supporting.filter(({ id }) => id === event.detail.of).map(place => workers(place, 'part_waived'))
      : [],
  'report.reclassified': report => [...inCharge(report, 'reclassified'), ...partsMoved(report)],
  'report.started': () => [reporter('progress')],
  'report.noted': (_, event) =>
    event.name === 'report.noted' && event.detail.visibility !== 'internal' ? [reporter('progress')] : [],
  'report.answered': () => [reporter('answered')],
  'report.sent_back': report => inCharge(report, 'sent_back'),
  'report.replied': report => inCharge(report, 'replied'),
  'report.closed': (report, event) => [
    reporter('closed'),
    ...(event.name === 'report.closed' && event.detail.reason === 'unfounded_dispute' ? proposers : inCharge)(
      report,
      'closed',
    ),
  ],
  'report.dispute_proposed': report => signers(report),
  'report.dispute_rejected': report => proposers(report, 'dispute_rejected'),
  'report.dispute_lapsed': report => proposers(report, 'dispute_lapsed'),
  'report.archived': () => [reporter('archived')],
  'report.objected': (report, event) => (event.name === 'report.objected' ? objected(report, event.detail.judge) : []),
  'report.objection_decided': (report, event) =>
    event.name === 'report.objection_decided' && event.detail.reason === 'upheld'
      ? [reporter('objection_upheld'), ...inCharge(report, 'reopened')]
      : [reporter('objection_rejected')],
  'report.blocked': report => [reporter('blocked'), ...inCharge(report, 'blocked')],
  'report.unblocked': report => [reporter('unblocked'), ...inCharge(report, 'unblocked')],
  'report.withdrawn': report => [
    ...inCharge(report, 'withdrawn'),
    ...(isOversight(report) ? [overseers('inspectorate', 'withdrawn')] : []),
  ],
  'report.escalated': report => [
    reporter('escalated'),
    ...inCharge(report, 'past_limit'),
    overseers('ombudsman', 'past_limit'),
  ],
  'report.consented': () => [overseers('ombudsman', 'consented')],
  ...REVEALING,
  'report.window_extended': () => [reporter('window_extended')],
  'clock.reminded': (_, event) =>
    event.name === 'clock.reminded'
      ? [reporter(event.detail.clock === 'completion' ? 'completion_reminder' : 'window_reminder')]
      : [],
  'clock.near': (report, event) => (event.name === 'clock.near' ? near(report, event.detail) : []),
  'clock.late': (report, event) => (event.name === 'clock.late' ? late(report, event.detail) : []),
}

export const audienceOf: Rule = (report, event) => {
  const usual = RULES[event.name]?.(report, event) ?? []
  const audience = report.mergedInto && !report.isConfidential ? toldAsMerged(report, usual) : usual
  return [...audience, ...filesToOpen(report, event, audience)]
}
