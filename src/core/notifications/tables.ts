/** Rows of 0007_notifications.sql. */
import type { Generated } from 'kysely'
import type { NoticeKind } from './rules/audience.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'

export type NotificationTables = {
  notifications: {
    id: Generated<number>
    report_id: ReportId | null
    filed_year: number | null
    event_id: number | null
    kind: NoticeKind | 'digest'
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
  demo_outbox: {
    id: Generated<number>
    notification_id: number | null
    address: string
    subject: string
    body: string
    written_at: Date
  }
}
