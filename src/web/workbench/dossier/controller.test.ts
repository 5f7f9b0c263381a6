/** Who is handed the dossier of a report, what is in it, and that it can be checked. */
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { altered, anEscalatedReport, consented, unzipped } from '#test/dossiers.ts'
import { useDatabase } from '#test/database.ts'
import { depsWithFiles, storage } from '#test/filing.ts'
import { agencyId, clockAt, demoPeople } from '#test/people.ts'
import { asReporter } from '#test/report-lives.ts'
import type { Filed } from '#test/reports.ts'
import { citizen, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)
const { get, post } = workbench(database, clock, { files: storage })
const OTHERS = [
  'nasional',
  'koordinator.indramayu',
  'penghubung.dishub.indramayu',
  'koordinator.jabar',
  'ksp',
  'kemendagri',
]
const identity = { name: 'Wartini', email: 'wartini@contoh.test', phone: null }

beforeEach(() => demoPeople(database, deps(), 'ombudsman', ...OTHERS))

const address = ({ number }: Filed) => `/petugas/laporan/${number}/berkas`
const statusFor = async (who: string, report: Filed) => (await get(who, address(report))).status
const taken = async (report: Filed) =>
  unzipped(Buffer.from(await (await get('ombudsman', address(report))).arrayBuffer()))
const seen = async (report: Filed) => (await get('ombudsman', `/petugas/laporan/${report.number}`)).status
const eventsOf = async ({ id }: Filed, name: string) =>
  (
    await database.root.query('select agency_id from report_events where report_id = $1 and name = $2', [id, name])
  ).rows.map(({ agency_id }) => Number(agency_id))

/** Of the reporter, prepared; released or not. */
async function withFile({ id }: Filed, content: string, { ordinal, released }: { ordinal: number; released: boolean }) {
  const { digest } = await storage.put(Buffer.from(content))
  await database.root.query(
    `insert into report_attachments (report_id, filed_year, message_id, ordinal, media_type, byte_size, digest, safe_digest,
       state, by_reporter, released_at, created_at)
     select id, filed_year, text_id, $2, 'application/pdf', 9, $3, $3, 'ready', true, case when $4 then now() end, now()
     from reports where id = $1`,
    [id, ordinal, digest, released],
  )
}

