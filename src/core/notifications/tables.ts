/** Rows of 0007_notifications.sql and 0034_own_account.sql. */
import type { Generated } from 'kysely'
import type { AccountId, OfficerId, ReportId } from '#core/ids.ts'
import type { NoticeKind } from './rules/audience.ts'
import type { Channel, NoticeEvent } from './rules/choices.ts'

export type NotificationTables = {
  notifications: {
    id: Generated<number>
    report_id: ReportId | null
    filed_year: number | null
    event_id: number | null
    kind: NoticeKind | 'digest'
    dedupe_key: string
    channel: Channel
    recipient: 'reporter' | 'officer' | 'follower'
    officer_id: OfficerId | null
    /** Of a follower; a reporter is found by their report. */
    account_id: AccountId | null
    state: Generated<'queued' | 'sent' | 'failed' | 'undeliverable'>
    reason: string | null
    attempts: Generated<number>
    created_at: Date
    sent_at: Date | null
  }
  notice_choices: { account_id: AccountId; event: NoticeEvent; channel: Channel; is_wanted: boolean }
  demo_outbox: {
    id: Generated<number>
    notification_id: number | null
    address: string
    channel: Channel
    subject: string
    body: string
    written_at: Date
  }
}
