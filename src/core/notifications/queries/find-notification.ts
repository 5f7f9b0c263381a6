import { sql } from 'kysely'
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { Db } from '#core/deps.ts'
import type { AccountId, OfficerId, ReportId, TrackingNumber } from '#core/ids.ts'
import { reporterAccount } from '#core/people/vault/own-report.ts'
import type { NoticeKind } from '../rules/audience.ts'
import type { Channel } from '../rules/choices.ts'

export type QueuedNotification = {
  readonly id: number
  readonly kind: NoticeKind | 'digest'
  readonly state: 'queued' | 'sent' | 'failed' | 'undeliverable'
  readonly channel: Channel
  readonly officerId: OfficerId | null
  readonly officerEmail: string | null
  /** Of whoever follows the report; null for everyone else. */
  readonly followerId: AccountId | null
  readonly reportId: ReportId | null
  readonly number: TrackingNumber | null
  /** Its reporter signs in to read it, and has no access code. */
  readonly isInAccount: boolean
  readonly title: string | null
  readonly agencyName: string | null
  readonly isAnonymous: boolean | null
  readonly isConfidential: boolean | null
  readonly isSensitive: boolean | null
  readonly isAboutStaff: boolean | null
  /** The clock that the message is about, and the day on which it ends in its own zone. */
  readonly clock: ClockKind | null
  readonly dueOn: string | null
  readonly daysLeft: number | null
}

/** Which clock a message speaks of, where its event does not say. */
const CLOCK_OF: Partial<Record<NoticeKind, ClockKind>> = {
  received: 'verification',
  asked: 'completion',
  answered: 'reporter_window',
  window_extended: 'reporter_window',
  new_in_queue: 'verification',
  replied: 'reply_answer',
  forwarded: 'follow_up',
  handed_over: 'follow_up',
  reclassified: 'follow_up',
  arbitration: 'arbitration',
  second_signature: 'second_signature',
  supporting: 'supporting_part',
  part_moved: 'supporting_part',
  objection_received: 'objection',
  objection_to_decide: 'objection',
  reopened: 'follow_up',
}

/** New in the queue of whoever verifies, or of whoever it was forwarded to. */
const isNewToLead = sql`n.kind = 'new_in_queue' and e.name = 'report.forwarded'`

/** A message with what may be needed to word it. */
export async function findNotification(db: Db, id: number): Promise<QueuedNotification | undefined> {
  const { rows } = await sql<QueuedNotification>`
    select n.id, n.kind, n.state, n.channel, n.officer_id as "officerId", n.account_id as "followerId", o.email::text as "officerEmail", n.report_id as "reportId",
      r.number, ${reporterAccount} is not null as "isInAccount", r.is_anonymous as "isAnonymous", r.is_confidential as "isConfidential", r.is_sensitive as "isSensitive",
      r.is_about_staff as "isAboutStaff", coalesce(m.published_title, case when n.recipient = 'reporter' then m.title end) as title,
      coalesce(lead.name, verifier.name) as "agencyName", wanted.kind as clock,
      to_char((c.due_at - interval '1 second') at time zone owner.time_zone, 'YYYY-MM-DD') as "dueOn",
      (e.detail ->> 'daysLeft')::integer as "daysLeft"
    from notifications n
    left join officers o on o.id = n.officer_id
    left join reports r on r.id = n.report_id
    left join report_messages m on m.filed_year = r.filed_year and m.id = r.text_id
    left join agencies lead on lead.id = coalesce(
      (select p.lead_agency_id from reports p where p.id = r.merged_into_id and not r.is_confidential), r.lead_agency_id)
    left join agencies verifier on verifier.id = r.verifier_agency_id
    left join report_events e on e.filed_year = n.filed_year and e.id = n.event_id
    left join lateral (select coalesce(e.detail ->> 'clock', case when ${isNewToLead} then 'follow_up' end,
      ${JSON.stringify(CLOCK_OF)}::jsonb ->> n.kind) as kind) wanted on true
    left join report_clocks c on c.report_id = r.id and c.kind = wanted.kind and c.stopped_at is null
      and (c.kind <> 'supporting_part' or c.agency_id = coalesce((e.detail ->> 'of')::integer, o.agency_id))
    left join agencies owner on owner.id = c.agency_id
    where n.id = ${id}
    order by c.id desc limit 1`.execute(db)
  return rows[0]
}
