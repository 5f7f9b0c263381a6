import type { Deps } from '#core/deps.ts'
import { sendNotice } from '#platform/notice.ts'
import { type Present, endPresence as end } from '../store/presence.ts'
import { lastHeardOnLeaving } from '../rules/presence.ts'

/** The page was left. The officer is gone a few seconds later, unless the next page is of the same report. */
export async function endPresence({ db, clock }: Pick<Deps, 'db' | 'clock'>, present: Present): Promise<void> {
  const wasThere = await end(db, present, lastHeardOnLeaving(clock.now()))
  if (wasThere) await sendNotice(db, { kind: 'presence', report: present.reportId })
}
