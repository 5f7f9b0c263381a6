/** Rows of 0006_reports.sql, 0010_hard_cases.sql and the public views of 0008_public_views.sql. */
import type { ColumnType, Generated } from 'kysely'
import type {
  AgencyId,
  AttachmentId,
  CategoryId,
  Day,
  MessageId,
  OfficerId,
  PolicyId,
  RegionCode,
  ReportId,
  TrackingNumber,
} from '#core/ids.ts'
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { Party } from '#core/people/actor.ts'
import type {
  Channel,
  Classification,
  EndedBy,
  Ending,
  Kind,
  MessageKind,
  Outcome,
  PartState,
  Status,
  Visibility,
  Weight,
} from './rules/terms.ts'

/** A pause as JSON keeps it: instants in ISO 8601. */
export type StoredPause = { from: string; to: string | null; leavesOneDay?: boolean }

type Json<Value> = ColumnType<Value, string, string>

type ReportsTable = {
  id: Generated<ReportId>
  filed_year: number
  number: TrackingNumber
  legacy_number: Generated<string | null>
  version: Generated<number>
  kind: Kind
  channel: Channel
  status: Status
  status_before: Status | null
  is_anonymous: boolean
  is_confidential: boolean
  is_about_staff: boolean
  is_sensitive: boolean
  shows_name: Generated<boolean>
  occurred_on: Day | null
  location_text: string | null
  region_code: RegionCode | null
  latitude: number | null
  longitude: number | null
  addressed_agency_id: AgencyId | null
  category_id: CategoryId | null
  classification: Classification | null
  weight: Weight | null
  verifier_agency_id: AgencyId
  chain: Generated<AgencyId[]>
  lead_agency_id: AgencyId | null
  accused_agency_id: AgencyId | null
  is_bound: Generated<boolean>
  submitted_at: Date
  published_at: Date | null
  ended_at: Date | null
  ended_by: EndedBy | null
  end_reason: string | null
  escalated_at: Date | null
  arbitration_at: Date | null
  dispute_proposed_by: OfficerId | null
  rating: number | null
  asks_by_verifier: Generated<number>
  asks_by_holder: Generated<number>
  asked_by: 'verifier' | 'holder' | null
  answers: Generated<number>
  replies: Generated<number>
  sent_back_answer: Generated<number>
  outer_returns: Generated<number>
  inner_returns: Generated<number>
  window_extended: Generated<boolean>
  reclassifications: Generated<number>
  dispute_proposed_at: Generated<Date | null>
  objection_at: Generated<Date | null>
  objection_against: Generated<Ending | null>
  objection_agency_id: Generated<AgencyId | null>
  objected_ending_at: Generated<Date | null>
  blocked_at: Generated<Date | null>
  blocked_status: Generated<Status | null>
  merged_into_id: Generated<ReportId | null>
  merged_at: Generated<Date | null>
  ombudsman_consent_at: Generated<Date | null>
  ombudsman_identity: Generated<boolean>
  text_id: MessageId
  filed_by_officer_id: OfficerId | null
  /** Follow from the clocks (rules/first-due.ts, 0024_inbox.sql); infinity, no date, where none runs. Sorted by, never read. */
  due_at: ColumnType<never, Date | 'infinity' | undefined, Date | 'infinity'>
  near_at: Generated<Date | null>
}

type AssignmentsTable = {
  id: Generated<number>
  report_id: ReportId
  agency_id: AgencyId
  part: 'lead' | 'supporting' | 'copy'
  forwarded_by: AgencyId | null
  assigned_at: Date
  ended_at: Date | null
  end_reason: string | null
  settled: Generated<PartState | null>
  settled_at: Generated<Date | null>
}

type MessagesTable = {
  id: Generated<MessageId>
  filed_year: number
  report_id: ReportId
  kind: MessageKind
  author: Party
  agency_id: AgencyId | null
  visibility: Visibility
  title: string | null
  body: string
  published_title: string | null
  published_body: string | null
  outcome: Outcome | null
  salt: Buffer
  created_at: Date
  search: ColumnType<string | null, never, never>
  own_search: ColumnType<string | null, never, never>
}

