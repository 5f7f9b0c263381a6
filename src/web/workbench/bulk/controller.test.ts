/** Acts over many reports: the summary first, then what became of each; and whatever is sent, an answer in words. */
import { beforeEach, describe, expect, test } from 'vitest'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { noteReport } from '#core/reports/operations/note-report.ts'
import { MOST_AT_ONCE } from '#core/desks/rules/bulk.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aReportIn, asOfficer } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { type Fields, citizen, hiddenFields, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get, post } = workbench(database, clock)
const COORDINATOR = 'koordinator.indramayu'
const LIAISON = 'penghubung.dishub.indramayu'
const UNKNOWN = withCheckDigit('26123456789')
const DISHUB = 'dinas-perhubungan-kab-indramayu'

beforeEach(async () => {
  await demoPeople(
    database,
    deps(),
    COORDINATOR,
    LIAISON,
    'koordinator2.indramayu',
    'pimpinan.indramayu',
    'koordinator.jabar',
    'nasional',
    'ombudsman',
  )
})

const received = (changes = {}) => filed(deps(), aSubmission({ agency: 'kab-indramayu', ...changes }))
const numbersOf = (...reports: readonly Pick<Filed, 'number'>[]) => reports.map(({ number }) => number)

/** Sends a form, and follows to the page of results where it leads there. */
async function sent(who: string, fields: Fields) {
  const response = await post(who, '/petugas/massal', fields)
  const location = response.headers.get('location')
  const page = location ? await get(who, location) : response
  return { status: response.status, location, html: await page.text() }
}

/** The summary, and what its form would send as it stands. */
async function summary(who: string, tindakan: string, nomor: readonly string[]) {
  const { status, html } = await sent(who, { tindakan, nomor })
  const ticked = [...html.matchAll(/<input type="checkbox" name="nomor" value="([^"]+)" checked/g)].map(
    ([, v = '']) => v,
  )
  return { status, html, ticked, form: { ...hiddenFields(html), nomor: ticked } }
}

const EXPLAINED = { reason: 'test-spam', explanation: 'Tampaknya uji coba.', langkah: 'kirim' }
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the summary', () => {
  test('names each report with its status and clock, and why the act is not possible for some', async () => {
    const fresh = await received({ title: 'Jembatan gantung putus' })
    const ended = await aReportIn('closed', database, deps(), { title: 'Sudah selesai' })
    const hidden = await received({ agency: 'prov-jawa-barat', title: 'Milik provinsi' })
    const { status, html, ticked } = await summary(COORDINATOR, 'arsip', [...numbersOf(fresh, ended, hidden), UNKNOWN])
    expect(status).toBe(200)
    expect(ticked).toEqual([`${fresh.number}:1`])
    expect(words(html)).toContain('Arsipkan 1 laporan')
    expect(words(html)).toContain('3 laporan dilewati')
    expect(words(html)).toContain('Verifikasi: sisa 3 hari kerja')
    expect(words(html)).toContain('Tidak dapat dilakukan dalam status laporan sekarang.')
    expect(words(html).match(/Tidak ada, atau bukan untuk Anda\./g)).toHaveLength(2)
    expect(html).not.toContain('Milik provinsi')
  })

  test('shows what others would read of what it would verify, masked, and as what it would be taken', async () => {
    const fresh = await received({ body: 'Lampu mati. Hubungi 0812 3456 7890 <b>segera</b>, malam hari saja.' })
    const aboutStaff = await received({ aboutStaff: true })
    const { html } = await summary(COORDINATOR, 'teruskan', numbersOf(fresh, aboutStaff))
    expect(html).toContain('Lampu mati. Hubungi [nomor telepon disamarkan] &lt;b>segera')
    expect(words(html)).toContain('Pengaduan tidak berkadar pengawasan · sedang · tanpa kategori')
    const national = await summary('nasional', 'teruskan', numbersOf(aboutStaff))
    expect(words(national.html)).toContain('diverifikasi tersendiri')
  })

  test('of what an agency holds says nothing of the reporter’s own words', async () => {
    const held = await received({ title: 'Judul pelapor', anonymous: true })
    await forwardedTo(database, deps(), held, DISHUB)
    await database.root.query(`update report_messages set published_title = 'Judul terbit'`)
    const { html } = await summary(LIAISON, 'kelengkapan', numbersOf(held))
    expect(html).toContain('Judul terbit')
    expect(html).not.toContain('Judul pelapor')
  })

  test('finds the agency to forward to, and keeps what was typed', async () => {
    const fresh = await received()
    const { form } = await summary(COORDINATOR, 'teruskan', numbersOf(fresh))
    const { html, status } = await sent(COORDINATOR, {
      ...form,
      langkah: 'cari',
      agencyQuery: 'dishub',
      note: 'Segera.',
      cara: 'semua',
    })
    expect(status).toBe(200)
    expect(html).toContain('Dinas Perhubungan')
    expect(html).toContain('>Segera.</textarea>')
    expect(html).toMatch(/value="semua" checked/)
  })
})

