/** Which columns are copied, in the order that the generator gives their values. */
import type { Value } from './copy-text.ts'

export const COLUMNS = {
  reports:
    'id filed_year number version kind channel status is_anonymous is_confidential is_about_staff is_sensitive shows_name ' +
    'occurred_on location_text region_code addressed_agency_id category_id classification weight verifier_agency_id chain ' +
    'lead_agency_id submitted_at published_at ended_at ended_by end_reason rating asks_by_verifier asked_by status_before ' +
    'answers replies text_id',
  report_messages:
    'id filed_year report_id kind author agency_id visibility title body published_title published_body outcome salt created_at',
  report_events: 'id filed_year report_id name party agency_id occurred_at detail',
  report_clocks:
    'report_id kind agency_id policy_id limit_value limit_unit near_percent started_at near_at due_at stopped_at ' +
    'is_provisional calendar_version',
  report_assignments: 'report_id agency_id part forwarded_by assigned_at ended_at',
  'vault.identities': 'id sealed email_digest phone_digest created_at',
  'vault.report_reporters': 'report_id identity_id access_code_digest',
} as const

export type Table = keyof typeof COLUMNS
export const TABLES = Object.keys(COLUMNS) as Table[]

export type Rows = Readonly<Record<Table, readonly (readonly Value[])[]>>
