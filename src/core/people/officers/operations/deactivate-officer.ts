import type { Deps, Tx } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import { WORKING } from '#core/desks/rules/absences.ts'
import type { Officer } from '../../actor.ts'
import { findOfficer } from '../../queries/find-officer.ts'
import { endSessionsOfAccount } from '../../store.ts'
import type { FoundMember } from '../queries/find-member.ts'
import { deactivateRefusal, reactivateRefusal } from '../rules/acts.ts'
import { saveAct, saveActive } from '../store.ts'
import { type ActOn, type Acted, actOnOfficer } from './act-on-officer.ts'
import { leaveDesk } from './leave-desk.ts'

export type Deactivation = ActOn & {
  /** Who looks after their reports from now on; null: the agency does. */
  readonly colleagueId: OfficerId | null
  /** Although the agency then has no coordinator. */
  readonly isMeant: boolean
}

/**
 * An officer works no longer: every session of theirs ends with this transaction, and so do, within seconds, the pages that they
 * have open. The account stays, as a citizen's; the history keeps their name.
 */
export const deactivateOfficer = (deps: Deps, { colleagueId, isMeant, ...on }: Deactivation): Promise<Acted> =>
  actOnOfficer(deps, on, async (tx, { by, member, at }) => {
    const no = deactivateRefusal(by, member, { isMeant })
    if (no) return no
    const colleague = colleagueId === null ? null : await findColleague(tx, member, colleagueId)
    if (colleague === undefined) return 'colleague-unfit'
    const left = await leaveDesk(tx, { member, by, colleague, at })
    await saveActive(tx, member.id, false)
    const sessions = await endSessionsOfAccount(tx, member.accountId, null)
    const detail = { sessions, ...left, ...(colleague && { colleagueId: colleague.id }) }
    await saveAct(tx, { officerId: member.id, act: 'deactivated', by: by.id, at, detail })
    return null
  })

/** Of the same agency, and of those who work on reports. */
async function findColleague(tx: Tx, member: FoundMember, id: OfficerId): Promise<Officer | undefined> {
  const colleague = await findOfficer(tx, id)
  const isFit =
    colleague?.agencyId === member.agencyId && colleague.id !== member.id && WORKING.includes(colleague.role)
  return isFit ? colleague : undefined
}

/** They sign in as before, with the password and the second factor that they had. */
export const reactivateOfficer = (deps: Deps, on: ActOn): Promise<Acted> =>
  actOnOfficer(deps, on, async (tx, { by, member, at }) => {
    const no = reactivateRefusal(by, member, member)
    if (no) return no
    if (member.hasOtherPost) return 'post-taken'
    await saveActive(tx, member.id, true)
    // What they opened as a citizen meanwhile was opened without a second step.
    await endSessionsOfAccount(tx, member.accountId, null)
    await saveAct(tx, { officerId: member.id, act: 'reactivated', by: by.id, at })
    return null
  })
