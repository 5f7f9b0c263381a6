/** The only writes to the words of a report and their attachments. */
import { sql } from 'kysely'
import type { Deps, Tx } from '#core/deps.ts'
import type { AgencyId, AttachmentId, MessageId, ReportId } from '#core/ids.ts'
import type { Party } from '#core/people/actor.ts'
import { inText } from '../queries/in-text.ts'
import type { Filed } from '../report-row.ts'
import type { MessageKind } from '../rules/terms.ts'
import {
  type MessageReference,
  type NewAttachment,
  type NewMessage,
  SALT_BYTES,
  publishedCopy,
  referenceTo,
} from './message.ts'

type Author = { readonly party: Party; readonly agencyId: AgencyId | null; readonly at: Date }

/** Saves a text with its files. What officers attach to a public text is released by that act; a reporter's is not. */
export async function saveMessage(
  tx: Tx,
  { ids }: Pick<Deps, 'ids'>,
  report: Filed,
  message: NewMessage,
  { party, agencyId, at }: Author,
): Promise<MessageReference> {
  const salt = ids.bytes(SALT_BYTES)
  const { id } = await tx
    .insertInto('report_messages')
    .values({
      filed_year: report.filedYear,
      report_id: report.id,
      kind: message.kind,
      author: party,
      agency_id: agencyId,
      visibility: message.visibility,
      body: message.body,
      published_body: publishedCopy(message.body),
      outcome: message.outcome ?? null,
      salt,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const byReporter = party === 'reporter'
  await saveAttachments(tx, report, id, message.attachments ?? [], { byReporter, at })
  return referenceTo(id, message.body, salt)
}

async function saveAttachments(
  tx: Tx,
  { id: reportId, filedYear }: Filed,
  messageId: MessageId,
  attachments: readonly NewAttachment[],
  { byReporter, at }: { byReporter: boolean; at: Date },
): Promise<void> {
  if (attachments.length === 0) return
  const [digests, types, sizes] = [
    attachments.map(({ digest }) => digest),
    attachments.map(({ mediaType }) => mediaType),
    attachments.map(({ byteSize }) => byteSize),
  ]
  await sql`
    with saved as (
      insert into report_attachments (report_id, filed_year, message_id, ordinal, media_type, byte_size, digest, state, by_reporter, released_at, created_at)
      select ${reportId}, ${filedYear}, ${messageId},
        coalesce((select max(ordinal) from report_attachments where report_id = ${reportId}), 0) + given.place,
        given.media_type, given.byte_size, given.digest, 'pending', ${byReporter},
        case when ${byReporter} then null else ${at}::timestamptz end, ${at}
      from unnest(${digests}::text[], ${types}::text[], ${sizes}::bigint[]) with ordinality as given (digest, media_type, byte_size, place)
      returning id
    )
    insert into outbox (name, payload) select 'prepare-attachment', jsonb_build_object('attachmentId', id) from saved`.execute(
    tx,
  )
}

/** From now on the reporter reads the last text of this kind, which was among officers until then. */
export async function showToReporter(tx: Tx, { id, filedYear }: Filed, kind: MessageKind): Promise<void> {
  await sql`
    update report_messages set visibility = 'reporter'
    where filed_year = ${inText(filedYear)} and id = (
      select max(m.id) from report_messages m
      where m.filed_year = ${inText(filedYear)} and m.report_id = ${id} and m.kind = ${kind}
    )`.execute(tx)
}

/** The officer's copy of the report's text, which is what everyone but its reporter and the verifying tier reads. */
export async function publishText(
  tx: Tx,
  report: Filed,
  text: { readonly title: string; readonly body: string },
): Promise<MessageId> {
  const { id } = await tx
    .updateTable('report_messages')
    .set({ published_title: text.title, published_body: text.body })
    .where('filed_year', '=', inText(report.filedYear))
    .where('report_id', '=', report.id)
    .where('kind', '=', 'report')
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** From now on exactly these of the reporter's attachments may be seen by others; what was released before is taken back. */
export async function releaseAttachments(
  tx: Tx,
  reportId: ReportId,
  released: readonly AttachmentId[],
  at: Date,
): Promise<void> {
  await sql`
    update report_attachments set
      released_at = case when id = any(${released}::bigint[]) then coalesce(released_at, ${at}) end,
      withdrawn_at = case when id = any(${released}::bigint[]) then null when released_at is not null then ${at} else withdrawn_at end
    where report_id = ${reportId} and by_reporter`.execute(tx)
}

export type Prepared =
  | { readonly state: 'ready'; readonly safeDigest: string; readonly thumbDigest: string | null }
  | { readonly state: 'unreadable' }

/** What has become of an attachment once it was re-encoded or stripped. */
export async function savePrepared(tx: Tx, id: AttachmentId, prepared: Prepared): Promise<void> {
  const isReady = prepared.state === 'ready'
  await tx
    .updateTable('report_attachments')
    .set({
      state: prepared.state,
      safe_digest: isReady ? prepared.safeDigest : null,
      thumb_digest: isReady ? prepared.thumbDigest : null,
    })
    .where('id', '=', id)
    .execute()
}
