/** Marks mentions; they are written with the note that names somebody (reports/told-statement.ts). */
import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { MessageId, OfficerId } from '#core/ids.ts'
import { namedBesides } from '../queries/list-mentions.ts'

/** @param messageIds null: all */
export async function saveSeen(
  db: Db,
  officerId: OfficerId,
  { messageIds, at }: { readonly messageIds: readonly MessageId[] | null; readonly at: Date },
): Promise<void> {
  await sql`
    update report_mentions set seen_at = ${at}
    where seen_at is null and officer_id = any(${namedBesides(officerId, at)})
      and (${messageIds === null} or message_id = any(${messageIds ?? []}::bigint[]))`.execute(db)
}
