import type { Deps } from '#core/deps.ts'
import { sendNotice } from '#platform/notice.ts'
import { type Present, savePresence } from '../store/presence.ts'
import { isPresentSince } from '../rules/presence.ts'

type Desk = Pick<Deps, 'db' | 'clock'>

/**
 * Somebody has the report open, and writes or not (undefined: as it was). Whoever calls this has seen that they may open it. Others who read it
 * are told when that is news to them.
 */
export async function notePresence(
  { db, clock }: Desk,
  { reportId, officerId, isWriting }: Present & { readonly isWriting?: boolean | undefined },
): Promise<void> {
  const now = clock.now()
  const presentSince = isPresentSince(now)
  const differs = await savePresence(db, { reportId, officerId, now, presentSince, isWriting: isWriting ?? null })
  if (differs) await sendNotice(db, { kind: 'presence', report: reportId })
}
