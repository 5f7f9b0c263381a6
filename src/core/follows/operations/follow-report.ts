import { type Decision, refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId, TrackingNumber } from '#core/ids.ts'
import { findFollowable } from '../queries/find-followable.ts'
import { MOST_FOLLOWS } from '../queries/list-follows.ts'
import { countFollows, removeFollow, removeFollowOf, saveFollow } from '../store.ts'

export type FollowRefusal = 'not-found' | 'own-report' | 'too-many'
export type Followed = { readonly isFollowed: boolean }

/** Follows a public report, or follows it no longer. What not everyone may read is not there, also for its former followers. */
export async function followReport(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  number: TrackingNumber,
  accountId: AccountId,
): Promise<Decision<Followed, never, FollowRefusal>> {
  return db.transaction().execute(async tx => {
    const report = await findFollowable(tx, number, accountId)
    if (!report) return refuse('not-found')
    const follow = { accountId, reportId: report.id }
    if (await removeFollow(tx, follow)) return { ok: true, state: { isFollowed: false }, events: [] }
    if (report.isOwn) return refuse('own-report')
    if ((await countFollows(tx, accountId)) >= MOST_FOLLOWS) return refuse('too-many')
    await saveFollow(tx, follow, clock.now())
    return { ok: true, state: { isFollowed: true }, events: [] }
  })
}

/** Follows it no longer, whether it is still there or not. False when it was not followed. */
export const unfollowReport = (
  { db }: Pick<Deps, 'db'>,
  number: TrackingNumber,
  accountId: AccountId,
): Promise<boolean> => db.transaction().execute(tx => removeFollowOf(tx, accountId, number))
