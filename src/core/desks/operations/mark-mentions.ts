import type { Deps } from '#core/deps.ts'
import type { MessageId, OfficerId } from '#core/ids.ts'
import { saveSeen } from '../store/mentions.ts'

/** An officer has seen where they are named. Those of others are left as they are. @param messageIds null: all */
export async function markMentionsSeen(
  { db, clock }: Deps,
  officerId: OfficerId,
  messageIds: readonly MessageId[] | null,
): Promise<void> {
  await saveSeen(db, officerId, { messageIds, at: clock.now() })
}
