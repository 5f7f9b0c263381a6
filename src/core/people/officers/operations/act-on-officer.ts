/** What changes of officers' accounts have in common: who acts and on whom, both as they stand under the lock. */
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AgencyId, OfficerId } from '#core/ids.ts'
import type { Officer } from '../../actor.ts'
import { findOfficer } from '../../queries/find-officer.ts'
import { type FoundMember, findMember } from '../queries/find-member.ts'
import type { ActRefusal } from '../rules/acts.ts'
import type { PostFault } from '../rules/posts.ts'
import { lockOfficersOf } from '../store.ts'

export type Acted<Refusal = ActRefusal | PostFault> =
  { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

export type ActOn = { readonly by: Officer; readonly memberId: OfficerId }

type Acting = { readonly by: Officer; readonly member: FoundMember; readonly at: Date }

/**
 * Everybody of the agency is locked: of two coordinators who put one another out, or the last two others, the second sees what
 * the first did.
 */
export async function actOnOfficer(
  deps: Deps,
  { by, memberId, alsoAt = [] }: ActOn & { readonly alsoAt?: readonly AgencyId[] },
  run: (tx: Tx, acting: Acting) => Promise<ActRefusal | PostFault | null>,
): Promise<Acted> {
  return deps.db.transaction().execute(async tx => {
    const at = deps.clock.now()
    const before = await findMember(tx, memberId, at)
    if (!before) return refuse('not-there')
    await lockOfficersOf(tx, [before.agencyId, ...alsoAt], [by.id, memberId])
    const actor = await findOfficer(tx, by.id)
    const member = await findMember(tx, memberId, at)
    if (!actor || !member || member.agencyId !== before.agencyId) return refuse('not-there')
    const no = await run(tx, { by: actor, member, at })
    return no ? refuse(no) : { ok: true }
  })
}