describe('what was sent', () => {
  test('each for itself: one sentence for each report, and a reload that does nothing', async () => {
    const [one, other] = [await received({ title: 'Satu' }), await received({ title: 'Dua' })]
    const { form } = await summary(COORDINATOR, 'arsip', numbersOf(one, other))
    const colleague = await asOfficer(other, 'koordinator2.indramayu', database)
    await noteReport(deps(), colleague, { body: 'Sudah saya telepon.', visibility: 'internal', attachments: [] })
    const first = await sent(COORDINATOR, { ...form, ...EXPLAINED, cara: 'masing-masing' })
    expect([first.status, words(first.html)]).toEqual([303, expect.stringContaining('1 laporan diarsipkan')])
    expect(words(first.html)).toContain('Berubah sejak ringkasan dibuat.')
    const again = await sent(COORDINATOR, { ...form, ...EXPLAINED, cara: 'masing-masing' })
    expect(again.location).toBe(first.location)
    const { rows } = await database.root.query(
      `select count(*)::integer as count from report_events where name = 'report.archived'`,
    )
    expect(rows).toEqual([{ count: 1 }])
  })

  test('all or nothing: nothing is done, each is told why, and what was typed is kept', async () => {
    const [one, other] = [await received({ title: 'Satu' }), await received({ title: 'Dua' })]
    const { form } = await summary(COORDINATOR, 'arsip', numbersOf(one, other))
    await archiveReport(deps(), await asOfficer(other, 'koordinator2.indramayu', database), EXPLAINED)
    const { status, html } = await sent(COORDINATOR, { ...form, ...EXPLAINED, cara: 'semua' })
    expect(status).toBe(409)
    expect(words(html)).toContain('Belum ada yang dikerjakan')
    expect(html).toContain('>Tampaknya uji coba.</textarea>')
    const { rows } = await database.root.query('select status from reports order by id')
    expect(rows).toEqual([{ status: 'received' }, { status: 'archived' }])
    const mended = await sent(COORDINATOR, {
      ...hiddenFields(html),
      ...EXPLAINED,
      nomor: [`${one.number}:1`],
      cara: 'semua',
    })
    expect(words(mended.html)).toContain('1 laporan diarsipkan')
  })

  test('says of reports that moved, closed, were merged or hidden meanwhile what happened to each', async () => {
    const [moved, closed, merged, hidden, fine] = [
      await received({ title: 'Pindah' }),
      await received({ title: 'Tutup' }),
      await received({ title: 'Gabung' }),
      await received({ title: 'Sembunyi' }),
      await received({ title: 'Tetap' }),
    ]
    const all = [moved, closed, merged, hidden, fine]
    const { ticked } = await summary(COORDINATOR, 'kelengkapan', numbersOf(...all))
    expect(ticked).toHaveLength(5)
    await forwardedTo(database, deps(), moved, DISHUB)
    await archiveReport(deps(), await asOfficer(closed, COORDINATOR, database), EXPLAINED)
    await mergeReport(deps(), await asOfficer(merged, COORDINATOR, database), { primary: fine.number })
    await database.root.query(
      `update reports set accused_agency_id = (select id from agencies where slug = 'kab-indramayu') where id = $1`,
      [hidden.id],
    )
    const fields = { tindakan: 'kelengkapan', message: 'Di kilometer berapa?', langkah: 'kirim', cara: 'masing-masing' }
    const stale = await sent(COORDINATOR, { ...fields, nomor: [...ticked] })
    for (const now of ['Terdisposisi ke', 'Diarsipkan oleh admin', 'digabung dengan laporan lain'])
      expect(words(stale.html)).toContain(`Berubah sejak ringkasan dibuat. Sekarang: ${now}`)
    const plain = await sent(COORDINATOR, { ...fields, nomor: numbersOf(...all) })
    const said = words(plain.html)
    expect(said).toContain('Tidak dapat dilakukan dalam status laporan sekarang.')
    expect(said).toContain('digabung dengan laporan lain')
    expect(said).toContain('Tidak ada, atau bukan untuk Anda.')
    expect(plain.html).not.toContain('Sembunyi')
  })

  test('forwards many: nothing without the tick that they were read', async () => {
    const [one, other] = [await received(), await received()]
    const { form } = await summary(COORDINATOR, 'teruskan', numbersOf(one, other))
    const fields = { ...form, leadAgencyId: DISHUB, cara: 'semua', langkah: 'kirim' }
    const unread = await sent(COORDINATOR, fields)
    expect([unread.status, words(unread.html)]).toEqual([
      422,
      expect.stringContaining('Baca dahulu teks yang akan terbit'),
    ])
    const done = await sent(COORDINATOR, { ...fields, read: 'on' })
    expect(words(done.html)).toContain('2 laporan diteruskan')
    const elsewhere = await sent(COORDINATOR, {
      tindakan: 'teruskan',
      nomor: numbersOf(one),
      leadAgencyId: 'kementerian-kesehatan',
      cara: 'masing-masing',
      langkah: 'kirim',
    })
    expect(words(elsewhere.html)).toMatch(/di luar wewenang|tidak kami kenal/)
  })

  test('asks to have read only what can go and nobody has verified', async () => {
    const [one, other, ended] = [await received(), await received(), await received()]
    await archiveReport(deps(), await asOfficer(ended, COORDINATOR, database), EXPLAINED)
    const { html, form } = await summary(COORDINATOR, 'teruskan', numbersOf(one, other, ended))
    expect(words(html)).toContain('teks terbit 2 laporan yang belum terverifikasi')
    const fields = { ...form, leadAgencyId: DISHUB, cara: 'masing-masing', langkah: 'kirim' }
    const unticked = await sent(COORDINATOR, { ...fields, nomor: numbersOf(one) })
    expect(words(unticked.html)).toContain('teks terbit 1 laporan yang belum terverifikasi')
    await sent(COORDINATOR, { ...fields, read: 'on' })
    const none = await summary(COORDINATOR, 'teruskan', numbersOf(one, ended))
    expect(none.html).not.toContain('Saya sudah membaca')
    const skipped = await sent(COORDINATOR, { ...fields, formToken: 'lain', nomor: numbersOf(one, ended) })
    expect(words(skipped.html)).not.toContain('Baca dahulu')
  })

  test('is taken back where nobody was told: a watch, a label', async () => {
    const [one, other] = [await received(), await received()]
    const watched = await sent(COORDINATOR, { tindakan: 'pantau', nomor: numbersOf(one, other) })
    expect([watched.status, words(watched.html)]).toEqual([303, expect.stringContaining('2 laporan kini Anda pantau')])
    expect(watched.html).toContain('Urungkan')
    const undo = { ...hiddenFields(watched.html), nomor: numbersOf(one, other), langkah: 'kirim' }
    expect(words((await sent(COORDINATOR, undo)).html)).toContain('2 laporan tidak lagi Anda pantau')
    const { rows } = await database.root.query('select from report_watches')
    expect(rows).toEqual([])

    const { form } = await summary(COORDINATOR, 'label', numbersOf(one))
    const labelled = await sent(COORDINATOR, { ...form, label: 'Tunggu <b>vendor', cara: 'semua', langkah: 'kirim' })
    expect(labelled.html).toContain('tunggu &lt;b>vendor')
  })

  test('is the page of whoever did it, and of nobody else', async () => {
    const { location } = await sent(COORDINATOR, { tindakan: 'pantau', nomor: numbersOf(await received()) })
    expect((await get('koordinator2.indramayu', location ?? '')).status).toBe(404)
    expect((await get(citizen, location ?? '')).status).not.toBe(200)
    for (const id of ['0', 'x', '99999999999999999', '-1']) {
      expect((await get(COORDINATOR, `/petugas/massal/hasil/${id}`)).status).toBe(404)
    }
  })
})