type EventsTable = {
  id: Generated<number>
  filed_year: number
  report_id: ReportId
  name: string
  party: Party
  agency_id: AgencyId | null
  occurred_at: Date
  detail: Json<Record<string, unknown>>
}

type ClocksTable = {
  id: Generated<number>
  report_id: ReportId
  kind: ClockKind
  agency_id: AgencyId
  policy_id: PolicyId
  limit_value: number
  limit_unit: 'working_day' | 'calendar_day'
  near_percent: number
  started_at: Date
  near_at: Date
  due_at: Date
  paused_at: Date | null
  stopped_at: Date | null
  pauses: Json<StoredPause[]>
  is_provisional: boolean
  calendar_version: number
  reminders_sent: Generated<number>
  rung: Generated<number>
}

type AttachmentsTable = {
  id: Generated<AttachmentId>
  report_id: ReportId
  filed_year: number
  message_id: MessageId
  ordinal: number
  media_type: string
  byte_size: number
  digest: string
  safe_digest: string | null
  thumb_digest: string | null
  state: 'pending' | 'ready' | 'unreadable'
  by_reporter: boolean
  released_at: Date | null
  withdrawn_at: Date | null
  created_at: Date
}

type ReadOnly<Row> = { [Column in keyof Row]: ColumnType<Row[Column], never, never> }

type PublicReports = {
  id: ReportId
  filed_year: number
  number: TrackingNumber
  version: number
  kind: Kind
  channel: Channel
  status: Status
  is_anonymous: boolean
  shows_name: boolean
  occurred_on: Day | null
  location_text: string | null
  region_code: RegionCode | null
  latitude: number | null
  longitude: number | null
  category_id: CategoryId | null
  classification: Classification | null
  weight: Weight | null
  lead_agency_id: AgencyId | null
  verifier_agency_id: AgencyId
  submitted_at: Date
  published_at: Date
  ended_at: Date | null
  ended_by: EndedBy | null
  end_reason: string | null
  escalated_at: Date | null
  rating: number | null
  answers: number
  replies: number
  text_id: MessageId
  is_merged: boolean
  primary_number: TrackingNumber | null
  shown_lead_agency_id: AgencyId | null
  merged_reports: number
}

type PublicMessages = {
  id: MessageId
  filed_year: number
  report_id: ReportId
  kind: MessageKind
  author: 'reporter' | 'officer' | 'system'
  agency_id: AgencyId | null
  title: string | null
  body: string
  outcome: Outcome | null
  created_at: Date
  search: string | null
}

type PublicEvents = {
  id: number
  filed_year: number
  report_id: ReportId
  name: string
  party: 'reporter' | 'officer' | 'system'
  agency_id: AgencyId | null
  occurred_at: Date
  to_agency_id: AgencyId | null
  reason: string | null
}

type RevealsTable = {
  id: Generated<number>
  report_id: ReportId
  officer_id: OfficerId
  agency_id: AgencyId
  requested_at: Date
  decided_by: Generated<OfficerId | null>
  decided_at: Generated<Date | null>
  is_granted: Generated<boolean | null>
  expires_at: Generated<Date | null>
}

export type ReportTables = {
  identity_reveals: RevealsTable
  reports: ReportsTable
  report_assignments: AssignmentsTable
  report_messages: MessagesTable
  report_events: EventsTable
  report_clocks: ClocksTable
  report_attachments: AttachmentsTable
  form_tokens: { token_digest: Buffer; location: string; created_at: Date }
  public_reports: ReadOnly<PublicReports>
  public_messages: ReadOnly<PublicMessages>
  public_events: ReadOnly<PublicEvents>
  public_clocks: ReadOnly<Omit<ClocksTable, 'id' | 'reminders_sent' | 'rung' | 'pauses'> & { pauses: StoredPause[] }>
  public_attachments: ReadOnly<{
    id: AttachmentId
    filed_year: number
    report_id: ReportId
    message_id: MessageId
    ordinal: number
    media_type: string
    byte_size: number
    safe_digest: string
    thumb_digest: string | null
  }>
}
