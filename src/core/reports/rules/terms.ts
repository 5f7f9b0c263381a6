/** The words a report is described with, as docs/domain.md §2–§4 names them. */

export const KINDS = ['complaint', 'aspiration', 'information_request'] as const
export type Kind = (typeof KINDS)[number]

export const STATUSES = [
  'received',
  'awaiting_information',
  'forwarded',
  'in_progress',
  'answered',
  'replied',
  'closed',
  'archived',
  'blocked',
] as const
export type Status = (typeof STATUSES)[number]

export const CLASSIFICATIONS = [
  'information_request',
  'aspiration',
  'appreciation',
  'complaint_service',
  'complaint_oversight',
  'whistleblowing',
] as const
export type Classification = (typeof CLASSIFICATIONS)[number]

/** Oversight content: such a report starts or becomes confidential, and its withdrawal does not end it for the overseers. */
export const SENSITIVE_CLASSIFICATIONS: readonly Classification[] = ['complaint_oversight', 'whistleblowing']

export const WEIGHTS = ['light', 'medium', 'heavy'] as const
export type Weight = (typeof WEIGHTS)[number]

export const OUTCOMES = ['resolved', 'partly', 'scheduled', 'not_possible'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Of what is planned or refused there is nothing to show yet, and no "after". */
export const isDone = (outcome: Outcome | null): boolean => outcome === 'resolved' || outcome === 'partly'

/** Who may read a message: everyone who may see the report, its reporter and the officers, or the officers alone. */
export const VISIBILITIES = ['public', 'reporter', 'internal'] as const
export type Visibility = (typeof VISIBILITIES)[number]

export const CHANNELS = [
  'web',
  'app',
  'sms',
  'x',
  'whatsapp',
  'telegram',
  'messenger',
  'instagram',
  'line',
  'email',
  'widget',
  'api',
  'open311',
  'setwapres',
  'phone',
  'call_center',
  'letter',
  'in_person',
  'social_other',
] as const
export type Channel = (typeof CHANNELS)[number]

const ENDED_BY = ['reporter', 'admin', 'system'] as const
export type EndedBy = (typeof ENDED_BY)[number]

/** The lawful closings, counted apart in every figure. */
export const CLOSINGS = ['satisfied', 'reporter_statement', 'no_response', 'unfounded_dispute'] as const
export type Closing = (typeof CLOSINGS)[number]

/** What a reporter may object to; being merged into another report ends a life of one's own. */
export const ENDINGS = ['closed', 'archived', 'blocked', 'merged'] as const
export type Ending = (typeof ENDINGS)[number]

/** How a supporting agency's part is settled. */
export const PART_STATES = ['given', 'declined', 'waived'] as const
export type PartState = (typeof PART_STATES)[number]

/** What a text in the thread is. */
const MESSAGE_KINDS = [
  'report',
  'completion',
  'message',
  'reply',
  'reply_of_other',
  'message_of_other',
  'ask',
  'note',
  'answer',
  'forwarding',
  'redirect',
  'return',
  'send_back',
  'archive',
  'closing',
  'withdrawal',
  'part',
  'decline',
  'waiver',
  'enlistment',
  'arbitration',
  'reclassification',
  'dispute_proposal',
  'dispute_decision',
  'objection',
  'objection_decision',
  'block',
  'unblock',
  'unmerge',
  'reveal',
  'reveal_decision',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]
