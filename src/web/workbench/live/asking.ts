/** What the hub asks of the database. */
import type { Deps } from '#core/deps.ts'
import { endPresence } from '#core/desks/operations/end-presence.ts'
import { keepPresences } from '#core/desks/operations/keep-presences.ts'
import { countInbox } from '#core/reports/queries/count-inbox.ts'
import { listTouchedQueues } from '#core/reports/queries/list-touched-queues.ts'
import type { Asking } from './hub.ts'

export const askingOf = (deps: Deps): Asking => ({
  async look(officer, { queues, moved }) {
    const now = deps.clock.now()
    const [counts, touched] = await Promise.all([
      countInbox(deps.db, officer, { queues, now }),
      moved === 'everything' ? new Set(queues) : listTouchedQueues(deps.db, officer, { queues, reports: moved, now }),
    ])
    return { counts, touched }
  },
  keep: present => keepPresences(deps, present),
  leave: present => endPresence(deps, present),
})
