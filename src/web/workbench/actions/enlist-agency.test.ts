/** Asking another agency for help from the desk: form, refusals, who is told, who sees it then. */
import { describe, expect, test } from 'vitest'
import { COORDINATOR, LIAISON, at, useDesk } from '#test/desk.ts'
import { DISDUKCAPIL, SUPPORTER } from '#test/supported.ts'
import { tellOfAll } from '#test/told.ts'

const { database, deps, get, post, send, aHeld, stateOf } = useDesk()

const QUESTION = 'Mohon cocokkan data penghuni ruko di depan pasar.'
const ASKED = { agencyId: DISDUKCAPIL, question: QUESTION }

async function told(): Promise<readonly string[]> {
  await tellOfAll(database, deps())
  const sent = await database.root.query<{ kind: string; email: string }>(
    `select n.kind, o.email::text from notifications n join officers o on o.id = n.officer_id where n.state = 'queued' order by n.id`,
  )
  return sent.rows.map(({ kind, email }) => `${kind} ${email.split('@')[0]}`)
}

describe('asking another agency', () => {
  test('brings the report to it with the question, by the form that any browser can send', async () => {
    const { number } = await aHeld()
    expect((await get(SUPPORTER, `/petugas/laporan/${number}`)).status).toBe(404)
    expect(await (await get(LIAISON, `/petugas/laporan/${number}`)).text()).toContain('/bantuan-instansi"')
    const form = await (await get(LIAISON, at(number, 'bantuan-instansi'))).text()
    expect(form).toContain('dua hari kerja sebelum tenggat tindak lanjut Anda, Kamis, 10 Desember 2026')

    const found = await send(LIAISON, number, 'bantuan-instansi', {
      agencyQuery: 'disdukcapil indramayu',
      question: QUESTION,
      langkah: 'cari',
    })
    expect(await found.text()).toMatch(/Kependudukan[^<]*Indramayu/)
    await told()
    expect((await send(LIAISON, number, 'bantuan-instansi', ASKED)).status).toBe(303)

    expect(await told()).toContain(`supporting ${SUPPORTER.split('@')[0]}`)
    const page = await (await get(SUPPORTER, `/petugas/laporan/${number}`)).text()
    expect(page).toContain(QUESTION)
    expect(page).toContain('Ditunggu sampai Selasa, 8 Desember 2026')
    expect(page).toMatch(/Bantuan diminta<\/b> oleh Dinas Perhubungan[^.]* dari Dinas Kependudukan/)
    expect(await (await get(SUPPORTER, '/petugas?antrean=bagian')).text()).toContain(number)
  })

  test('twice is refused with a sentence, and what was typed stays', async () => {
    const { number } = await aHeld()
    await send(LIAISON, number, 'bantuan-instansi', ASKED)
    const again = await post(LIAISON, at(number, 'bantuan-instansi'), ASKED)
    const html = await again.text()
    expect([again.status, html.includes('bagiannya masih ditunggu'), html.includes(QUESTION)]).toEqual([
      409,
      true,
      true,
    ])
  })

  test('two who ask the same agency at once ask it once', async () => {
    const { number } = await aHeld()
    const both = await Promise.all([1, 2].map(() => post(LIAISON, at(number, 'bantuan-instansi'), ASKED)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const { rows } = await database.root.query(`select 1 from report_assignments where part = 'supporting'`)
    expect(rows).toHaveLength(1)
  })

  test.each([
    ['nobody', { question: QUESTION }, 422],
    ['nothing', { agencyId: DISDUKCAPIL, question: '' }, 422],
    ['in a word', { agencyId: DISDUKCAPIL, question: 'Tolong' }, 422],
    ['too much', { agencyId: DISDUKCAPIL, question: 'x'.repeat(10_000) }, 422],
    ['an agency that is none', { agencyId: '../../etc', question: QUESTION }, 422],
    ['with what no text may hold', { agencyId: '\0', question: `a\0${'<script>'.repeat(5)}` }, 422],
    ['its own agency', { agencyId: 'dinas-perhubungan-kab-indramayu', question: QUESTION }, 409],
    ['the national level', { agencyId: 'nasional', question: QUESTION }, 409],
  ])('of %s is refused with a sentence', async (_, fields, status) => {
    const { number } = await aHeld()
    const before = await stateOf(number)
    const answer = await post(LIAISON, at(number, 'bantuan-instansi'), fields)
    const html = await answer.text()
    expect([answer.status, html.includes('<script>a')]).toEqual([status, false])
    expect(html).toMatch(/Perlu diperbaiki|Belum dilakukan/)
    expect(await stateOf(number)).toEqual(before)
  })

  test('is the holder’s alone', async () => {
    const { number } = await aHeld()
    expect((await post(COORDINATOR, at(number, 'bantuan-instansi'), ASKED)).status).toBe(409)
    expect((await post(SUPPORTER, at(number, 'bantuan-instansi'), ASKED)).status).toBe(404)
    expect((await get(COORDINATOR, at(number, 'bantuan-instansi'))).status).toBe(409)
  })
})
