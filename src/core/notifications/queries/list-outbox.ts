import type { Db } from '#core/deps.ts'
import type { Channel } from '../rules/choices.ts'

export type OutboxMail = {
  readonly id: number
  readonly address: string
  readonly channel: Channel
  readonly subject: string
  readonly body: string
  readonly at: Date
}

/** The latest mails of a demonstration, the newest first; those to one address, if one is given. */
export async function listOutbox(db: Db, address: string | null, limit = 100): Promise<readonly OutboxMail[]> {
  const mails = db
    .selectFrom('demo_outbox')
    .select(['id', 'address', 'channel', 'subject', 'body', 'written_at as at'])
    .orderBy('id', 'desc')
    .limit(limit)
  return (address === null ? mails : mails.where('address', '=', address)).execute()
}
