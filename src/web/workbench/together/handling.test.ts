/** Who looks after a report, from the desk: taken, given, let go, taken by two at once, and gone with the report. */
import { beforeEach, describe, expect, test } from 'vitest'
import { COORDINATOR, LIAISON, VERIFYING, at, useDesk } from '#test/desk.ts'
import { aColleague } from '#test/colleagues.ts'
import { DISDUKCAPIL, SUPPORTER } from '#test/supported.ts'

const { database, deps, get, post, send, aHeld, aReceived } = useDesk()

const SARI = 'sari.dishub'
let sari: number
let dimas: number
const place = (number: string) => at(number, 'penanggung-jawab')
const page = async (who: string, number: string) => (await get(who, `/petugas/laporan/${number}`)).text()

beforeEach(async () => {
  sari = await aColleague(database, deps(), { mailbox: SARI, name: 'Sari Dewi', like: LIAISON })
  const { rows } = await database.root.query<{ id: string }>(`select id from officers where email = $1`, [
    `${LIAISON}@demo.lapor.test`,
  ])
  dimas = Number(rows[0]?.id)
})

async function handlers() {
  const { rows } = await database.root.query(
    `select split_part(o.email::text, '@', 1) as who from report_handlers h join officers o on o.id = h.officer_id order by 1`,
  )
  return rows.map(({ who }) => who)
}

const mails = async () =>
  (
    await database.root.query<{ line: string }>(
      `select n.kind || ' ' || split_part(o.email::text, '@', 1) as line from notifications n join officers o on o.id = n.officer_id order by 1`,
    )
  ).rows.map(({ line }) => line)

