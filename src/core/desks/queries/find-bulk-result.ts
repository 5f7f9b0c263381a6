import type { Db } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import type { BulkOutcome } from '../tables.ts'

export type FoundResult = {
  readonly act: string
  readonly label: string | null
  readonly outcomes: readonly BulkOutcome[]
  readonly doneAt: Date
}

/** For the officer whose act it was, and for nobody else. */
export function findBulkResult(db: Db, id: number, officerId: OfficerId): Promise<FoundResult | undefined> {
  return db
    .selectFrom('bulk_results')
    .select(['act', 'label', 'outcomes', 'done_at as doneAt'])
    .where('id', '=', id)
    .where('officer_id', '=', officerId)
    .executeTakeFirst()
}

export async function findResultOf(db: Db, digest: Buffer): Promise<number | undefined> {
  const row = await db.selectFrom('bulk_results').select('id').where('token_digest', '=', digest).executeTakeFirst()
  return row?.id
}
