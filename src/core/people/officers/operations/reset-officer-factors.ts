import type { Deps } from '#core/deps.ts'
import { resetFactors } from '../../factors/operations/reset-factors.ts'
import { keepRefusal } from '../rules/acts.ts'
import { saveAct } from '../store.ts'
import { type ActOn, type Acted, actOnOfficer } from './act-on-officer.ts'

/** For an officer who has lost everything but the password: they are out, and the next sign-in begins with new factors. */
export const resetOfficerFactors = (deps: Deps, on: ActOn): Promise<Acted> =>
  actOnOfficer(deps, on, async (tx, { by, member, at }) => {
    const no = keepRefusal(by, member)
    if (no) return no
    const sessions = await resetFactors(deps, tx, { accountId: member.accountId, by: by.id })
    await saveAct(tx, { officerId: member.id, act: 'factors_reset', by: by.id, at, detail: { sessions } })
    return null
  })
