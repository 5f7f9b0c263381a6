/** First drafts of an agency: who reads them, who keeps them, and what two who keep them at once are told. */
import { beforeEach, describe, expect, test } from 'vitest'
import { COORDINATOR, LIAISON, at, useDesk } from '#test/desk.ts'
import { citizen, hiddenFields } from '#test/workbench.ts'

const { database, get, post, send, aHeld, aReceived } = useDesk()
const COLLEAGUE = 'koordinator2.indramayu'
const NEW = '/petugas/templat/baru'
const LIST = '/petugas/templat'

beforeEach(() => database.root.query('delete from reply_templates where slug is null'))

const DRAFT = {
  kind: 'answer',
  title: 'Lampu diganti',
  categoryId: '',
  body: 'Yth. {nama_sapaan}, {instansi} sudah mengganti lampu di {lokasi} pada {tanggal_tindakan}. No. {nomor}.',
}
const page = async (who: string, address: string) => (await get(who, address)).text()
const idOf = async (title: string) =>
  (await database.root.query<{ id: number }>('select id from reply_templates where title = $1', [title])).rows[0]?.id
const titles = (html: string, from = 'id="milik-instansi"', to = 'id="nasional"') =>
  [...html.slice(html.indexOf(from), html.indexOf(to)).matchAll(/<summary><b>([^<]*)/g)].map(([, title]) => title)
const write = async (changes = {}) => post(COORDINATOR, NEW, { ...DRAFT, ...changes })
/** As if the unit had a coordinator of its own. */
const ofUnit = () =>
  database.root
    .query(`update reply_templates set agency_id = (select agency_id from officers where email like 'penghubung.dishub.%')
    where agency_id is not null`)

