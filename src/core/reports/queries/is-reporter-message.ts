import type { Db } from '#core/deps.ts'
import type { MessageId } from '#core/ids.ts'
import type { Filed } from '../report-row.ts'
import { inText } from './in-text.ts'

/** Whether this is something that the reporter wrote about this report after filing it. */
export async function isReporterMessage(db: Db, { id, filedYear }: Filed, messageId: MessageId): Promise<boolean> {
  const found = await db
    .selectFrom('report_messages')
    .select('id')
    .where('filed_year', '=', inText(filedYear))
    .where('id', '=', messageId)
    .where('report_id', '=', id)
    .where('author', '=', 'reporter')
    .where('kind', 'not in', ['report', 'reply_of_other', 'message_of_other'])
    .executeTakeFirst()
  return found !== undefined
}
