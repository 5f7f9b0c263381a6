import type { Deps } from '#core/deps.ts'
import { endSessionsOfAccount } from '../../store.ts'
import { keepRefusal } from '../rules/acts.ts'
import { saveAct } from '../store.ts'
import { type ActOn, type Acted, actOnOfficer } from './act-on-officer.ts'

/** For a telephone that was lost: out everywhere, and in again with password and second factor. */
export const endOfficerSessions = (deps: Deps, on: ActOn): Promise<Acted> =>
  actOnOfficer(deps, on, async (tx, { by, member, at }) => {
    const no = keepRefusal(by, member)
    if (no) return no
    const sessions = await endSessionsOfAccount(tx, member.accountId, null)
    await saveAct(tx, { officerId: member.id, act: 'sessions_ended', by: by.id, at, detail: { sessions } })
    return null
  })
