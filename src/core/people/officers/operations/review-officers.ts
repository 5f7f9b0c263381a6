import { agenciesOn } from '#core/agencies/queries/agency-columns.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Officer } from '../../actor.ts'
import { findOfficer } from '../../queries/find-officer.ts'
import { countMembers } from '../queries/list-members.ts'
import { isInSubtree, keepsOfficers } from '../rules/posts.ts'
import { saveReview } from '../store.ts'

export type Reviewed = { readonly ok: true } | { readonly ok: false; readonly refusal: 'not-there' }

/** Somebody looked through the officers of an agency and those below it, and put their name to it. */
export async function reviewOfficers(deps: Deps, by: Officer, agencyId: AgencyId): Promise<Reviewed> {
  return deps.db.transaction().execute(async tx => {
    const actor = await findOfficer(tx, by.id)
    const agency = await tx.selectFrom('agencies').select('path').where('id', '=', agencyId).executeTakeFirst()
    if (!actor || !agency || !keepsOfficers(actor)) return refuse('not-there')
    if (!isInSubtree(actor, { agencyPath: agenciesOn(agency.path) })) return refuse('not-there')
    const officers = await countMembers(tx, { withinId: agencyId, text: null, role: null, isActive: true })
    await saveReview(tx, { agencyId, by: actor.id, at: deps.clock.now(), officers })
    return { ok: true }
  })
}
