/** The only writes to what became of acts over many reports. */
import type { Db, Tx } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import type { BulkOutcome } from '../tables.ts'

export type BulkResult = {
  readonly officerId: OfficerId
  readonly act: string
  readonly label: string | null
  readonly outcomes: readonly BulkOutcome[]
}

/** The first result of a form stays, however often it is sent again. */
export async function saveResult(
  db: Db,
  { officerId, act, label, outcomes }: BulkResult,
  { digest, at }: { readonly digest: Buffer; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('bulk_results')
    .values({
      officer_id: officerId,
      token_digest: digest,
      act,
      label,
      outcomes: JSON.stringify(outcomes),
      done_at: at,
    })
    .onConflict(conflict => conflict.column('token_digest').doNothing())
    .execute()
}

export async function removeOldResults(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('bulk_results').where('done_at', '<', before).execute()
}
