import { dayIn } from '#core/calendars/rules/days.ts'
import type { Deps } from '#core/deps.ts'
import { listOfficersWithWork } from '../queries/count-work.ts'
import { findDeputies } from '#core/desks/queries/find-deputies.ts'
import { queueNotifications } from '../store.ts'

/** Each morning, once, a message to every officer for whom work waits. */
export async function queueDigests(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const about = `digest of ${dayIn('Asia/Jakarta', now)}`
  const officers = await listOfficersWithWork(deps)
  const deputies = await findDeputies(deps.db, officers, now)
  // A deputy, of the same agency and role, reads of the same work.
  const atWork = officers.filter(id => !officers.some(one => one === deputies.get(id)))
  const planned = atWork.map(officerId => ({
    report: null,
    eventId: null,
    kind: 'digest' as const,
    officerId,
    about,
  }))
  await deps.db.transaction().execute(tx => queueNotifications(tx, planned, now))
}