describe('a template', () => {
  test('is written by a coordinator, read by the agency’s officers, and put into the text filled from the report', async () => {
    expect((await write()).headers.get('location')).toBe(LIST)
    expect(titles(await page(COORDINATOR, LIST))).toEqual(['Lampu diganti'])
    const report = await aHeld()
    const id = String(await idOf('Lampu diganti'))
    const form = at(report.number, 'jawaban')
    expect(await page(LIAISON, form)).toMatch(/<optgroup label="[^"]*Indramayu[^"]*"><option value="\d+">Lampu diganti/)

    const looked = await (
      await send(LIAISON, report.number, 'jawaban', { template: id, langkah: 'lihat-templat' })
    ).text()
    expect(looked).toMatch(/aria-label="Templat: Lampu diganti"[^]*Bapak\/Ibu, Dinas Perhubungan/)
    const put = await (await send(LIAISON, report.number, 'jawaban', { template: id, langkah: 'pakai-templat' })).text()
    const [, text = ''] = /<textarea[^>]*name="body"[^>]*>([^<]*)/.exec(put) ?? []
    expect(text).toContain(`No. ${report.number.slice(0, 4)}-${report.number.slice(4, 8)}-${report.number.slice(8)}`)
    expect(text).toContain('pada {tanggal_tindakan}')
    const unfilled = await send(LIAISON, report.number, 'jawaban', { outcome: 'resolved', body: text })
    expect(unfilled.status).toBe(422)
    expect(await unfilled.text()).toContain('yang belum diisi')
  })

  test('stands before the national ones, and first for its category', async () => {
    await write({ title: 'Umum' })
    const { rows } = await database.root.query<{ id: number }>(`select id from categories where slug = 'transportasi'`)
    await write({ title: 'Angkutan', categoryId: String(rows[0]?.id) })
    const html = await page(LIAISON, at((await aHeld()).number, 'jawaban'))
    const offered = [...html.matchAll(/<option value="\d+">([^<]*)/g)].map(([, title]) => title)
    expect(offered[0]).toMatch(/^Angkutan/)
    expect(offered[1]).toBe('Umum')
    expect(offered.length).toBe(17)
    expect(html).toContain('<optgroup label="Untuk kategori ini">')
  })

  test('with a variable that nobody fills is not saved, and says which', async () => {
    const answered = await write({ body: 'Yth. {nama}, petugas kami {Tindakan} di {lokasi}. {nama}' })
    expect(answered.status).toBe(422)
    const html = await answered.text()
    expect(html).toContain('{nama}, {Tindakan} tidak dikenal.')
    expect(html).toContain('petugas kami {Tindakan}')
    expect(await idOf('Lampu diganti')).toBeUndefined()
  })

  test('whose variable has become unknown says so when it is used, and puts nothing into the text', async () => {
    await write()
    await database.root.query(
      `update reply_templates set body = 'Yth. {nama_sapaan}, {variabel_lama} sudah selesai.' where slug is null`,
    )
    const { number } = await aHeld()
    const id = String(await idOf('Lampu diganti'))
    const html = await (await send(LIAISON, number, 'jawaban', { template: id, langkah: 'pakai-templat' })).text()
    expect(html).toContain('Templat ini memakai {variabel_lama}, yang tidak dikenal lagi.')
    expect(/<textarea[^>]*name="body"[^>]*>([^<]*)/.exec(html)?.[1]).toBe('')
  })

  test('can be looked at with an invented report before it is saved', async () => {
    const html = await (await post(COORDINATOR, NEW, { ...DRAFT, langkah: 'pratinjau' })).text()
    expect(html).toContain('sudah mengganti lampu di Jalan Melati')
    expect(await idOf('Lampu diganti')).toBeUndefined()
  })

  test('is ordered and put aside; what is put aside is offered to nobody', async () => {
    for (const title of ['Satu', 'Dua', 'Tiga']) await write({ title })
    const turn = async (title: string, place: 'urutan' | 'keadaan', fields: Record<string, string>) =>
      post(COORDINATOR, `${LIST}/${await idOf(title)}/${place}`, fields)
    await turn('Tiga', 'urutan', { arah: 'naik' })
    expect(titles(await page(COORDINATOR, LIST))).toEqual(['Satu', 'Tiga', 'Dua'])
    await turn('Satu', 'urutan', { arah: 'turun' })
    await turn('Tiga', 'urutan', { arah: 'naik' })
    expect(titles(await page(COORDINATOR, LIST))).toEqual(['Tiga', 'Satu', 'Dua'])
    expect((await turn('Satu', 'keadaan', { dipakai: 'tidak' })).status).toBe(303)
    expect(await page(LIAISON, at((await aHeld()).number, 'jawaban'))).not.toContain('>Satu<')
    expect(await page(COORDINATOR, LIST)).toContain('tidak dipakai')
    await turn('Satu', 'keadaan', { dipakai: 'ya' })
    expect(await page(LIAISON, at((await aHeld()).number, 'jawaban'))).toContain('>Satu<')
  })

  test('of questions is offered where one asks', async () => {
    await write({
      kind: 'ask',
      title: 'Nomor tiang',
      body: 'Yth. {nama_sapaan}, nomor tiang lampunya berapa? Sampai {batas_kelengkapan}.',
    })
    const { number } = await aReceived()
    const id = String(await idOf('Nomor tiang'))
    const html = await (
      await send(COORDINATOR, number, 'permintaan-kelengkapan', { template: id, langkah: 'pakai-templat' })
    ).text()
    expect(html).toContain('Sampai Jumat, 4 Desember 2026.')
    expect(await page(LIAISON, at((await aHeld()).number, 'jawaban'))).not.toContain('Nomor tiang')
  })
})

