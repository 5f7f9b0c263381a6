/** Who waits for whom, with the row held by another: taking a report, and naming a deputy, look again once it is let go. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Day, OfficerId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { AccountViewer } from '#core/people/viewer.ts'
import { aColleague } from '#test/colleagues.ts'
import { DISHUB, LIAISON, useDesk } from '#test/desk.ts'
import { whileHeld } from '#test/holding.ts'
import { agencyId } from '#test/people.ts'
import { officerNamed } from '#test/reports.ts'
import { enterOfficerAbsence } from './enter-absence.ts'
import { handOverReport } from './hand-over.ts'

const { database, deps, aHeld } = useDesk()

const SARI = 'sari.dishub'
type AtDesk = AccountViewer & { readonly officer: Officer }
let dimas: AtDesk
let sari: AtDesk

async function atDesk(name: string): Promise<AtDesk> {
  const viewer = await officerNamed(database, name)
  if (viewer.kind !== 'account' || !viewer.officer) throw new Error(`${name} is no officer`)
  return { ...viewer, officer: viewer.officer }
}

beforeEach(async () => {
  await aColleague(database, deps(), { mailbox: SARI, name: 'Sari Dewi', like: LIAISON })
  dimas = await atDesk(LIAISON)
  sari = await atDesk(SARI)
})

describe('held by another', () => {
  test('a report is not taken past them: whoever they gave it to has it', async () => {
    const { id, number } = await aHeld()
    const agency = await agencyId(database, DISHUB)
    const taken = await whileHeld(
      database,
      {
        held: `select from reports where id = ${id} for update`,
        meanwhile: `insert into report_handlers values (${id}, ${agency}, ${sari.officer.id}, ${sari.officer.id}, now())`,
      },
      () => handOverReport(deps(), { number, by: dimas, to: dimas.officer.id, seen: null }),
    )
    expect(taken).toEqual({ ok: false, refusal: 'taken-meanwhile' })
  })

  const away = (officerId: OfficerId, deputyId: OfficerId) => ({
    officerId,
    deputyId,
    from: '2026-11-23' as Day,
    until: '2026-11-27' as Day,
  })

  test.each([
    ['a deputy who has just gone away', () => [sari.officer.id, 'deputy-away'] as const],
    ['oneself, who has just been named as theirs', () => [dimas.officer.id, 'away-already'] as const],
  ])('an absence is not entered past %s', async (_, given) => {
    const [absent, refusal] = given()
    const tono = await aColleague(database, deps(), { mailbox: 'tono', name: 'Tono', like: LIAISON })
    const entered = await whileHeld(
      database,
      {
        held: `select from officers where id in (${dimas.officer.id}, ${sari.officer.id}) for update`,
        meanwhile: `insert into officer_absences (officer_id, deputy_id, from_on, until_on) values (${absent}, ${tono}, '2026-11-27', '2026-11-28')`,
      },
      () => enterOfficerAbsence(deps(), dimas.officer, away(dimas.officer.id, sari.officer.id)),
    )
    expect(entered).toEqual({ ok: false, refusal })
  })
})
