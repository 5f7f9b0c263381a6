/** Away for some days, with a deputy: entered from the desk, and what it changes for both. */
import { beforeEach, describe, expect, test } from 'vitest'
import { queueDigests } from '#core/notifications/operations/queue-digests.ts'
import { aColleague } from '#test/colleagues.ts'
import { COORDINATOR, DISHUB, LIAISON, at, useDesk } from '#test/desk.ts'
import { forwardedTo } from '#test/reports.ts'
import { SUPPORTER } from '#test/supported.ts'
import { officersTold, tellOfAll } from '#test/told.ts'
import { citizen } from '#test/workbench.ts'

const { database, deps, clock, get, post, aHeld, aReceived } = useDesk()

const PLACE = '/petugas/ketidakhadiran'
const SARI = 'sari.dishub'
let sari: string
let dimas: string
let boss: string
const idOf = async (who: string) =>
  String((await database.root.query(`select id from officers where email = $1`, [`${who}@demo.lapor.test`])).rows[0].id)

beforeEach(async () => {
  sari = String(await aColleague(database, deps(), { mailbox: SARI, name: 'Sari Dewi', like: LIAISON }))
  dimas = await idOf(LIAISON)
  boss = await idOf(COORDINATOR)
})

const away = (changes: Record<string, string> = {}) => ({
  officerId: dimas,
  deputyId: sari,
  from: '2026-11-20',
  until: '2026-11-27',
  ...changes,
})
const absences = async () =>
  (await database.root.query(`select from_on::text as from, until_on::text as until from officer_absences order by 1`))
    .rows

async function told(): Promise<readonly string[]> {
  await tellOfAll(database, deps())
  return officersTold(database)
}

describe('an absence', () => {
  test('is entered with a deputy, shown to colleagues, and ended before its time', async () => {
    expect(await (await get(LIAISON, PLACE)).text()).toContain('Semua hadir')
    expect((await post(LIAISON, PLACE, away())).status).toBe(303)
    const page = await (await get(SARI, PLACE)).text()
    expect(page).toContain('sedang tidak hadir')
    expect(page).toContain('digantikan Sari Dewi')
    expect(page).not.toContain('Akhiri sekarang')
    const [, id] = /ketidakhadiran\/(\d+)\/akhir/.exec(await (await get(LIAISON, PLACE)).text()) ?? []
    clock.set('2026-11-24T02:00:00Z')
    expect((await post(SARI, `${PLACE}/${id}/akhir`)).status).toBe(409)
    expect((await post(SUPPORTER, `${PLACE}/${id}/akhir`)).status).toBe(404)
    expect((await post(LIAISON, `${PLACE}/${id}/akhir`)).status).toBe(303)
    expect(await absences()).toEqual([{ from: '2026-11-20', until: '2026-11-23' }])
  })

  test.each([
    ['in the past', { from: '2026-11-19' }, 422, 'Hari pertamanya sudah lewat'],
    ['that ends before it begins', { until: '2026-11-19' }, 422, 'lebih awal'],
    ['on a day that is none', { from: '2026-02-30' }, 422, 'Pilih harinya'],
    ['with strange days', { from: '<b>', until: '\0' }, 422, 'Pilih harinya'],
    ['with nobody', { deputyId: '' }, 422, 'Pilih penggantinya'],
    ['with oneself', { deputyId: 'dimas' }, 422, 'Pilih penggantinya'],
  ])('%s is refused beside its field', async (_, changes, status, says) => {
    const answer = await post(LIAISON, PLACE, away(changes))
    expect([answer.status, (await answer.text()).includes(says)]).toEqual([status, true])
    expect(await absences()).toEqual([])
  })

  test('with oneself, a superior, or one who has left as deputy is refused', async () => {
    for (const deputyId of [dimas, boss, '999999999']) {
      expect((await post(LIAISON, PLACE, away({ deputyId }))).status).toBe(422)
    }
    await database.root.query(`update officers set is_active = false where id = $1`, [sari])
    expect((await post(LIAISON, PLACE, away())).status).toBe(422)
    expect(await absences()).toEqual([])
  })

  test('twice over the same days, or handed on to a third, is refused with a sentence', async () => {
    const tono = String(await aColleague(database, deps(), { mailbox: 'tono', name: 'Tono', like: LIAISON }))
    await post(LIAISON, PLACE, away())
    const again = await post(LIAISON, PLACE, away({ from: '2026-11-27', until: '2026-11-28' }))
    expect([again.status, (await again.text()).includes('sudah ada ketidakhadiran lain')]).toEqual([409, true])
    const chained = await post(SARI, PLACE, away({ officerId: sari, deputyId: tono }))
    expect([chained.status, (await chained.text()).includes('orang ketiga')]).toEqual([409, true])
    const unfit = await post('tono', PLACE, away({ officerId: tono, deputyId: dimas }))
    expect([unfit.status, (await unfit.text()).includes('tidak hadir pada hari-hari itu')]).toEqual([422, true])
  })

  test('of two entered at once over the same days, one is', async () => {
    const both = await Promise.all([1, 2].map(() => post(LIAISON, PLACE, away())))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(await absences()).toHaveLength(1)
  })

  test('of two who name one another at once, one is: nobody’s work goes in a circle', async () => {
    const both = await Promise.all([
      post(LIAISON, PLACE, away()),
      post(SARI, PLACE, away({ officerId: sari, deputyId: dimas })),
    ])
    expect(both.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await absences()).toHaveLength(1)
  })

  test('is entered for others by the coordinator of the same agency only; others find nothing of it', async () => {
    expect((await post(SARI, PLACE, away())).status).toBe(409)
    expect((await post(COORDINATOR, PLACE, away())).status).toBe(409) // of the regency, not of this unit
    expect((await post(SUPPORTER, PLACE, away())).status).toBe(409)
    await aColleague(database, deps(), { mailbox: 'kepala', name: 'Kepala Bidang', like: LIAISON })
    await database.root.query(`update officers set role = 'coordinator' where email = 'kepala@demo.lapor.test'`)
    expect((await post('kepala', PLACE, away())).status).toBe(303)
    expect(await (await get(SUPPORTER, PLACE)).text()).toContain('Semua hadir')
  })

  test('is nothing for whoever is no officer, and none for roles that work on no report', async () => {
    expect((await get(citizen, PLACE)).status).not.toBe(200)
    await database.root.query(`update officers set role = 'leader' where email = $1`, [`${SUPPORTER}@demo.lapor.test`])
    expect((await get(SUPPORTER, PLACE)).status).toBe(404)
  })
})

