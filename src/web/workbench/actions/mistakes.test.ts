/** What officers' forms say to mistakes, and what their buttons do that send nothing. */
import { describe, expect, test } from 'vitest'
import { COORDINATOR, LIAISON, VERIFYING, at, useDesk } from '#test/desk.ts'

const { get, post, aReceived, aHeld, stateOf } = useDesk()

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
    ['arsip', COORDINATOR, false, { reason: 'tidak-ada', explanation: 'tetap di sini' }, 'tidak ada dalam daftar'],
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

  test('is no answer of few words', async () => {
    const { number } = await aHeld()
    const sent = await post(LIAISON, at(number, 'jawaban'), { outcome: 'resolved', body: 'Sudah nyala.' })
    expect(sent.status).toBe(303)
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
        expect(await response.text()).not.toMatch(/<img src=x|<script(?! type="module" src="\/assets)/)
      }
    }
    const own = await post(COORDINATOR, at(number, 'disposisi'), { ...VERIFYING, leadAgencyId: 'tidak-ada' })
    expect(own.status).toBe(422)
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

  test('the likely agencies come first, the other units wait in a closed list, and deadlines are counted at once', async () => {
    const { number } = await aReceived()
    const html = await (await get(COORDINATOR, at(number, 'disposisi'))).text()
    const [first = '', rest = ''] = html.split('<details class="units">')
    expect(first).toContain('Utama: Pemerintah Kabupaten Indramayu')
    expect(first).not.toContain('Utama: Kecamatan')
    expect(rest).toContain('Utama: Kecamatan')
    expect(rest).toContain('aria-label="Tenggat yang akan berjalan"')
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
