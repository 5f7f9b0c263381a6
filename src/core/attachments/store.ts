/** The only writes to what became of an attachment; that there is one is written with its message (reports/thread/store.ts). */
import type { Tx } from '#core/deps.ts'
import type { AttachmentId } from '#core/ids.ts'

export type Prepared =
  | { readonly state: 'ready'; readonly safeDigest: string; readonly thumbDigest: string | null }
  | { readonly state: 'unreadable' }

/** Changes nothing when another run was quicker. */
export async function savePrepared(tx: Tx, id: AttachmentId, prepared: Prepared): Promise<void> {
  const copies =
    prepared.state === 'ready' ? { safe_digest: prepared.safeDigest, thumb_digest: prepared.thumbDigest } : {}
  await tx
    .updateTable('report_attachments')
    .set({ state: prepared.state, ...copies })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute()
}
