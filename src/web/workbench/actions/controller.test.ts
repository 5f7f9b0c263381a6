/** Every form of an officer: what it takes, what it says to mistakes, and what happens when somebody else was first. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { TrackingNumber } from '#core/ids.ts'
import { askReporter } from '#core/reports/operations/ask-reporter.ts'
import { completeReport } from '#core/reports/operations/complete-report.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { type Fields, hiddenFields, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get, post } = workbench(database, clock)

const COORDINATOR = 'koordinator.indramayu'
const LIAISON = 'penghubung.dishub.indramayu'
const DISHUB = 'dinas-perhubungan-kab-indramayu'
const VERIFYING = {
  classification: 'complaint_service',
  weight: 'medium',
  leadAgencyId: DISHUB,
  publishedTitle: 'Lampu jalan padam di pasar',
  publishedBody: 'Lampu jalan di depan pasar padam dua minggu.',
}

beforeEach(async () => {
  await demoPeople(
    database,
    deps(),
    'nasional',
    COORDINATOR,
    'koordinator2.indramayu',
    LIAISON,
    'penghubung.disdukcapil.indramayu',
  )
})

const at = (number: string, action: string) => `/petugas/laporan/${number}/${action}`
const aReceived = () => filed(deps(), aSubmission({ agency: 'kab-indramayu', category: 'lampu-jalan' }))

async function aHeld(): Promise<Filed> {
  const report = await aReceived()
  await forwardedTo(database, deps(), report, DISHUB)
  return report
}

async function stateOf(number: string) {
  const columns =
    'status, version, is_anonymous, is_confidential, verifier_agency_id, lead_agency_id, end_reason, weight'
  const { rows } = await database.root.query(`select ${columns} from reports where number = $1`, [number])
  return rows[0]
}

/** Opens the form, sends it with these fields, and says how that ended. */
async function send(who: string, number: string, action: string, fields: Fields) {
  const opened = await (await get(who, at(number, action))).text()
  return post(who, at(number, action), { ...hiddenFields(opened), ...fields })
}