describe('a report', () => {
  test('is taken with one key, says so to colleagues, is given on by mail, and let go', async () => {
    const { number } = await aHeld()
    expect(await page(LIAISON, number)).toMatch(/data-key="a"[^>]*>\s*Ambil untuk saya/)
    const taken = await post(LIAISON, place(number), { kepada: 'saya', dari: '' })
    expect([taken.status, taken.headers.get('location')]).toEqual([303, `/petugas/laporan/${number}`])
    const after = await page(LIAISON, number)
    expect(after).toContain('Ditangani <b>Anda</b>')
    expect(after).toContain(`<turbo-frame id="penanggung-${number}" data-turbo="true">`)
    expect(await page(SARI, number)).toMatch(/Ditangani <b>[^<]+<\/b>/)
    expect(await page(SARI, number)).toContain('Ambil alih')

    const form = await (await get(LIAISON, place(number))).text()
    expect(form).toContain(`<option value="${sari}">Sari Dewi</option>`)
    const given = await post(LIAISON, place(number), { kepada: String(sari), dari: String(dimas) })
    expect([given.status, await handlers(), await mails()]).toEqual([303, [SARI], [`entrusted ${SARI}`]])

    expect((await post(SARI, place(number), { kepada: 'tidak-ada', dari: String(sari) })).status).toBe(303)
    expect(await handlers()).toEqual([])
  })

  test('is its starter’s with the same press, unless a colleague has it', async () => {
    const [{ number }, other] = [await aHeld(), await aHeld()]
    await send(SARI, number, 'mulai', {})
    expect(await handlers()).toEqual([SARI])
    expect(await page(SARI, number)).toContain('Ditangani <b>Anda</b>')
    await post(SARI, place(other.number), { kepada: 'saya', dari: '' })
    await send(LIAISON, other.number, 'mulai', {})
    expect([await handlers(), await mails()]).toEqual([[SARI, SARI], []])
  })

  test('that one who has left looked after is its starter’s', async () => {
    const { number } = await aHeld()
    await post(SARI, place(number), { kepada: 'saya', dari: '' })
    await database.root.query('update officers set is_active = false where id = $1', [sari])
    await send(LIAISON, number, 'mulai', {})
    expect(await handlers()).toEqual([LIAISON])
  })

  test('taken by two at once is one’s, and the other is told whose', async () => {
    const { number } = await aHeld()
    const both = await Promise.all([LIAISON, SARI].map(who => post(who, place(number), { kepada: 'saya', dari: '' })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const told = await both.find(({ status }) => status === 409)?.text()
    expect(told).toContain('Penanggung jawabnya berubah sejak Anda membukanya')
    expect(told).toMatch(/Ditangani <b>/)
    const frame = new RegExp(`<turbo-frame id="penanggung-${number}"[^]*?</turbo-frame>`).exec(told ?? '')?.[0]
    expect(frame).toContain('Penanggung jawabnya berubah') // where the panel beside the list shows it
    expect(await handlers()).toHaveLength(1)
  })

  test('blocks nobody: a colleague acts on it all the same', async () => {
    const { number } = await aHeld()
    await post(LIAISON, place(number), { kepada: 'saya' })
    expect((await send(SARI, number, 'mulai', {})).status).toBe(303)
    expect(await handlers()).toEqual([LIAISON])
  })

  test('has one for each agency, and none where it has left', async () => {
    const { number } = await aReceived()
    await post(COORDINATOR, place(number), { kepada: 'saya' })
    expect(await handlers()).toEqual([COORDINATOR])
    const sent = await send(COORDINATOR, number, 'disposisi', { ...VERIFYING, supportingAgencyIds: DISDUKCAPIL })
    expect([sent.status, await handlers()]).toEqual([303, []])
    await post(LIAISON, place(number), { kepada: 'saya' })
    await post(SUPPORTER, place(number), { kepada: 'saya' })
    expect(await handlers()).toEqual([SUPPORTER, LIAISON].toSorted())
    const returned = { competentAgencyId: DISDUKCAPIL, reason: 'Bukan urusan perhubungan, melainkan kependudukan.' }
    expect((await send(LIAISON, number, 'pengembalian', returned)).status).toBe(303)
    expect(await handlers()).toEqual([SUPPORTER])
  })

  test.each([
    ['nobody', '', 422],
    ['a word', 'siapa', 422],
    ['a number that is nobody', '999999999', 409],
    ['more digits than there are', '9'.repeat(40), 422],
    ['nothing readable', '\0<b>', 422],
  ])('is not given to %s', async (_, kepada, status) => {
    const { number } = await aHeld()
    const answer = await post(LIAISON, place(number), { kepada, dari: '' })
    expect([answer.status, (await answer.text()).includes('<b>\0')]).toEqual([status, false])
    expect(await handlers()).toEqual([])
  })

  test('is not given to a colleague who has left, or of another agency; nor taken by who only reads, or sees nothing', async () => {
    const { number } = await aHeld()
    await database.root.query(`update officers set is_active = false where id = $1`, [sari])
    expect((await post(LIAISON, place(number), { kepada: String(sari) })).status).toBe(409)
    const { rows } = await database.root.query(`select id from officers where email like $1`, [`${COORDINATOR}@%`])
    expect((await post(LIAISON, place(number), { kepada: String(rows[0].id) })).status).toBe(409)
    expect((await post(SUPPORTER, place(number), { kepada: 'saya' })).status).toBe(404)
    expect((await get(SUPPORTER, place(number))).status).toBe(404)
    expect((await get(LIAISON, place('261123456789'))).status).toBe(404)
    expect(await handlers()).toEqual([])
  })

  test('whose officer has left is nobody’s, and can be taken', async () => {
    const { number } = await aHeld()
    await post(SARI, place(number), { kepada: 'saya' })
    await database.root.query(`update officers set is_active = false where id = $1`, [sari])
    expect(await page(LIAISON, number)).toContain('Belum ada yang mengambilnya')
    expect((await post(LIAISON, place(number), { kepada: 'saya', dari: '' })).status).toBe(303)
    expect(await handlers()).toEqual([LIAISON])
  })
})
