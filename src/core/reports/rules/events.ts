/**
 * What happens to a report, as its history tells it: parties, agencies, listed reasons and numbers, never words, contacts or
 * accounts of citizens. Texts are referred to by id with a salted digest, which the store adds. docs/domain.md §6 "History".
 */
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { AgencyId, Day, MessageId, OfficerId, RegionCode, ReportId } from '#core/ids.ts'
import { type Party, partyOf } from '#core/people/actor.ts'
import type { Ruling } from './report.ts'
import type { Channel, Classification, Closing, Ending, Outcome, Status, Visibility, Weight } from './terms.ts'

type Nothing = Record<never, never>

/** How many files the reporter sent with it */
type Brought = { readonly files?: number }

/** As what a report was taken before. */
type Classified = { readonly classification: Classification | null; readonly weight: Weight | null }

export type EventDetails = {
  'report.submitted': { channel: Channel; to: AgencyId; region: RegionCode | null }
  /** `competent`: null where nobody said whose it is, because nobody was left who could. */
  'report.redirected': { to: AgencyId; competent: AgencyId | null }
  'report.asked': { side: 'verifier' | 'holder'; before: Status }
  'report.completed': { back: Status } & Brought
  'report.expired': { back: Status | null }
  'report.messaged': Brought
  /** By the reporter of a report that was merged into this one; for officers. */
  'report.messaged_by_other': Nothing
  'report.forwarded': {
    to: AgencyId
    from: AgencyId
    supporting: readonly AgencyId[]
    copies: readonly AgencyId[]
    classification: Classification
    weight: Weight
    published: boolean
    /** Personal data that the verifier was asked about and left in the published copy */
    leftReadable?: number
  }
  'report.forwarded_on': { to: AgencyId; from: AgencyId; binding: boolean }
  'report.accused_named': { accused: AgencyId }
  'report.returned': { to: AgencyId; from: AgencyId; competent: AgencyId; outer: boolean; arbitration: boolean }
  'report.arbitrated': { to: AgencyId; dueOn: Day | null }
  'report.reclassified': { classification: Classification; weight: Weight; before: Classified }
  'report.enlisted': { of: AgencyId }
  'report.part_given': Nothing
  'report.part_declined': Nothing
  'report.part_waived': { of: AgencyId }
  'report.dispute_proposed': Nothing
  'report.dispute_rejected': Nothing
  'report.dispute_lapsed': { because: 'time' | 'action' }
  'report.objected': { against: Ending; judge: AgencyId }
  'report.objection_decided': { against: Ending; reason: 'upheld' | 'rejected' }
  'report.blocked': { before: Status }
  'report.unblocked': { back: Status }
  /** `linked`: confidential, so that nothing follows from it and only officers learn of it. */
  'report.merged': { into: ReportId; linked: boolean }
  'report.joined': { duplicate: ReportId }
  'report.unmerged': { from: ReportId; linked?: boolean }
  'report.parted': { duplicate: ReportId }
  'report.succeeded': { after: ReportId }
  'report.replaced': { by: ReportId }
  'report.reveal_requested': Nothing
  /** To an officer of this agency, for a limited time. */
  'report.revealed': { to: AgencyId; for: OfficerId }
  'report.reveal_refused': { to: AgencyId; for: OfficerId }
  'report.identity_read': Nothing
  'report.consented': { identity: boolean }
  'report.dossier_read': Nothing
  'report.started': Nothing
  'report.noted': { visibility: Visibility; first: boolean }
  /** `through`: told to the reporter of a merged report by the answer to its primary. */
  'report.answered': { outcome: Outcome; number: number; through?: ReportId }
  'report.sent_back': { answer: number }
  'report.replied': { number: number; reopened: boolean } & Brought
  'report.closed': { reason: Closing; rating: number | null; statement: MessageId | null }
  'report.archived': { reason: string }
  'report.withdrawn': Nothing
  'report.redacted': { messages: readonly MessageId[] }
  'report.tightened': { anonymous: boolean; confidential: boolean }
  'report.loosened': { anonymous: boolean; confidential: boolean }
  'report.escalated': Nothing
  'report.window_extended': { days: number }
  'report.calendar_revised': { clocks: readonly string[] }
  'clock.near': { clock: ClockKind; of: AgencyId }
  'clock.late': { clock: ClockKind; of: AgencyId; rung: number }
  'clock.reminded': { clock: ClockKind; number: number; daysLeft: number }
}

export type EventName = keyof EventDetails

type Happened<Name extends EventName> = {
  readonly name: Name
  readonly at: Date
  readonly party: Party
  /** On whose behalf the officer acted. */
  readonly agencyId: AgencyId | null
  readonly detail: EventDetails[Name]
}

export type ReportEvent = { [Name in EventName]: Happened<Name> }[EventName]

export function happened<Name extends EventName>(
  name: Name,
  { at, by }: Pick<Ruling, 'at' | 'by'>,
  detail: EventDetails[Name],
): Happened<Name> {
  return { name, at, party: partyOf(by), agencyId: by.kind === 'officer' ? by.agencyId : null, detail }
}