describe('of two who change a template at once', () => {
  test('the second is told, sees how it stands, and may save after that', async () => {
    await write()
    const address = `${LIST}/${await idOf('Lampu diganti')}`
    const opened = hiddenFields(await page(COORDINATOR, address))
    const first = await post(COLLEAGUE, address, { ...DRAFT, title: 'Lampu baru', version: opened['version'] ?? '' })
    expect(first.status).toBe(303)
    const late = await post(COORDINATOR, address, { ...DRAFT, title: 'Lampu terang', ...opened })
    const html = await late.text()
    expect(late.status).toBe(409)
    expect(html).toMatch(/sudah diubah rekan Anda[^]*Lampu baru[^]*value="Lampu terang"/)
    expect((await post(COORDINATOR, address, { ...DRAFT, title: 'Lampu terang', ...hiddenFields(html) })).status).toBe(
      303,
    )
    const stale = await post(COORDINATOR, `${address}/keadaan`, { dipakai: 'tidak', version: '1' })
    expect(stale.status).toBe(409)
    expect(await page(COORDINATOR, LIST)).not.toContain('tidak dipakai')
  })

  test('neither adds the same twice, nor more than an agency may have', async () => {
    const both = await Promise.all([write(), write()])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
    await database.root.query(
      `insert into reply_templates (agency_id, position, kind, title, body, variables)
       select agency_id, n, 'answer', 'Templat ' || n, 'Isi templat ini cukup panjang.', '{}' from reply_templates, generate_series(2, 100) n where slug is null limit 99`,
    )
    const full = await write({ title: 'Satu lagi' })
    expect([full.status, (await full.text()).includes('100 templat')]).toEqual([409, true])
  })
})

describe('those who do not keep templates', () => {
  test('read them and change none; of another agency’s they see nothing', async () => {
    await write()
    const id = await idOf('Lampu diganti')
    expect(titles(await page(LIAISON, LIST))).toEqual([])
    await ofUnit()
    expect(titles(await page(LIAISON, LIST))).toEqual(['Lampu diganti'])
    expect(await page(LIAISON, LIST)).not.toMatch(/Templat baru|>Ubah</)
    for (const who of [LIAISON, COORDINATOR, 'nasional']) {
      expect((await get(who, `${LIST}/${id}`)).status).toBe(404)
      for (const place of ['', '/keadaan', '/urutan'])
        expect((await post(who, `${LIST}/${id}${place}`, { ...DRAFT, arah: 'naik', dipakai: 'tidak' })).status).toBe(
          404,
        )
    }
    expect([(await get(LIAISON, NEW)).status, (await post(LIAISON, NEW, DRAFT)).status]).toEqual([404, 404])
    await expect(get(citizen, LIST).then(({ status }) => status)).resolves.not.toBe(200)
  })

  test('only national admins change what everybody is given, and loading the reference data leaves that alone', async () => {
    const { rows } = await database.root.query<{ id: number }>(
      `select id from reply_templates where slug = 'answer-solved'`,
    )
    const address = `${LIST}/${rows[0]?.id}`
    expect((await get(COORDINATOR, address)).status).toBe(404)
    const sent = await post('nasional', address, {
      ...DRAFT,
      title: 'Sudah diperbaiki',
      ...hiddenFields(await page('nasional', address)),
    })
    expect(sent.status).toBe(303)
    const { rows: kept } = await database.root.query(
      `select title, edited_at is not null as edited, version from reply_templates where slug = 'answer-solved'`,
    )
    expect(kept).toEqual([{ title: 'Sudah diperbaiki', edited: true, version: 2 }])
  })
})

test.each([
  { title: '\0', body: 'x'.repeat(30) },
  { title: 'x'.repeat(10_000), body: 'y'.repeat(10_000) },
  { title: '<b>Judul</b>', body: '<script>alert(1)</script> cukup panjang', categoryId: 'tidak-ada' },
  { kind: 'perintah', categoryId: '2147483648999' },
])('hostile input is a mistake of its field (%#)', async fields => {
  const answered = await write(fields)
  expect(answered.status).toBe(422)
  expect(await answered.text()).not.toContain('<script>')
  expect((await get(COORDINATOR, `${LIST}/99999999999999`)).status).toBe(404)
  expect((await get(COORDINATOR, `${LIST}/x'y`)).status).toBe(404)
})
