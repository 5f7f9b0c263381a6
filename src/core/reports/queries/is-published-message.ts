import type { Db } from '#core/deps.ts'
import type { MessageId } from '#core/ids.ts'
import type { Filed } from '../report-row.ts'
import { inText } from './in-text.ts'

/** Whether it is a text of this report's conversation that everyone may read; the report's own text is none. */
export async function isPublishedMessage(db: Db, { id, filedYear }: Filed, messageId: MessageId): Promise<boolean> {
  const row = await db
    .selectFrom('report_messages')
    .select('id')
    .where('filed_year', '=', inText(filedYear))
    .where('report_id', '=', id)
    .where('id', '=', messageId)
    .where('visibility', '=', 'public')
    .where('kind', '<>', 'report')
    .executeTakeFirst()
  return row !== undefined
}