describe('the dossier', () => {
  test('is nobody’s before the reporter agrees, and then the Ombudsman’s alone', async () => {
    const report = await anEscalatedReport(database, deps(), clock)
    for (const who of ['ombudsman', ...OTHERS]) expect([who, await statusFor(who, report)]).toEqual([who, 404])
    await consented(deps(), report)
    for (const who of OTHERS) expect([who, await statusFor(who, report)]).toEqual([who, 404])
    expect((await get(citizen, address(report))).status).not.toBe(200)
    expect(await eventsOf(report, 'report.dossier_read')).toEqual([])
    expect(await statusFor('ombudsman', report)).toBe(200)
  })

  test('says who took it in the history that its reporter reads, and makes nobody’s form stale', async () => {
    const report = await anEscalatedReport(database, deps(), clock)
    await consented(deps(), report)
    const version = async () =>
      (await database.db.selectFrom('reports').select('version').where('id', '=', report.id).executeTakeFirstOrThrow())
        .version
    const before = await version()
    const asked = await get('ombudsman', address(report), { method: 'HEAD' })
    expect([asked.status, await asked.text(), await eventsOf(report, 'report.dossier_read')]).toEqual([200, '', []])
    await taken(report)
    expect(await eventsOf(report, 'report.dossier_read')).toEqual([await agencyId(database, 'ombudsman')])
    expect(await version()).toBe(before)
  })

  test('is a download that nobody on the way keeps, under the report’s number', async () => {
    const report = await anEscalatedReport(database, deps(), clock)
    await consented(deps(), report)
    const { headers } = await get('ombudsman', address(report))
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="berkas-${report.number}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  test('holds report, thread, history, clocks day by day and files, each with a digest that proves it unchanged', async () => {
    const report = await anEscalatedReport(database, deps(), clock, {
      identity,
      body: 'Lampu padam sejak dua minggu. <b>Telepon 081234567890</b>',
    })
    await withFile(report, '%PDF-1.7 kuitansi', { ordinal: 1, released: true })
    await consented(deps(), report)
    const files = await taken(report)
    expect([...files.keys()].toSorted()).toEqual([
      'SHA256SUMS.txt',
      'gaya.css',
      'lampiran/lampiran-1.pdf',
      'laporan.html',
      'riwayat.csv',
      'tenggat.csv',
    ])
    expect(altered(files)).toEqual([])
    const page = files.get('laporan.html')?.toString() ?? ''
    expect(page).toContain('&lt;b>Telepon 081234567890&lt;/b>')
    expect(page).toContain('Kami menunggu suku cadang lampu.')
    expect(page).toMatch(
      /Catatan · Pelapor dan petugas · .{0,60}<\/h3><blockquote dir="auto">Petugas akan datang hari Senin\./,
    )
    expect(page).toContain('Wartini')
    expect(page).not.toContain('wartini@contoh.test')
    expect(page).not.toMatch(/Anggaran habis|<script|<style| on[a-z]+=/)
    expect(page).toMatch(/Terlambat \d+ hari kerja\./)
    const history = files.get('riwayat.csv')?.toString() ?? ''
    expect(history).toContain('Laporan diterima')
    for (const told of ['koordinator', 'pimpinan', 'pengawas']) {
      expect(history).toContain(`Terlambat: tindak lanjut; ${told} diberi tahu.`)
    }
    expect(history).toContain('Berkas diserahkan kepada Ombudsman')
    const days = files.get('tenggat.csv')?.toString().split('\r\n') ?? []
    expect(days).toContain('Batas ke Ombudsman,2026-11-20T02:00:00.000Z,2027-01-19,60,dihitung')
    expect(days.join()).toMatch(/Verifikasi,[^,]*,2026-11-2\d,1,tidak terpakai: jam sudah berhenti/)
    expect(days).toContain('Tindak lanjut,2026-11-20T02:00:00.000Z,2026-11-21,,akhir pekan')
    const digest = createHash('sha256').update('%PDF-1.7 kuitansi').digest('hex')
    expect(files.get('SHA256SUMS.txt')?.toString()).toContain(`${digest}  lampiran/lampiran-1.pdf\n`)
  })

  test('keeps an anonymous reporter unnamed, and back what nobody has looked at', async () => {
    const report = await anEscalatedReport(database, deps(), clock, { identity, anonymous: true })
    await withFile(report, '%PDF-1.7 diperiksa', { ordinal: 1, released: true })
    await withFile(report, '%PDF-1.7 surat saya', { ordinal: 2, released: false })
    await consented(deps(), report)
    const files = await taken(report)
    expect([...files.keys()].filter(path => path.startsWith('lampiran'))).toEqual(['lampiran/lampiran-1.pdf'])
    const page = files.get('laporan.html')?.toString() ?? ''
    expect(page).toContain('1 lampiran pelapor tidak disertakan')
    expect(page).not.toMatch(/Wartini|wartini@/)
    expect(await (await get('ombudsman', `/petugas/laporan/${report.number}`)).text()).not.toContain('Wartini')
  })

  test('names an anonymous reporter who wished it, with their contacts and all of their files; each reading is noted', async () => {
    const report = await anEscalatedReport(database, deps(), clock, { identity, anonymous: true })
    await withFile(report, '%PDF-1.7 surat saya', { ordinal: 1, released: false })
    await consented(deps(), report, true)
    const files = await taken(report)
    expect(files.has('lampiran/lampiran-1.pdf')).toBe(true)
    expect(files.get('laporan.html')?.toString()).toContain('Wartini, wartini@contoh.test')
    const { rows } = await database.root.query(`select purpose from vault.identity_reads where report_id = $1`, [
      report.id,
    ])
    expect(rows).toContainEqual({ purpose: 'dossier for the Ombudsman' })
    expect(await (await get('koordinator.indramayu', `/petugas/laporan/${report.number}`)).text()).not.toContain(
      'Wartini',
    )
  })

  test('lists a file that storage has lost as missing, and hands out the others', async () => {
    const report = await anEscalatedReport(database, deps(), clock)
    await withFile(report, '%PDF-1.7 ada', { ordinal: 1, released: true })
    await withFile(report, '%PDF-1.7 hilang', { ordinal: 2, released: true })
    await storage.remove(createHash('sha256').update('%PDF-1.7 hilang').digest('hex'))
    await consented(deps(), report)
    const files = await taken(report)
    expect([...files.keys()].filter(path => path.startsWith('lampiran'))).toEqual(['lampiran/lampiran-1.pdf'])
    expect(files.get('laporan.html')?.toString()).toContain('lampiran-2.pdf, tidak tersedia')
    expect(altered(files)).toEqual([])
  })

  test('of a confidential report exists for the Ombudsman only with consent', async () => {
    const report = await anEscalatedReport(database, deps(), clock)
    expect(await seen(report)).toBe(200)
    await changeReportPrivacy(deps(), asReporter(report), { anonymous: false, confidential: true })
    expect([await seen(report), await statusFor('ombudsman', report)]).toEqual([404, 404])
    await consented(deps(), report)
    expect([await seen(report), await statusFor('ombudsman', report)]).toEqual([200, 200])
  })

  test('is not there for the Ombudsman’s officers where the Ombudsman is the one complained about', async () => {
    const report = await anEscalatedReport(database, deps(), clock)
    await consented(deps(), report)
    const ombudsman = await agencyId(database, 'ombudsman')
    await database.root.query('update reports set accused_agency_id = $1 where id = $2', [ombudsman, report.id])
    expect([await seen(report), await statusFor('ombudsman', report)]).toEqual([404, 404])
  })

  test('is not handed out to whoever sends a form to its address', async () => {
    const report = await anEscalatedReport(database, deps(), clock)
    await consented(deps(), report)
    expect((await post('ombudsman', address(report))).status).toBe(404)
    expect((await get('ombudsman', '/petugas/laporan/261123456789/berkas')).status).toBe(404)
  })
})

describe('the Ombudsman’s page of a report', () => {
  const page = async (report: Filed) => (await get('ombudsman', `/petugas/laporan/${report.number}`)).text()

  test('shows what is published until the reporter agrees, then also the own words and how the file is taken', async () => {
    const report = await anEscalatedReport(database, deps(), clock, {
      body: 'Lampu padam. Telepon saya 081234567890 ya.',
    })
    const before = await page(report)
    expect(before).toContain('Pelapor belum setuju berkas diserahkan')
    expect(before).toContain('62 hari sejak dikirim')
    expect(before).not.toMatch(/081234567890|hari Senin|Anggaran habis|\/berkas"/)
    await consented(deps(), report)
    const after = await page(report)
    expect(after).toMatch(/081234567890.*hari Senin/s)
    expect(after).toContain(`href="/petugas/laporan/${report.number}/berkas"`)
    expect(after).not.toContain('Anggaran habis')
  })

  test('is offered no action', async () => {
    const report = await anEscalatedReport(database, deps(), clock)
    await consented(deps(), report)
    expect(await page(report)).not.toContain('aria-label="Tindakan"')
    const sent = await post('ombudsman', `/petugas/laporan/${report.number}/catatan`, {
      body: 'x',
      visibility: 'internal',
    })
    expect([403, 404, 409]).toContain(sent.status)
  })
})
