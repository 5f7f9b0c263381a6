/** The only writes to the words of a report and their attachments. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { AttachmentId, MessageId } from '#core/ids.ts'
import { inText } from '../queries/in-text.ts'
import type { Filed } from '../report-row.ts'
import type { MessageKind } from '../rules/terms.ts'

/** From now on the reporter reads the last text of this kind, which was among officers until then. */
export async function showToReporter(tx: Tx, { id, filedYear }: Filed, kind: MessageKind): Promise<void> {
  await sql`
    update report_messages set visibility = 'reporter'
    where filed_year = ${inText(filedYear)} and id = (
      select max(m.id) from report_messages m
      where m.filed_year = ${inText(filedYear)} and m.report_id = ${id} and m.kind = ${kind}
    )`.execute(tx)
}

/** What everyone reads of a text of the conversation from now on. */
export async function publishMessage(
  tx: Tx,
  report: Filed,
  { id, body }: { readonly id: MessageId; readonly body: string },
): Promise<void> {
  await tx
    .updateTable('report_messages')
    .set({ published_body: body })
    .where('filed_year', '=', inText(report.filedYear))
    .where('report_id', '=', report.id)
    .where('id', '=', id)
    .execute()
}

/** Of the files that officers attached to a text, all but these are taken back. */
export async function withdrawOfficersFiles(
  tx: Tx,
  report: Filed,
  { id, open, at }: { readonly id: MessageId; readonly open: readonly AttachmentId[]; readonly at: Date },
): Promise<void> {
  await sql`
    update report_attachments
    set withdrawn_at = case when id = any(${open}::bigint[]) then null else coalesce(withdrawn_at, ${at}) end
    where report_id = ${report.id} and message_id = ${id} and not by_reporter`.execute(tx)
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
