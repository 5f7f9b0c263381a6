import { findAgency } from '#core/agencies/queries/find-agency.ts'
import type { Deps } from '#core/deps.ts'
import { WORKING } from '#core/desks/rules/absences.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Mandate, OfficerRole, Scope } from '../../actor.ts'
import { type FoundMember, findPost } from '../queries/find-member.ts'
import { changeRefusal } from '../rules/acts.ts'
import { saveAct, savePost } from '../store.ts'
import { type ActOn, type Acted, actOnOfficer } from './act-on-officer.ts'
import { leaveDesk } from './leave-desk.ts'

type NewPost = {
  readonly role: OfficerRole
  readonly agencyId: AgencyId
  readonly mandate: Mandate | null
  readonly scope: Scope
}

export type OfficerChange = ActOn & { readonly to: NewPost; readonly isMeant: boolean }

/** To another role or agency. Work that they cannot do from there goes back to the agency that they leave. */
export async function changeOfficer(deps: Deps, { to, isMeant, ...on }: OfficerChange): Promise<Acted> {
  const agency = await findAgency(deps.db, to.agencyId)
  if (!agency) return { ok: false, refusal: 'not-there' }
  return actOnOfficer(deps, { ...on, alsoAt: [to.agencyId] }, async (tx, { by, member, at }) => {
    const post = { ...to, agencyPath: agency.path, isAgencyActive: agency.active }
    const keepsCoordinating = to.role === 'coordinator' && to.agencyId === member.agencyId
    const no = changeRefusal(by, member, { to: post, isMeant: isMeant || keepsCoordinating })
    if (no) return no
    if (isSame(member, to)) return 'same-post'
    const taken = await findPost(tx, { accountId: member.accountId, agencyId: to.agencyId, role: to.role })
    if (taken !== undefined && taken !== member.id) return 'post-taken'
    const leaves = to.agencyId !== member.agencyId || !WORKING.includes(to.role)
    const left = leaves ? await leaveDesk(tx, { member, by, colleague: null, at }) : { released: 0 }
    await savePost(tx, member.id, to)
    const detail = {
      from: { role: member.role, agencyId: member.agencyId },
      to: { role: to.role, agencyId: to.agencyId },
      released: left.released,
    }
    await saveAct(tx, { officerId: member.id, act: 'changed', by: by.id, at, detail })
    return null
  })
}

const isSame = (member: FoundMember, to: NewPost): boolean =>
  member.role === to.role &&
  member.agencyId === to.agencyId &&
  member.mandate === to.mandate &&
  JSON.stringify(member.scope) === JSON.stringify(to.scope)
