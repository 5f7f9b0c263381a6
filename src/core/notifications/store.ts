/** The only writes to notifications. */
import { sql } from 'kysely'
import type { Db, Tx } from '#core/deps.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'
import { isReporterReachable } from '#core/people/vault/own-report.ts'
import type { NoticeKind } from './rules/audience.ts'

export type Planned = {
  readonly report: { readonly id: ReportId; readonly filedYear: number } | null
  readonly eventId: number | null
  readonly kind: NoticeKind | 'digest'
  readonly officerId: OfficerId | null
  /** What makes it the same message when it is planned again. */
  readonly about: string
}

/** Queues messages with the jobs that send them. Those that were queued before are left as they are. */
export async function queueNotifications(tx: Tx, planned: readonly Planned[], at: Date): Promise<void> {
  if (planned.length === 0) return
  const saved = await tx
    .insertInto('notifications')
    .values(
      planned.map(({ report, eventId, kind, officerId, about }) => ({
        report_id: report?.id ?? null,
        filed_year: report?.filedYear ?? null,
        event_id: eventId,
        kind,
        dedupe_key: `${about} ${kind} ${officerId === null ? 'reporter' : `officer ${officerId}`} email`,
        channel: 'email' as const,
        recipient: officerId === null ? ('reporter' as const) : ('officer' as const),
        officer_id: officerId,
        created_at: at,
      })),
    )
    .onConflict(conflict => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .execute()
  if (saved.length === 0) return
  await sql`
    insert into outbox (name, payload)
    select 'send-notification', jsonb_build_object('notificationId', id) from unnest(${saved.map(({ id }) => id)}::bigint[]) id`.execute(
    tx,
  )
}

type ToMerged = {
  readonly primaryId: ReportId
  readonly event: { readonly id: number; readonly at: Date }
  readonly kind: NoticeKind
}

/** For the reporters of all reports that were merged into this one when it happened, in one statement for thousands. */
export async function queueForMerged(tx: Tx, { primaryId, event, kind }: ToMerged, at: Date): Promise<void> {
  await sql`
    with told as (
      insert into notifications (report_id, filed_year, event_id, kind, dedupe_key, channel, recipient, created_at)
      select reports.id, reports.filed_year, ${event.id}::bigint, ${kind}, format('event %s %s merged %s email', ${event.id}::bigint, ${kind}::text, reports.id),
        'email', 'reporter', ${at}
      from reports
      where reports.merged_into_id = ${primaryId} and not reports.is_confidential and reports.merged_at <= ${event.at}
        and (reports.ended_at is null or reports.ended_at >= ${event.at}) and ${isReporterReachable}
      on conflict (dedupe_key) do nothing
      returning id
    )
    insert into outbox (name, payload)
    select 'send-notification', jsonb_build_object('notificationId', id) from told`.execute(tx)
}

type Fate = { readonly state: 'sent' | 'failed' | 'undeliverable'; readonly reason: string | null; readonly at: Date }

export async function saveFate(db: Db, id: number, { state, reason, at }: Fate): Promise<void> {
  await db
    .updateTable('notifications')
    .set(({ eb }) => ({ state, reason, attempts: eb('attempts', '+', 1), sent_at: state === 'sent' ? at : null }))
    .where('id', '=', id)
    .execute()
}

type Shown = {
  readonly notificationId: number | null
  readonly address: string
  readonly subject: string
  readonly body: string
  readonly at: Date
}

export async function saveShown(db: Db, { notificationId, address, subject, body, at }: Shown): Promise<void> {
  await db
    .insertInto('demo_outbox')
    .values({ notification_id: notificationId, address, subject, body, written_at: at })
    .onConflict(conflict => conflict.column('notification_id').doNothing())
    .execute()
}
