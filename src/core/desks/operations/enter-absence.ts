/** Somebody will be away and names a deputy, or is back before their time. */
import { dayIn } from '#core/calendars/rules/days.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { findOfficer } from '#core/people/queries/find-officer.ts'
import { findZone } from '../queries/find-zone.ts'
import { findAbsence, findAbsencesOf } from '../queries/list-absences.ts'
import { type AbsenceRefusal, type Days, endedAbsence, enterAbsence, mayEnterFor } from '../rules/absences.ts'
import { lockOfficers, removeAbsence, saveAbsence, shortenAbsence } from '../store/absences.ts'

export type Absent = Days & { readonly officerId: OfficerId; readonly deputyId: OfficerId }

export type Entered = { readonly ok: true } | { readonly ok: false; readonly refusal: AbsenceRefusal }

export async function enterOfficerAbsence(deps: Deps, by: Officer, absent: Absent): Promise<Entered> {
  const { officerId, deputyId, from, until } = absent
  return deps.db.transaction().execute(async tx => {
    await lockOfficers(tx, [officerId, deputyId])
    const [officer, deputy] = [await findOfficer(tx, officerId), await findOfficer(tx, deputyId)]
    if (!officer || officer.agencyId !== by.agencyId) return refuse('not-found')
    const today = dayIn(await findZone(tx, officer.agencyId), deps.clock.now())
    const others = await findAbsencesOf(tx, [officerId, deputyId], today)
    const entered = enterAbsence({ by, officer, deputy, others, today, from, until })
    if (!entered.ok) return refuse(entered.refusal)
    await saveAbsence(tx, entered.state)
    return { ok: true }
  })
}

/** From today on they are at work again. */
export async function endOfficerAbsence(deps: Deps, by: Officer, id: number): Promise<Entered> {
  return deps.db.transaction().execute(async tx => {
    const known = await findAbsence(tx, id)
    const officer = known && (await findOfficer(tx, known.officerId))
    if (!known || !officer || officer.agencyId !== by.agencyId) return refuse('not-found')
    if (!mayEnterFor(by, officer)) return refuse('not-theirs')
    await lockOfficers(tx, [known.officerId, known.deputyId])
    const left = endedAbsence(known, dayIn(await findZone(tx, officer.agencyId), deps.clock.now()))
    if (left === 'never-was') await removeAbsence(tx, id)
    else if (left) await shortenAbsence(tx, id, left.until)
    return { ok: true }
  })
}