describe('meanwhile', () => {
  test('what the absent one is told goes to the deputy, on the days of the agency, and then no longer', async () => {
    const report = await aReceived()
    await told()
    await post(LIAISON, PLACE, away({ until: '2026-11-20' }))
    await forwardedTo(database, deps(), report, DISHUB)
    expect((await told()).filter(line => line.startsWith('new_in_queue'))).toEqual([`new_in_queue ${SARI}`])
    clock.set('2026-11-20T17:30:00Z') // the 21st in Jakarta
    const other = await aReceived()
    await told()
    await forwardedTo(database, deps(), other, DISHUB)
    expect((await told()).filter(line => line.startsWith('new_in_queue'))).toEqual(
      [`new_in_queue ${LIAISON}`, `new_in_queue ${SARI}`].toSorted(),
    )
  })

  test('the morning digest goes to the deputy', async () => {
    await aHeld()
    await told()
    await queueDigests(deps())
    expect(await officersTold(database)).toContain(`digest ${LIAISON}`)
    await post(LIAISON, PLACE, away({ from: '2026-11-21' }))
    clock.set('2026-11-20T23:30:00Z')
    await queueDigests(deps())
    const digests = await officersTold(database)
    expect([digests.includes(`digest ${SARI}`), digests.includes(`digest ${LIAISON}`)]).toEqual([true, false])
  })

  test('the report says who stands in, and a report given to the absent one reaches the deputy too', async () => {
    const { number } = await aHeld()
    await told()
    await post(LIAISON, at(number, 'penanggung-jawab'), { kepada: 'saya' })
    await post(LIAISON, PLACE, away())
    const page = await (await get(SARI, `/petugas/laporan/${number}`)).text()
    expect(page).toContain('libur sampai 27 Nov, digantikan Sari Dewi')
    const tono = await aColleague(database, deps(), { mailbox: 'tono', name: 'Tono', like: LIAISON })
    await post('tono', at(number, 'penanggung-jawab'), { kepada: 'saya', dari: dimas })
    const form = await (await get('tono', at(number, 'penanggung-jawab'))).text()
    expect(form).toMatch(/<option[^>]*>[^<]*libur sampai 27 Nov, digantikan Sari Dewi/)
    await post('tono', at(number, 'penanggung-jawab'), { kepada: dimas, dari: String(tono) })
    expect(await officersTold(database)).toEqual([`entrusted ${LIAISON}`, `entrusted ${SARI}`].toSorted())
  })
})
