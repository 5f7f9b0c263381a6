/** The only writes to notifications. */
import { sql } from 'kysely'
import type { Db, Tx } from '#core/deps.ts'
import type { AccountId, OfficerId, ReportId } from '#core/ids.ts'
import { isReporterReachable } from '#core/people/vault/own-report.ts'
import { accountOfReporter, isReporterReachableBySms } from '#core/people/vault/reach.ts'
import type { NoticeKind } from './rules/audience.ts'
import { CHANNELS, type Channel, type Choice, EVENT_OF, isNeeded, isUsual } from './rules/choices.ts'

export type Planned = {
  readonly report: { readonly id: ReportId; readonly filedYear: number } | null
  readonly eventId: number | null
  readonly kind: NoticeKind | 'digest'
  readonly officerId: OfficerId | null
  /** By mail where nothing else is said. */
  readonly channel?: Channel
  /** What makes it the same message when it is planned again. */
  readonly about: string
}

/** Queues messages with the jobs that send them. Those that were queued before are left as they are. */
export async function queueNotifications(tx: Tx, planned: readonly Planned[], at: Date): Promise<void> {
  if (planned.length === 0) return
  const saved = await tx
    .insertInto('notifications')
    .values(
      planned.map(({ report, eventId, kind, officerId, channel = 'email', about }) => ({
        report_id: report?.id ?? null,
        filed_year: report?.filedYear ?? null,
        event_id: eventId,
        kind,
        dedupe_key: `${about} ${kind} ${officerId === null ? 'reporter' : `officer ${officerId}`} ${channel}`,
        channel,
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

type ToMany = {
  readonly reportId: ReportId
  readonly event: { readonly id: number; readonly at: Date }
  readonly kind: NoticeKind
}

/** What is usual of a kind, for each channel, as rows that a statement can join. */
const usualOf = (kind: NoticeKind) => {
  const event = EVENT_OF[kind]
  return CHANNELS.map(channel => ({ channel, event: event ?? null, usual: event ? isUsual(event, channel) : true }))
}

const USUAL = (kind: NoticeKind) =>
  sql`json_to_recordset(${JSON.stringify(usualOf(kind))}::json) as way (channel text, event text, usual boolean)`

const QUEUED = sql`
  insert into outbox (name, payload)
  select 'send-notification', jsonb_build_object('notificationId', id) from told`

/**
 * For the reporters of all reports that were merged into this one when it happened, in one statement for thousands; by each
 * channel that they want. What is needed and wanted nowhere goes by mail.
 */
export async function queueForMerged(tx: Tx, { reportId, event, kind }: ToMany, at: Date): Promise<void> {
  const isOwed = EVENT_OF[kind] !== undefined && isNeeded(EVENT_OF[kind])
  await sql`
    with told as (
      insert into notifications (report_id, filed_year, event_id, kind, dedupe_key, channel, recipient, created_at)
      select reports.id, reports.filed_year, ${event.id}::bigint, ${kind}, format('event %s %s merged %s %s', ${event.id}::bigint, ${kind}::text, reports.id, way.channel),
        way.channel, 'reporter', ${at}
      from reports cross join ${USUAL(kind)}
        left join notice_choices chosen on chosen.account_id = ${accountOfReporter} and chosen.event = way.event and chosen.channel = way.channel
      where reports.merged_into_id = ${reportId} and not reports.is_confidential and reports.merged_at <= ${event.at}
        and (reports.ended_at is null or reports.ended_at >= ${event.at})
        and case way.channel when 'email' then ${isReporterReachable} else ${isReporterReachableBySms} end
        and (coalesce(chosen.is_wanted, way.usual) or (${isOwed} and way.channel = 'email'))
      on conflict (dedupe_key) do nothing
      returning id
    ) ${QUEUED}`.execute(tx)
}

/** For everyone who followed this report when it happened, save its reporter, who is told anyway. */
export async function queueForFollowers(tx: Tx, { reportId, event, kind }: ToMany, at: Date): Promise<void> {
  await sql`
    with told as (
      insert into notifications (report_id, filed_year, event_id, kind, dedupe_key, channel, recipient, account_id, created_at)
      select reports.id, reports.filed_year, ${event.id}::bigint, ${kind}, format('event %s %s follower %s %s', ${event.id}::bigint, ${kind}::text, follow.account_id, way.channel),
        way.channel, 'follower', follow.account_id, ${at}
      from report_follows follow
        join reports on reports.id = follow.report_id
        join accounts on accounts.id = follow.account_id and accounts.is_active
        cross join ${USUAL(kind)}
        left join notice_choices chosen on chosen.account_id = follow.account_id and chosen.event = way.event and chosen.channel = way.channel
      where follow.report_id = ${reportId} and follow.since <= ${event.at}
        and follow.account_id is distinct from ${accountOfReporter}
        and coalesce(chosen.is_wanted, way.usual)
        and exists (select from account_identifiers known where known.account_id = follow.account_id and known.verified_at is not null
          and known.kind = case way.channel when 'sms' then 'phone' else 'email' end)
      on conflict (dedupe_key) do nothing
      returning id
    ) ${QUEUED}`.execute(tx)
}

/** Only what differs from the usual is kept, so that what is usual may change for everybody else. */
export async function saveChoices(tx: Tx, accountId: AccountId, choices: readonly Choice[]): Promise<void> {
  await tx.deleteFrom('notice_choices').where('account_id', '=', accountId).execute()
  const kept = choices.filter(({ event, channel, isWanted }) => isWanted !== isUsual(event, channel))
  if (kept.length === 0) return
  await tx
    .insertInto('notice_choices')
    .values(
      kept.map(({ event, channel, isWanted }) => ({ account_id: accountId, event, channel, is_wanted: isWanted })),
    )
    .execute()
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
  readonly channel: Channel
  readonly subject: string
  readonly body: string
  readonly at: Date
}

export async function saveShown(db: Db, { notificationId, address, channel, subject, body, at }: Shown): Promise<void> {
  await db
    .insertInto('demo_outbox')
    .values({ notification_id: notificationId, address, channel, subject, body, written_at: at })
    .onConflict(conflict => conflict.column('notification_id').doNothing())
    .execute()
}
