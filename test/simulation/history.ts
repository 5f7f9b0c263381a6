/** A report as its history alone tells it: what the rules keep as state must be what these lines add up to. */
import type { AgencyId } from '#core/ids.ts'
import type { EventDetails, EventName, ReportEvent } from '#core/reports/rules/events.ts'
import { type Report, isOpen } from '#core/reports/rules/report.ts'
import type { Ending, Status } from '#core/reports/rules/terms.ts'

const COUNTED = [
  'asksByVerifier',
  'asksByHolder',
  'answers',
  'replies',
  'sentBackAnswer',
  'outerReturns',
  'innerReturns',
  'reclassifications',
] as const
type Counted = (typeof COUNTED)[number]

export type Retold = Pick<Report, 'status' | 'endedBy' | 'endReason' | 'accusedAgencyId' | Counted> & {
  readonly lead: AgencyId | null
  readonly beforeBlock: Status | null
  readonly isEscalated: boolean
  readonly isDisputed: boolean
  readonly objectedTo: Ending | null
  readonly hasConsented: boolean
  readonly inArbitration: boolean
}

const NOTHING: Retold = {
  status: 'received',
  endedBy: null,
  endReason: null,
  accusedAgencyId: null,
  lead: null,
  beforeBlock: null,
  asksByVerifier: 0,
  asksByHolder: 0,
  answers: 0,
  replies: 0,
  sentBackAnswer: 0,
  outerReturns: 0,
  innerReturns: 0,
  reclassifications: 0,
  isEscalated: false,
  isDisputed: false,
  objectedTo: null,
  hasConsented: false,
  inArbitration: false,
}

/** The same of a report as the rules keep it. */
export const asKept = (report: Report): Retold => ({
  status: report.status,
  endedBy: report.endedBy,
  endReason: report.endReason,
  accusedAgencyId: report.accusedAgencyId,
  lead: report.lead?.id ?? null,
  beforeBlock: report.block?.before ?? null,
  asksByVerifier: report.asksByVerifier,
  asksByHolder: report.asksByHolder,
  answers: report.answers,
  replies: report.replies,
  sentBackAnswer: report.sentBackAnswer,
  outerReturns: report.outerReturns,
  innerReturns: report.innerReturns,
  reclassifications: report.reclassifications,
  isEscalated: report.escalatedAt !== null,
  isDisputed: report.dispute !== null,
  objectedTo: report.objection?.against ?? null,
  hasConsented: report.ombudsmanConsentAt !== null,
  inArbitration: report.arbitrationAt !== null,
})

type Line<Name extends EventName> = (told: Retold, detail: EventDetails[Name], event: ReportEvent) => Partial<Retold>

const unless = (ending: Ending, { objectedTo }: Retold) => (objectedTo === ending ? null : objectedTo)

/** What ended begins anew; what was blocked besides stays so; an ending that a block only hid comes back. */
function anew({ status, lead, beforeBlock }: Retold, against: Ending): Partial<Retold> {
  const begun = lead === null ? 'received' : 'forwarded'
  if (status === 'blocked' && against !== 'blocked') return { beforeBlock: begun, ...GOING_ON }
  if (beforeBlock !== null && !isOpen({ status: beforeBlock })) return { status: beforeBlock, beforeBlock: null }
  return { status: begun, beforeBlock: null, ...GOING_ON }
}

const GOING_ON = { endedBy: null, endReason: null } as const
const CLOSED_BY = {
  satisfied: 'reporter',
  reporter_statement: 'admin',
  no_response: 'system',
  unfounded_dispute: 'admin',
} as const

const LINES: { readonly [Name in EventName]?: Line<Name> } = {
  'report.redirected': ({ outerReturns }, { competent }) => ({
    outerReturns: outerReturns + (competent === null ? 0 : 1),
  }),
  'report.asked': (told, { side }) => ({
    status: 'awaiting_information',
    ...(side === 'verifier' ? { asksByVerifier: told.asksByVerifier + 1 } : { asksByHolder: told.asksByHolder + 1 }),
  }),
  'report.completed': (_, { back }) => ({ status: back }),
  'report.expired': (told, { back }) => ({ status: back ?? told.status }),
  'report.forwarded': (_, { to }) => ({ status: 'forwarded', lead: to }),
  'report.forwarded_on': (_, { to }) => ({ status: 'forwarded', lead: to }),
  'report.accused_named': (_, { accused }) => ({ accusedAgencyId: accused }),
  'report.returned': (told, { to, outer, arbitration }) => ({
    status: 'forwarded',
    lead: to,
    outerReturns: told.outerReturns + (outer ? 1 : 0),
    innerReturns: outer ? 0 : told.innerReturns + 1,
    inArbitration: told.inArbitration || arbitration,
  }),
  'report.arbitrated': (_, { to }) => ({ status: 'forwarded', lead: to, inArbitration: false }),
  'report.reclassified': ({ reclassifications }) => ({ reclassifications: reclassifications + 1 }),
  'report.started': () => ({ status: 'in_progress' }),
  'report.answered': ({ answers }) => ({ status: 'answered', answers: answers + 1, inArbitration: false }),
  'report.sent_back': (_, { answer }) => ({ status: 'in_progress', sentBackAnswer: answer }),
  'report.replied': told => ({
    status: 'replied',
    replies: told.replies + 1,
    ...GOING_ON,
    objectedTo: unless('closed', told), // what was objected to is undone
  }),
  'report.closed': (_, { reason }) => ({
    status: 'closed',
    endedBy: CLOSED_BY[reason],
    endReason: reason,
    isDisputed: false,
    inArbitration: false,
  }),
  'report.archived': (_, { reason }, { party }) => ({
    status: 'archived',
    endedBy: party === 'system' ? 'system' : 'admin',
    endReason: reason,
    inArbitration: false,
  }),
  'report.withdrawn': told => ({
    objectedTo: unless('merged', told),
    status: 'archived',
    endedBy: 'reporter',
    endReason: 'withdrawn',
    inArbitration: false,
  }),
  'report.dispute_proposed': () => ({ isDisputed: true }),
  'report.dispute_rejected': () => ({ isDisputed: false }),
  'report.dispute_lapsed': () => ({ isDisputed: false }),
  'report.objected': (_, { against }) => ({ objectedTo: against }),
  'report.objection_decided': (told, { against, reason }) => ({
    objectedTo: null,
    ...(reason === 'upheld' && anew(told, against)),
  }),
  'report.escalated': () => ({ isEscalated: true }),
  'report.consented': () => ({ hasConsented: true }),
  'report.blocked': (_, { before }) => ({ status: 'blocked', beforeBlock: before }),
  'report.unblocked': (told, { back }) => ({ status: back, beforeBlock: null, objectedTo: unless('blocked', told) }),
  'report.unmerged': told => ({ objectedTo: unless('merged', told) }),
}

export const retold = (events: readonly ReportEvent[]): Retold =>
  events.reduce((told, event) => ({ ...told, ...tell(told, event) }), NOTHING)

/** Where a name and its detail belong together no compiler can follow; each line is typed where it stands. */
function tell(told: Retold, event: ReportEvent): Partial<Retold> {
  const line = LINES[event.name] as Line<EventName> | undefined
  return line?.(told, event.detail, event) ?? {}
}