describe('a choice that nothing can be done with', () => {
  const refused = async (who: string, fields: Fields) => {
    const { status, html } = await sent(who, fields)
    return [status, words(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html)] as const
  }

  test('none, too many, and a number that is none each get a sentence', async () => {
    const report = await received()
    expect(await refused(COORDINATOR, { tindakan: 'arsip' })).toEqual([
      422,
      expect.stringContaining('Belum ada laporan yang dipilih'),
    ])
    const many = Array.from({ length: 5000 }, (_, n) => `26${String(n).padStart(9, '0')}`).map(withCheckDigit)
    expect(new Set(many).size).toBe(5000)
    const [status, said] = await refused(COORDINATOR, { tindakan: 'arsip', nomor: many })
    expect([status, said]).toEqual([
      422,
      expect.stringContaining('Anda memilih 5.000 laporan. Paling banyak 200 sekaligus'),
    ])
    expect(MOST_AT_ONCE).toBe(200)
    expect(await refused(COORDINATOR, { tindakan: 'arsip', nomor: ['<script>', '12'] })).toEqual([
      422,
      expect.stringContaining('Bukan nomor laporan, jadi dilewati: “&lt;script>”, “12”'),
    ])
    const mixed = await refused(COORDINATOR, { tindakan: 'arsip', nomor: [report.number, report.number, '12'] })
    expect(mixed).toEqual([200, expect.stringContaining('Arsipkan 1 laporan')])
    expect(mixed[1]).toContain('“12”')
  })

  test('an act that is unknown, or that is not for the role, is said to be so', async () => {
    const nomor = numbersOf(await received())
    expect(await refused(COORDINATOR, { tindakan: 'hapus', nomor })).toEqual([
      422,
      expect.stringContaining('tidak kami kenal'),
    ])
    expect(await refused(COORDINATOR, { nomor })).toEqual([422, expect.stringContaining('tidak kami kenal')])
    for (const [who, tindakan] of [
      [LIAISON, 'arsip'],
      [LIAISON, 'teruskan'],
      ['pimpinan.indramayu', 'label'],
      ['ombudsman', 'kelengkapan'],
    ] as const) {
      expect(await refused(who, { tindakan, nomor })).toEqual([409, expect.stringContaining('Peran Anda')])
    }
  })

  test('another agency’s officer learns nothing by trying, and nobody signed out gets in', async () => {
    const report = await received({ title: 'Rahasia Indramayu' })
    const fields = {
      nomor: numbersOf(report),
      ...EXPLAINED,
      message: 'Lengkapi.',
      label: 'x',
      leadAgencyId: DISHUB,
      read: 'on',
    }
    for (const tindakan of ['teruskan', 'kelengkapan', 'arsip', 'label', 'pantau']) {
      const first = await sent('koordinator.jabar', { tindakan, nomor: numbersOf(report) })
      const second = await sent('koordinator.jabar', { ...fields, tindakan, cara: 'masing-masing' })
      const unknown = await sent('koordinator.jabar', {
        ...fields,
        nomor: UNKNOWN,
        tindakan,
        cara: 'masing-masing',
      })
      const bare = ({ html }: { html: string }) => words(html).replaceAll(/\d{4}-\d{4}-\d{4}/g, '')
      expect([tindakan, bare(second)]).toEqual([tindakan, bare(unknown)])
      expect(first.html + second.html).not.toContain('Rahasia Indramayu')
      expect((await post(citizen, '/petugas/massal', { ...fields, tindakan })).status).not.toBe(200)
    }
    const { rows } = await database.root.query('select status, version from reports')
    expect(rows).toEqual([{ status: 'received', version: 1 }])
  })

  test('hostile fields are mistakes of the form', async () => {
    const nomor = numbersOf(await received())
    const kirim = { langkah: 'kirim', cara: 'semua' }
    const long = 'x'.repeat(10_001)
    for (const [fields, said] of [
      [{ tindakan: 'label', label: long }, 'Terlalu panjang'],
      [{ tindakan: 'label', label: 'a\0b' }, 'tidak dapat dibaca'],
      [{ tindakan: 'label', label: '' }, 'Tulis labelnya'],
      [{ tindakan: 'label', label: 'telepon 0812 3456 7890' }, 'tidak boleh memuat'],
      [{ tindakan: 'kelengkapan', message: long }, 'Terlalu panjang'],
      [{ tindakan: 'kelengkapan', message: 'Pada {tanggal}' }, '{tanggal}'],
      [{ tindakan: 'arsip', reason: 'karangan', explanation: 'x' }, 'tidak ada dalam daftar'],
      [{ tindakan: 'arsip', reason: '', explanation: '' }, 'Pilih satu alasan.'],
      [{ tindakan: 'teruskan', leadAgencyId: long, read: 'on' }, 'Pilih satu instansi tujuan'],
    ] as const) {
      const [status, words_] = await refused(COORDINATOR, { ...fields, ...kirim, nomor })
      expect([fields.tindakan, [409, 422].includes(status), words_]).toEqual([
        fields.tindakan,
        true,
        expect.stringContaining(said),
      ])
    }
    const [status, said] = await refused(COORDINATOR, {
      tindakan: 'label',
      label: 'x',
      langkah: 'kirim',
      cara: 'separuh',
      nomor,
    })
    expect([status, said.includes('label')]).toEqual([303, true])
    const { status: strange } = await sent(COORDINATOR, { tindakan: 'arsip', nomor, ...EXPLAINED, cara: 'separuh' })
    expect(strange).toBe(422)
  })

  test('an address that was typed leads back to the inbox, and only there', async () => {
    expect((await get(COORDINATOR, '/petugas/massal')).headers.get('location')).toBe('/petugas')
    const { html } = await sent(COORDINATOR, { tindakan: 'arsip', kembali: '//evil.example/petugas' })
    expect(html).not.toContain('evil.example')
    const kept = await sent(COORDINATOR, { tindakan: 'arsip', kembali: '/petugas?antrean=baru' })
    expect(kept.html).toContain('href="/petugas?antrean=baru"')
  })
})

/** ISO/IEC 7064 MOD 11,10, as tracking numbers end. */
function withCheckDigit(digits: string): string {
  let rest = 10
  for (const digit of digits) rest = (((rest + Number(digit)) % 10 || 10) * 2) % 11
  return digits + ((11 - rest) % 10)
}
