/** Rows of 0007_notifications.sql. */
import type { Generated } from 'kysely'
import type { OfficerId, ReportId } from '#core/ids.ts'

export type NotificationTables = {
  notifications: {
    id: Generated<number>
    report_id: ReportId
    filed_year: number
    event_id: number | null
    kind: string
    dedupe_key: string
    channel: 'email'
    recipient: 'reporter' | 'officer'
    officer_id: OfficerId | null
    state: Generated<'queued' | 'sent' | 'failed' | 'undeliverable'>
    reason: string | null
    attempts: Generated<number>
    created_at: Date
    sent_at: Date | null
  }
}
