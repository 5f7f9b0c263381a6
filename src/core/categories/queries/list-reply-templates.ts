import type { Db } from '#core/deps.ts'
import { slowChanging } from '#core/reference/slow-changing.ts'

export type ReplyTemplate = {
  readonly slug: string
  readonly kind: 'ask' | 'answer'
  readonly title: string
  /** With `{variables}` to fill in. */
  readonly body: string
  readonly variables: readonly string[]
}

/** First drafts of questions and answers, in the order shown. Remembered for half a minute. */
export const listReplyTemplates = slowChanging((db: Db): Promise<readonly ReplyTemplate[]> =>
  db
    .selectFrom('reply_templates')
    .select(['slug', 'kind', 'title', 'body', 'variables'])
    .where('active', '=', true)
    .orderBy('position')
    .execute(),
)
