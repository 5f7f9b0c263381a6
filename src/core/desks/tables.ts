/** Rows of 0023_desks.sql and 0026_bulk_results.sql: what officers keep beside reports to work together. */
import type { ColumnType, Generated } from 'kysely'
import type { AgencyId, Day, MessageId, OfficerId, ReportId, TrackingNumber, ViewId } from '#core/ids.ts'

export type DeskTables = {
  report_watches: { officer_id: OfficerId; report_id: ReportId; since: Date }
  report_labels: { agency_id: AgencyId; label: string; report_id: ReportId; set_by: OfficerId; set_at: Date }
  report_handlers: {
    report_id: ReportId
    agency_id: AgencyId
    officer_id: OfficerId
    given_by: OfficerId
    since: Date
  }
  officer_absences: {
    id: Generated<number>
    officer_id: OfficerId
    deputy_id: OfficerId
    from_on: Day
    until_on: Day
  }
  report_mentions: {
    report_id: ReportId
    message_id: MessageId
    officer_id: OfficerId
    mentioned_by: OfficerId
    mentioned_at: Date
    seen_at: Date | null
  }
  report_drafts: {
    officer_id: OfficerId
    report_id: ReportId
    form: string
    fields: ColumnType<Readonly<Record<string, readonly string[]>>, string, string>
    saved_at: Date
  }
  saved_views: { id: Generated<ViewId>; officer_id: OfficerId; name: string; query: string }
  report_presences: {
    report_id: ReportId
    officer_id: OfficerId
    since: Date
    seen_at: Date
    is_writing: boolean
  }
  bulk_results: {
    id: Generated<number>
    officer_id: OfficerId
    token_digest: Buffer
    act: string
    label: string | null
    outcomes: ColumnType<readonly BulkOutcome[], string, string>
    done_at: Date
  }
}

/** One report of an act over many, and what became of it: `done`, or the reason why not. */
export type BulkOutcome = { readonly number: TrackingNumber; readonly became: string }
