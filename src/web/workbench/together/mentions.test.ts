/** Colleagues named in internal notes: told once, found again until seen, and shown nothing that they do not see already. */
import { beforeEach, describe, expect, test } from 'vitest'
import { aColleague } from '#test/colleagues.ts'
import { COORDINATOR, LIAISON, at, useDesk } from '#test/desk.ts'
import { DISDUKCAPIL, SUPPORTER } from '#test/supported.ts'
import { officersTold, tellOfAll } from '#test/told.ts'

const { database, deps, get, post, send, aHeld, aReceived } = useDesk()

const SARI = 'sari.dishub'
const PLACE = '/petugas/sebutan'
const NOTE = 'Mohon dilihat: nomor tiangnya tidak cocok dengan daftar kami.'
let sari: string
const idOf = async (who: string) =>
  String((await database.root.query(`select id from officers where email = $1`, [`${who}@demo.lapor.test`])).rows[0].id)

beforeEach(async () => {
  sari = String(await aColleague(database, deps(), { mailbox: SARI, name: 'Sari Dewi', like: LIAISON }))
})

const naming = (...mentions: string[]) => ({ body: NOTE, visibility: 'internal', mentions })

async function told() {
  await tellOfAll(database, deps())
  return officersTold(database)
}

describe('a colleague', () => {
  test('named in an internal note is told, finds it, and marks it as seen', async () => {
    const { number } = await aHeld()
    await told()
    const form = await (await get(LIAISON, at(number, 'catatan'))).text()
    expect(form).toContain('Sari Dewi')
    expect(form).not.toContain('Nengsih') // of an agency with no part in it
    expect((await send(LIAISON, number, 'catatan', naming(sari, sari))).status).toBe(303)
    expect(await told()).toEqual([`mentioned ${SARI}`])
    const page = await (await get(SARI, PLACE)).text()
    expect(page).toContain(number)
    expect(page).toMatch(/menyebut Anda/)
    expect(page).not.toContain(NOTE)
    expect(await (await get(LIAISON, PLACE)).text()).toContain('Tidak ada sebutan baru')
    const [, message = ''] = /name="pesan" value="(\d+)"/.exec(page) ?? []
    await post(LIAISON, PLACE, { pesan: message })
    expect(await (await get(SARI, PLACE)).text()).toContain(number)
    expect((await post(SARI, PLACE, { pesan: message })).status).toBe(303)
    expect(await (await get(SARI, PLACE)).text()).toContain('Tidak ada sebutan baru')
  })

  test('of a report that is not forwarded yet finds it by its number, and by the title that the inbox has', async () => {
    const { number } = await aReceived()
    const second = 'koordinator2.indramayu'
    await send(COORDINATOR, number, 'catatan', naming(await idOf(second)))
    const page = await (await get(second, PLACE)).text()
    const { rows } = await database.root.query('select title from report_messages where title is not null')
    const title = String(rows[0].title)
    expect(await (await get(second, '/petugas')).text()).toContain(title)
    expect(page).toContain(title)
    expect(page).toContain(`data-tracking-number="${number}"`)
    expect(page).not.toContain('Judul belum diterbitkan')
  })

  test('above the report, who reads its notes, may be named; so may the supporting agency', async () => {
    const { number } = await aHeld()
    await send(LIAISON, number, 'bantuan-instansi', { agencyId: DISDUKCAPIL, question: 'Mohon cocokkan datanya.' })
    await told()
    const both = [await idOf(COORDINATOR), await idOf(SUPPORTER)]
    expect((await send(LIAISON, number, 'catatan', naming(...both))).status).toBe(303)
    expect((await told()).filter(line => line.startsWith('mentioned'))).toEqual(
      [`mentioned ${COORDINATOR}`, `mentioned ${SUPPORTER}`].toSorted(),
    )
  })

  test('written as @name in an internal note is named too, and in others is only a word', async () => {
    const { number } = await aHeld()
    await told()
    await send(LIAISON, number, 'catatan', { body: 'Tolong dilihat @sari, ya.', visibility: 'internal' })
    expect(await told()).toEqual([`mentioned ${SARI}`])
    await send(LIAISON, number, 'catatan', { body: 'Kata @sari besok selesai.', visibility: 'public' })
    expect((await told()).filter(line => line.startsWith('mentioned'))).toEqual([])
  })

  test('is not named in a note that the reporter or the public reads', async () => {
    const { number } = await aHeld()
    for (const visibility of ['reporter', 'public']) {
      const answer = await send(LIAISON, number, 'catatan', { ...naming(sari), visibility })
      const html = await answer.text()
      expect([answer.status, html.includes('Rekan hanya dapat disebut'), html.includes(NOTE)]).toEqual([
        422,
        true,
        true,
      ])
    }
  })

  test('who does not read the report, has left, or is nobody, is not named, and nothing is saved', async () => {
    const { number } = await aHeld()
    const outside = await idOf(SUPPORTER)
    await database.root.query(`update officers set is_active = false where id = $1`, [sari])
    for (const [who, status] of [
      [outside, 409],
      [sari, 409],
      ['999999999', 409],
      ['<b>', 422],
      ['9'.repeat(30), 422],
    ] as const)
      expect([who, (await post(LIAISON, at(number, 'catatan'), naming(who))).status]).toEqual([who, status])
    const { rows } = await database.root.query(
      `select 1 from report_mentions union all select 1 from report_messages where kind = 'note'`,
    )
    expect(rows).toEqual([])
    expect((await get(SUPPORTER, `/petugas/laporan/${number}`)).status).toBe(404)
  })

  test('who has lost sight of the report finds the mention no longer, nor is mailed of it', async () => {
    const { number } = await aHeld()
    await told()
    await send(LIAISON, number, 'catatan', naming(sari))
    const returned = { competentAgencyId: DISDUKCAPIL, reason: 'Bukan urusan perhubungan, melainkan kependudukan.' }
    expect((await send(LIAISON, number, 'pengembalian', returned)).status).toBe(303)
    expect((await told()).filter(line => line.startsWith('mentioned'))).toEqual([])
    expect(await (await get(SARI, PLACE)).text()).not.toContain(number)
  })
})

