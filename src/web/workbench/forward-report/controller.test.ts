/** The screen on which a report is verified: what it proposes, what it counts, and what it does with what was ticked. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { RegionCode } from '#core/ids.ts'
import { COORDINATOR, DISHUB, LIAISON, VERIFYING, at, useDesk } from '#test/desk.ts'
import { demoPeople } from '#test/people.ts'
import { type Filed, aSubmission, filed } from '#test/reports.ts'
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
import { hiddenFields } from '#test/workbench.ts'

const desk = useDesk()
const { get, post, database } = desk
const PHONES = 'Hubungi 0812-3456-7890 atau 0813-1111-2222. Rumah saya di Griya Melati blok C no 14.'
const BODY = `Lampu jalan di depan pasar padam dua minggu. ${PHONES}`

const file = (changes: Partial<SubmitReport> = {}) =>
  filed(
    desk.deps(),
    aSubmission({ agency: 'kab-indramayu', title: 'Lampu jalan padam di pasar', body: BODY, ...changes }),
  )

const page = async ({ number }: Filed, who = COORDINATOR) => (await get(who, at(number, 'disposisi'))).text()
const asked = async ({ number }: Filed, fields: Record<string, string | readonly string[]>, who = COORDINATOR) =>
  (await post(who, at(number, 'disposisi'), { langkah: 'hitung', ...fields })).text()

const textOf = (html: string, name: string) =>
  new RegExp(`<textarea id="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? ''
const keysIn = (html: string) => [...html.matchAll(/name="masks" value="([^"]+)"/g)].map(([, key = '']) => key)

async function published({ number }: Filed): Promise<string> {
  const { rows } = await database.root.query<{ body: string }>(
    `select m.published_body as body from reports r join report_messages m on m.id = r.text_id where r.number = $1`,
    [number],
  )
  return rows[0]?.body ?? ''
}

let report: Filed
beforeEach(async () => {
  report = await file()
})

describe('masks', () => {
  test('are proposed for what was found, all ticked, and the copy is made so', async () => {
    const html = await page(report)
    expect(keysIn(html)).toHaveLength(3)
    for (const words of ['Telepon', 'Alamat rumah', 'blok C no 14']) expect(html).toContain(words)
    expect(textOf(html, 'publishedBody')).not.toMatch(/0812|0813|blok C/)
    expect(html).toContain('<del>0812-3456-7890</del><ins>[nomor telepon disamarkan]</ins>')
  })

  test('that are unticked leave their text readable, and only theirs; the history says how much that is', async () => {
    const html = await page(report)
    const [first = '', ...others] = keysIn(html)
    const form = { ...hiddenFields(html), ...VERIFYING, publishedBody: textOf(html, 'publishedBody') }
    const anew = await asked(report, { ...form, masks: others })
    expect(textOf(anew, 'publishedBody')).toContain('0812-3456-7890 atau [nomor telepon disamarkan]')
    expect(anew).not.toContain(`value="${first}" checked`)
    const sent = await post(COORDINATOR, at(report.number, 'disposisi'), { ...form, masks: others })
    expect(sent.status).toBe(303)
    expect(await published(report)).toContain('0812-3456-7890 atau [nomor telepon disamarkan]')
    const { rows } = await database.root.query(
      `select detail ->> 'leftReadable' as n from report_events where name = 'report.forwarded'`,
    )
    expect(rows).toEqual([{ n: '1' }])
  })

  test('that publishing puts into what the officer wrote are said before, but not what they left readable', async () => {
    const html = await page(report)
    expect(html).not.toContain('Akan disamarkan dalam teks terbit')
    const [, ...others] = keysIn(html)
    const publishedBody = 'Hubungi 0812-3456-7890 atau budi@contoh.id, NIK 3212091501900001.'
    const anew = await asked(report, { ...hiddenFields(html), ...VERIFYING, publishedBody, masks: others })
    const [, said = ''] = /<div id="akan-disamarkan"[^>]*data-recalculated[^>]*>([^]*?)<\/div>/.exec(anew) ?? []
    for (const words of ['Email', 'budi@contoh.id', 'NIK', '3212091501900001']) expect(said).toContain(words)
    expect(said).not.toContain('0812-3456-7890')
  })

  test('nobody was asked about are all put in', async () => {
    await post(COORDINATOR, at(report.number, 'disposisi'), { ...VERIFYING, publishedBody: BODY, masks: [] })
    expect(await published(report)).not.toMatch(/0812|0813/)
  })

  test.each([
    { masks: ['body-999999', '__proto__', '<img>'], masksBefore: '' },
    { masks: Array.from({ length: 400 }, (_, place) => `body-${place}`), masksBefore: 'x' },
    { masks: ['x'.repeat(10_000)], masksBefore: 'y'.repeat(10_000) },
    { masks: ['\0'], masksBefore: '\0' },
  ])('made up by somebody break nothing (%#)', async fields => {
    const answer = await post(COORDINATOR, at(report.number, 'disposisi'), { ...VERIFYING, ...fields })
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).not.toContain('<img>')
  })
})

describe('categories', () => {
  test('are suggested by the words of the reporter, who chose none, with the words', async () => {
    const html = await page(report)
    expect(html).toMatch(/<option value="\d+" selected>Lampu penerangan jalan/)
    expect(html).toContain('“lampu jalan”')
    expect(html).toContain('Utama: Dinas Perhubungan Kabupaten Indramayu')
  })

  test('are taken by the button of the suggestion, with their usual weight, and nothing typed is lost', async () => {
    const ktp = await file({
      title: 'KTP dan kartu keluarga',
      body: 'Blanko KTP habis, kartu keluarga salah cetak, antre lama.',
    })
    const html = await page(ktp)
    const [, step = ''] = /name="langkah" value="(kategori-\d+)"/.exec(html) ?? []
    const taken = await asked(ktp, { ...VERIFYING, weight: 'heavy', note: 'tetap di sini', langkah: step })
    expect(taken).toMatch(new RegExp(`<option value="${step.slice(9)}" selected`))
    expect(taken).toContain('name="weight" value="medium" checked')
    expect(taken).toContain('tetap di sini')
  })
})

describe('agencies', () => {
  const region = '32.12.16' as RegionCode

  test('are suggested with reasons, by number keys, and the place of the event is one', async () => {
    const here = await file({ regionCode: region })
    const html = await page(here)
    expect(html).toMatch(/data-key="1"/)
    expect(html).toContain('Berwenang menurut kategori, di wilayah kejadian')
    expect(html).toContain('Wilayah kejadian')
  })

  test('that are accused are offered nowhere, nor is what is below them', async () => {
    const html = await asked(report, {
      ...VERIFYING,
      leadAgencyId: '',
      categoryId: 'lampu-jalan',
      accusedAgencyId: DISHUB,
    })
    expect(html).not.toContain('Utama: Dinas Perhubungan')
    const chosen = await asked(report, { ...VERIFYING, accusedAgencyId: DISHUB })
    expect(chosen).not.toContain('aria-label="Tenggat yang akan berjalan"')
  })

  test('that forward to their units themselves stand in the place of these', async () => {
    await database.root.query(`update agencies set connection_mode = 'semi' where slug = 'kab-indramayu'`)
    const national = await file({ regionCode: region, agency: null })
    const html = await page(national, 'nasional')
    expect(html).toContain('Utama: Pemerintah Kabupaten Indramayu')
    expect(html).toMatch(/Meneruskan sendiri ke [^<]*Indramayu/)
    expect(html).not.toContain('Utama: Dinas Perhubungan Kabupaten Indramayu')
    await database.root.query(`update agencies set connection_mode = 'full' where slug = 'kab-indramayu'`)
  })

  test('are found by abbreviation, and those chosen stay', async () => {
    const html = await asked(report, {
      ...VERIFYING,
      agencyQuery: 'disdukcapil',
      supportingAgencyIds: ['disdukcapil-kab-indramayu'],
      langkah: 'cari',
    })
    expect(html).toContain('Pendukung: Dinas Kependudukan')
    expect(html).toMatch(/value="dinas-perhubungan-kab-indramayu" checked/)
  })

  test('that are found but stand among the suggestions are said to stand there', async () => {
    const search = { langkah: 'cari', categoryId: 'lampu-jalan', leadAgencyId: '' }
    const html = await asked(report, { ...VERIFYING, ...search, agencyQuery: 'dishub' })
    expect(html).toContain('Sudah ada di usulan di atas: Dinas Perhubungan Kabupaten Indramayu.')
    const other = await asked(report, { ...VERIFYING, ...search, agencyQuery: 'disdukcapil' })
    expect(other).not.toContain('usulan di atas')
    const nobody = await asked(report, { ...VERIFYING, ...search, agencyQuery: 'dishub', accusedAgencyId: DISHUB })
    expect(nobody).toContain('Tidak ada yang cocok')
  })

  test('show how such reports fared there, without those that are confidential', async () => {
    for (const confidential of [false, false, true]) {
      const other = await file({ category: 'lampu-jalan', confidential })
      await post(COORDINATOR, at(other.number, 'disposisi'), { ...VERIFYING, categoryId: 'lampu-jalan' })
    }
    await database.root.query(
      `update reports set status = 'closed', ended_at = now(), ended_by = 'reporter' where status = 'forwarded' and not is_confidential`,
    )
    expect(await page(report)).toContain('2 dari 2 laporan serupa selesai di sini')
  })

  test('are offered the same way where a report is forwarded on', async () => {
    const held = await desk.aHeld()
    const html = await page(held, COORDINATOR)
    expect(html).toContain('Teruskan ke unit')
    expect(html).toContain('aria-label="Instansi tujuan"')
    expect(html).not.toContain('Pendukung: ')
    expect(html, 'it is there already').not.toContain('Utama: Dinas Perhubungan')
  })

  test('keep what was returned too often, and who forwards it reads that before', async () => {
    const held = await desk.aHeld()
    const returned = { reason: 'Bukan jalan kabupaten.', competentAgencyId: 'prov-jawa-barat' }
    const binding = 'Penerusan ini mengikat'
    await desk.send(LIAISON, held.number, 'pengembalian', returned)
    expect(await page(held, COORDINATOR)).not.toContain(binding)
    expect((await desk.send(COORDINATOR, held.number, 'disposisi', { leadAgencyId: DISHUB })).status).toBe(303)
    await desk.send(LIAISON, held.number, 'pengembalian', returned)
    expect(await page(held, COORDINATOR)).toContain(binding)
    expect(await page(held, COORDINATOR)).not.toContain('Utama: Pemerintah Kabupaten Indramayu')
  })
})

describe('deadlines', () => {
  test('of every part are counted before anything is sent', async () => {
    const html = await asked(report, { ...VERIFYING, supportingAgencyIds: ['disdukcapil-kab-indramayu'] })
    for (const words of [
      'Jumat, 27 November 2026',
      'Kamis, 10 Desember 2026',
      'Bagian Disdukcapil',
      'Selasa, 8 Desember 2026',
    ])
      expect(html).toContain(words)
  })

  test('are not shown where the choice would not be taken, and the page says why', async () => {
    const html = await asked(report, { ...VERIFYING, supportingAgencyIds: [DISHUB] })
    expect(html).not.toContain('aria-label="Tenggat yang akan berjalan"')
    expect(html).toMatch(/role="status">[^<]+/)
  })
})

describe('reports that look the same', () => {
  test('are offered by one key, which opens the merging into them and merges nothing itself', async () => {
    const other = await file()
    const html = await page(report)
    const address = `${at(report.number, 'penggabungan')}?utama=${other.number}`
    expect(html).toMatch(new RegExp(`<a [^>]*href="${address.replace('?', '\\?')}"[^>]*data-key="d"`))
    const form = await (await get(COORDINATOR, address)).text()
    expect(form).toMatch(new RegExp(`<input[^>]*name="primaryTrackingNumber"[^>]*value="${other.number}"`))
    expect(form).toContain(`href="/petugas/laporan/${other.number}"`)
    expect(form).toContain('data-send')
    const merged = await post(COORDINATOR, at(report.number, 'penggabungan'), {
      ...hiddenFields(form),
      primaryTrackingNumber: other.number,
    })
    expect(merged.status).toBe(303)
  })

  test('are not shown where they are confidential, or to who cannot merge them', async () => {
    const hidden = await file({ confidential: true })
    expect(await page(report)).not.toContain(hidden.number)
    const other = await file()
    expect(await page(report, 'nasional')).not.toContain(other.number)
  })
})

describe('nobody else', () => {
  test('opens the screen, and who was too late reads that and what they wrote', async () => {
    await demoPeople(database, desk.deps(), 'penghubung.disdukcapil.indramayu')
    for (const who of [LIAISON, 'penghubung.disdukcapil.indramayu'])
      expect([who, (await get(who, at(report.number, 'disposisi'))).status]).toEqual([who, 404])
    const opened = await page(report)
    await post('koordinator2.indramayu', at(report.number, 'disposisi'), VERIFYING)
    const late = await post(COORDINATOR, at(report.number, 'disposisi'), {
      ...hiddenFields(opened),
      ...VERIFYING,
      publishedBody: 'Ini tulisan saya sendiri.',
    })
    expect(late.status).toBe(409)
    const html = await late.text()
    for (const words of ['Belum dilakukan', 'Ini tulisan saya sendiri.', 'Yang terjadi sejak'])
      expect(html).toContain(words)
    expect(html, 'no second forwarding is offered with the unit already chosen').not.toContain('name="leadAgencyId"')
    expect(html).not.toContain('lalu kirim lagi')
    expect(html, 'nothing but what was written').not.toContain(hiddenFields(opened)['masksBefore'])
  })
})

test('whoever forwards a report on may hide it with the same form, and opens nothing by it', async () => {
  const { number } = await desk.aReceived()
  await desk.post(COORDINATOR, at(number, 'disposisi'), { ...VERIFYING, leadAgencyId: 'kab-indramayu' })
  const on = (flags: Record<string, string>, lead = DISHUB) =>
    desk.post(COORDINATOR, at(number, 'disposisi'), { leadAgencyId: lead, ...flags })
  expect((await on({ confidential: 'on' })).status).toBe(303)
  expect(await desk.stateOf(number)).toMatchObject({ is_confidential: true, status: 'forwarded' })
  const opened = await on({ confidential: 'false' }, 'disdukcapil-kab-indramayu')
  expect([opened.status, (await opened.text()).includes('hanya boleh memperketat')]).toEqual([409, true])
  const { rows } = await database.root.query<{ name: string }>(
    `select e.name from report_events e join reports r on r.id = e.report_id where r.number = $1 order by e.id`,
    [number],
  )
  expect(rows.map(({ name }) => name)).toEqual([
    'report.submitted',
    'report.forwarded',
    'report.tightened',
    'report.forwarded_on',
  ])
})
