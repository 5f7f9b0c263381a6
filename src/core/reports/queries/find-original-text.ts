import type { Db } from '#core/deps.ts'
import type { MessageId } from '#core/ids.ts'
import type { Filed } from '../report-row.ts'
import { inText } from './in-text.ts'

export type ReportText = {
  readonly id: MessageId
  readonly title: string
  readonly body: string
  readonly publishedTitle: string | null
  readonly publishedBody: string | null
}

/** The reporter's own words, and the copy that officers have made of them. */
export async function findOriginalText(db: Db, { id, filedYear }: Filed): Promise<ReportText> {
  const row = await db
    .selectFrom('report_messages')
    .select(['id', 'title', 'body', 'published_title', 'published_body'])
    .where('filed_year', '=', inText(filedYear))
    .where('report_id', '=', id)
    .where('kind', '=', 'report')
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    title: row.title ?? '',
    body: row.body,
    publishedTitle: row.published_title,
    publishedBody: row.published_body,
  }
}