describe('the thread', () => {
  test('says by words and sign who reads each text, and shows one audience alone', async () => {
    const { number } = await aHeld()
    const says = {
      internal: 'Untuk petugas saja ini.',
      reporter: 'Untuk pelapor ini.',
      public: 'Untuk semua orang ini.',
    }
    for (const [visibility, body] of Object.entries(says)) await send(LIAISON, number, 'catatan', { body, visibility })
    const all = await (await get(LIAISON, `/petugas/laporan/${number}`)).text()
    for (const visibility of Object.keys(says)) expect(all).toContain(`data-audience="${visibility}"`)
    expect(all).toContain('Petugas saja (1)')
    const alone = await (await get(LIAISON, `/petugas/laporan/${number}?dibaca=petugas`)).text()
    expect([alone.includes(says.internal), alone.includes(says.reporter), alone.includes(says.public)]).toEqual([
      true,
      false,
      false,
    ])
    expect((await get(LIAISON, `/petugas/laporan/${number}?dibaca=%00<b>`)).status).toBe(200)
  })

  test('is told before sending who reads it, by name, and is internal unless said otherwise', async () => {
    const { number } = await aHeld()
    const form = await (await get(LIAISON, at(number, 'catatan'))).text()
    expect(form).toMatch(/Hanya petugas: Dinas Perhubungan Kabupaten Indramayu, Pemerintah Kabupaten Indramayu/)
    expect(form).toMatch(/value="internal" checked/)
  })

  test('lets personal data into a public note only after its writer was warned', async () => {
    const { number } = await aHeld()
    const note = { body: 'Hubungi Pak Budi di 0812 3456 7890 ya.', visibility: 'public' }
    const warned = await send(LIAISON, number, 'catatan', note)
    const html = await warned.text()
    expect([warned.status, html.includes('[nomor telepon disamarkan]'), html.includes('name="masked"')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await send(LIAISON, number, 'catatan', { ...note, masked: 'on' })).status).toBe(303)
    expect((await send(LIAISON, number, 'catatan', { ...note, visibility: 'internal' })).status).toBe(303)
  })

  test('masks it without a word for a program, which sees no warning', async () => {
    const { number } = await aHeld()
    const note = { body: 'Hubungi Pak Budi di 0812 3456 7890 ya.', visibility: 'public' }
    expect((await post(LIAISON, at(number, 'catatan'), note)).status).toBe(303)
    const { rows } = await database.root.query(`select published_body from report_messages where kind = 'note'`)
    expect(rows).toEqual([{ published_body: 'Hubungi Pak Budi di [nomor telepon disamarkan] ya.' }])
  })
})