describe('each form', () => {
  test('verifying hands the report to the lead with its supporting agencies, copies and published text', async () => {
    const { number } = await aReceived()
    const sent = await send(COORDINATOR, number, 'disposisi', {
      ...VERIFYING,
      supportingAgencyIds: 'dinas-kesehatan-kab-indramayu',
      copyAgencyIds: ['inspektorat-kab-indramayu', 'dinas-sosial-kab-indramayu'],
      note: 'Mohon didahulukan',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/petugas/laporan/${number}`])
    const { rows } = await database.root.query(
      'select part, slug from report_assignments join agencies g on g.id = agency_id order by part, slug',
    )
    expect(rows.map(({ part, slug }) => `${part} ${slug}`)).toEqual([
      'copy dinas-sosial-kab-indramayu',
      'copy inspektorat-kab-indramayu',
      `lead ${DISHUB}`,
      'supporting dinas-kesehatan-kab-indramayu',
    ])
    const html = await (await get(LIAISON, `/petugas/laporan/${number}`)).text()
    expect(html).toContain('<h1>Lampu jalan padam di pasar</h1>')
    expect(html).toContain('Mohon didahulukan')
  })

  test('verifying without a weight takes the one that is usual for the category', async () => {
    const { number } = await aReceived()
    const { weight: _, ...fields } = VERIFYING
    expect((await post(COORDINATOR, at(number, 'disposisi'), { ...fields, categoryId: 'lampu-jalan' })).status).toBe(
      303,
    )
    expect((await stateOf(number)).weight).toBe('medium')
  })

  test('a return goes back to the forwarder, and the holder to their inbox, since they no longer see it', async () => {
    const report = await aHeld()
    const sent = await send(LIAISON, report.number, 'pengembalian', {
      reason: 'Lampu ini milik perumahan.',
      competentAgencyId: 'dinas-perkim-kab-indramayu',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/petugas'])
    expect((await get(LIAISON, `/petugas/laporan/${report.number}`)).status).toBe(404)
    const returned = await (await get(COORDINATOR, '/petugas?antrean=dikembalikan')).text()
    expect(returned).toContain(report.number)
  })

  test('a redirect leaves the report to the national level', async () => {
    const { number } = await aReceived()
    const fields = { reason: 'Jalan nasional', competentAgencyId: 'kemenhub' }
    expect((await send(COORDINATOR, number, 'pengalihan', fields)).status).toBe(303)
    expect(await (await get('nasional', '/petugas')).text()).toContain(number)
  })

  test('a question pauses the clock', async () => {
    const { number } = await aReceived()
    expect(
      (await send(COORDINATOR, number, 'permintaan-kelengkapan', { message: 'Mohon tulis nama jalan.' })).status,
    ).toBe(303)
    expect((await stateOf(number)).status).toBe('awaiting_information')
    const html = await (await get(COORDINATOR, `/petugas/laporan/${number}`)).text()
    expect(html).toContain('jam berhenti')
  })

  test('archiving names its reason', async () => {
    const { number } = await aReceived()
    const fields = { reason: 'test-spam', explanation: 'Pesan ini uji coba.' }
    expect((await send(COORDINATOR, number, 'arsip', fields)).status).toBe(303)
    expect(await stateOf(number)).toMatchObject({ status: 'archived', end_reason: 'test-spam' })
  })

  test('redacting changes the published copy and not the original', async () => {
    const { number } = await aHeld()
    const fields = { publishedTitle: 'Lampu padam', publishedBody: 'Sudah disamarkan.' }
    expect((await send(LIAISON, number, 'penyuntingan', fields)).status).toBe(303)
    const { rows } = await database.root.query(
      "select title, published_title, published_body from report_messages where kind = 'report'",
    )
    expect(rows).toEqual([
      {
        title: 'Lampu jalan padam di Jalan Sudirman',
        published_title: 'Lampu padam',
        published_body: 'Sudah disamarkan.',
      },
    ])
  })

  test('privacy is tightened by what is ticked, and stays where nothing is said', async () => {
    const { number } = await aHeld()
    expect((await send(COORDINATOR, number, 'privasi', { confidential: 'on' })).status).toBe(303)
    expect(await stateOf(number)).toMatchObject({ is_confidential: true, is_anonymous: false })
    const loosened = await post(COORDINATOR, at(number, 'privasi'), { confidential: 'false' })
    expect(loosened.status).toBe(409)
    expect(await loosened.text()).toContain('Petugas hanya boleh memperketat privasi')
    expect(await stateOf(number)).toMatchObject({ is_confidential: true })
  })

  test('verifying with a flag that would open what the reporter hid is refused', async () => {
    const { number } = await filed(deps(), aSubmission({ agency: 'kab-indramayu', anonymous: true }))
    const refused = await post(COORDINATOR, at(number, 'disposisi'), { ...VERIFYING, anonymous: 'false' })
    expect(refused.status).toBe(409)
    expect((await post(COORDINATOR, at(number, 'disposisi'), VERIFYING)).status).toBe(303)
    expect(await stateOf(number)).toMatchObject({ is_anonymous: true })
  })
})

describe('a mistake', () => {
  test.each([
    [
      'disposisi',
      COORDINATOR,
      false,
      { ...VERIFYING, classification: 'x', note: 'tetap di sini' },
      'Pilih klasifikasi.',
    ],
    [
      'disposisi',
      COORDINATOR,
      false,
      { ...VERIFYING, leadAgencyId: '', note: 'tetap di sini' },
      'Pilih satu instansi utama.',
    ],
    ['disposisi', COORDINATOR, false, { ...VERIFYING, weight: 'x', note: 'tetap di sini' }, 'Pilih bobot'],
    ['pengembalian', LIAISON, true, { reason: 'tetap di sini' }, 'Pilih instansi yang berwenang.'],
    [
      'pengembalian',
      LIAISON,
      true,
      { competentAgencyId: 'kemenhub', agencyQuery: 'tetap di sini' },
      'Tulis mengapa laporan ini',
    ],
    ['jawaban', LIAISON, true, { outcome: 'resolved', body: 'tetap di sini' }, 'Tulis paling sedikit 20 huruf.'],
    ['jawaban', LIAISON, true, { body: 'tetap di sini, lampu sudah diganti' }, 'Pilih hasil penanganan.'],
    [
      'jawaban',
      LIAISON,
      true,
      { outcome: 'partly', body: 'tetap di sini pada {tanggal_tindakan}' },
      '{tanggal_tindakan} yang belum diisi',
    ],
    ['catatan', LIAISON, true, { visibility: 'x', body: 'tetap di sini' }, 'Pilih siapa yang boleh membaca'],
    ['permintaan-kelengkapan', COORDINATOR, false, { message: '{bukti_diminta} tetap di sini' }, 'yang belum diisi'],
    ['arsip', COORDINATOR, false, { explanation: 'tetap di sini' }, 'Pilih satu alasan.'],
    [
      'penyuntingan',
      LIAISON,
      true,
      { publishedTitle: '', publishedBody: 'tetap di sini' },
      'Judul terbit tidak boleh kosong.',
    ],
  ] as const)('in %s is explained, and what was typed stays (%#)', async (action, who, isHeld, fields, says) => {
    const { number } = isHeld ? await aHeld() : await aReceived()
    const before = await stateOf(number)
    const response = await post(who, at(number, action), fields)
    const html = await response.text()
    expect([response.status, html.includes(says), html.includes('tetap di sini')]).toEqual([422, true, true])
    expect(await stateOf(number)).toEqual(before)
  })

  test('of a stranger kind is answered with a sentence, never with a fault', async () => {
    const { number } = await aReceived()
    const strange = [
      '\0',
      '🦜'.repeat(3000),
      '<img src=x onerror=alert(1)>',
      "'; drop table reports; --",
      '‮abc',
      '9'.repeat(400),
    ]
    for (const text of strange) {
      const fields = Object.fromEntries(
        [
          'classification',
          'weight',
          'categoryId',
          'leadAgencyId',
          'supportingAgencyIds',
          'copyAgencyIds',
          'accusedAgencyId',
          'accusedName',
          'publishedTitle',
          'publishedBody',
          'publishedAttachmentIds',
          'note',
          'agencyQuery',
          'categoryQuery',
        ].map(name => [name, text]),
      )
      for (const extra of [{}, { langkah: 'cari' }, { telusuri: text }]) {
        const response = await post(COORDINATOR, at(number, 'disposisi'), { ...fields, ...extra })
        expect([text.slice(0, 10), response.status < 500]).toEqual([text.slice(0, 10), true])
        expect(await response.text()).not.toMatch(/<img src=x|<script/)
      }
    }
    const own = await post(COORDINATOR, at(number, 'disposisi'), { ...VERIFYING, leadAgencyId: 'tidak-ada' })
    expect(own.status).toBe(409)
    expect(await own.text()).toContain('Instansi ini tidak kami kenal')
  })
})

describe('without JavaScript', () => {
  test('agencies are found by name and by going down the tree, and what was typed stays', async () => {
    const { number } = await aReceived()
    const typed = { ...VERIFYING, leadAgencyId: '', note: 'tetap di sini' }
    const found = await post(COORDINATOR, at(number, 'disposisi'), { ...typed, agencyQuery: 'dishub', langkah: 'cari' })
    const html = await found.text()
    expect(found.status).toBe(200)
    expect(html).toContain('Utama: Dinas Perhubungan Kabupaten Indramayu')
    expect(html).toContain('tetap di sini')
    const opened = await post(COORDINATOR, at(number, 'disposisi'), {
      ...typed,
      telusuri: 'dinas-kesehatan-kab-indramayu',
    })
    expect(await opened.text()).toContain('Utama: Puskesmas')
    expect((await stateOf(number)).status).toBe('received')
  })

  test('a category is found by the words people use', async () => {
    const { number } = await aReceived()
    const fields = { ...VERIFYING, categoryQuery: 'blanko habis', langkah: 'cari-kategori' }
    const html = await (await post(COORDINATOR, at(number, 'disposisi'), fields)).text()
    expect(html).toMatch(/<option value="\d+" selected>KTP elektronik/)
  })

  test('the deadlines of a choice are shown before it is made', async () => {
    const { number } = await aReceived()
    const html = await (await post(COORDINATOR, at(number, 'disposisi'), { ...VERIFYING, langkah: 'hitung' })).text()
    expect(html).toContain('Jumat, 27 November 2026')
    expect(html).toContain('Kamis, 10 Desember 2026')
  })

  test('a template goes into the text by its button', async () => {
    const { number } = await aReceived()
    const fields = { message: 'Selamat pagi.', template: 'ask-location', langkah: 'pakai-templat' }
    const response = await post(COORDINATOR, at(number, 'permintaan-kelengkapan'), fields)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toMatch(/Selamat pagi\.\s+Yth\. Bapak\/Ibu/)
    expect((await stateOf(number)).status).toBe('received')
  })
})

describe('somebody else was first', () => {
  test('and whoever looked at the older state is told what happened, with their own text kept', async () => {
    const { number } = await aHeld()
    const opened = hiddenFields(await (await get(LIAISON, at(number, 'jawaban'))).text())
    const by = { as: 'officer', viewer: await officerNamed(database, LIAISON) } as const
    await startReport(deps(), { report: { number: number as TrackingNumber }, by })
    const fields = { ...opened, outcome: 'resolved', body: 'Lampu sudah kami ganti kemarin sore.' }
    const late = await post(LIAISON, at(number, 'jawaban'), fields)
    const html = await late.text()
    expect(late.status).toBe(409)
    expect(html).toContain('Laporan ini berubah sejak Anda membukanya')
    expect(html).toMatch(/Yang terjadi sejak Anda membukanya.*Mulai|Penanganan/s)
    expect(html).toContain('Lampu sudah kami ganti kemarin sore.')
    expect(html).toContain('data-status="in_progress"')
    expect((await post(LIAISON, at(number, 'jawaban'), { ...fields, ...hiddenFields(html) })).status).toBe(303)
  })

  test('and a verification that was made meanwhile loses nobody’s words', async () => {
    const { number } = await aReceived()
    const opened = hiddenFields(await (await get('koordinator2.indramayu', at(number, 'disposisi'))).text())
    expect((await send(COORDINATOR, number, 'disposisi', VERIFYING)).status).toBe(303)
    const late = await post('koordinator2.indramayu', at(number, 'disposisi'), {
      ...opened,
      ...VERIFYING,
      publishedBody: 'Teks saya sendiri',
    })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Teks saya sendiri')
  })

  test('a form sent twice is done once, and answered alike', async () => {
    const { number } = await aHeld()
    const opened = hiddenFields(await (await get(LIAISON, at(number, 'jawaban'))).text())
    const fields = { ...opened, outcome: 'resolved', body: 'Lampu sudah kami ganti kemarin sore.' }
    const first = await post(LIAISON, at(number, 'jawaban'), fields)
    const second = await post(LIAISON, at(number, 'jawaban'), fields)
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    const { rows } = await database.root.query("select from report_messages where kind = 'answer'")
    expect(rows).toHaveLength(1)
  })

  test('what the rules do not allow now is refused with what is possible instead', async () => {
    const { number } = await aHeld()
    const early = await post(COORDINATOR, at(number, 'perbaikan'), { reason: 'Kurang lengkap jawabannya' })
    const html = await early.text()
    expect(early.status).toBe(409)
    expect(html).toContain('Kurang lengkap jawabannya')
    expect(html).toContain('Sekarang Anda dapat')
    expect((await get(COORDINATOR, at(number, 'perbaikan'))).status).toBe(409)
  })

  test('a version that never was is stale', async () => {
    const { number } = await aHeld()
    for (const version of ['x', '999', '-1']) {
      const response = await post(LIAISON, at(number, 'mulai'), { version })
      expect([version, response.status]).toEqual([version, 409])
    }
    expect((await post(LIAISON, at(number, 'mulai'))).status).toBe(303)
  })

  test('a third question is refused', async () => {
    const report = await aReceived()
    const officer = { as: 'officer', viewer: await officerNamed(database, COORDINATOR) } as const
    const reporter = { as: 'reporter', viewer: { kind: 'guest', openReports: [report.id] } } as const
    for (const _ of [1, 2]) {
      await askReporter(deps(), { report, by: officer }, { message: 'Di mana?' })
      await completeReport(deps(), { report, by: reporter }, { body: 'Di pasar.', attachments: [] })
    }
    const third = await post(COORDINATOR, at(report.number, 'permintaan-kelengkapan'), { message: 'Di mana lagi?' })
    expect(third.status).toBe(409)
    expect(await third.text()).toContain('Kelengkapan sudah diminta dua kali')
  })
})
