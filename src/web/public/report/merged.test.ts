/** What everyone, and its reporter, reads of a merged report. */
import { beforeEach, expect, test } from 'vitest'
import { closeReport } from '#core/reports/operations/close-report.ts'
import { decideReportObjection } from '#core/reports/operations/decide-objection.ts'
import { objectToReport } from '#core/reports/operations/object-to-report.ts'
import { replyReport } from '#core/reports/operations/reply-report.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { useDatabase } from '#test/database.ts'
import { depsWithFiles } from '#test/filing.ts'
import { DISHUB, LIAISON, done, merging } from '#test/merging.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { opened, reportSite } from '#test/report-lives.ts'
import { type Filed, forwardedTo } from '#test/reports.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)
const { as, aReport, merged, answered, asReporter, now } = merging({ database, deps, clock })

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), 'nasional', 'koordinator.indramayu', LIAISON)
})

const ask = async (path: string, cookie = '') =>
  (await reportSite(deps()).request(path, { headers: { cookie } })).text()
const asEveryone = ({ number }: Filed) => ask(`/laporan/${number}`)
const asItsReporter = async ({ id, number }: Filed) => ask(`/laporan/${number}`, await opened(deps(), id))

async function aPair(changes: Parameters<typeof aReport>[0] = {}): Promise<[Filed, Filed]> {
  const [primary, duplicate] = [await aReport(), await aReport(changes)]
  await forwardedTo(database, deps(), primary, DISHUB)
  await forwardedTo(database, deps(), duplicate, 'kab-indramayu')
  done(await merged(duplicate, primary))
  return [primary, duplicate]
}

test('everyone reads the status of the primary, who handles it, and finds the way there', async () => {
  const [primary, duplicate] = await aPair()
  await answered(primary)
  const html = await asEveryone(duplicate)
  expect(html.match(/data-status="[^"]*"/g)).toEqual(['data-status="answered"'])
  expect(html).toContain('Digabung dengan laporan lain')
  expect(html).toContain(`href="/laporan/${primary.number}"`)
  expect(html).not.toContain('Lampu sudah kami ganti')
  expect(await asEveryone(primary)).toContain('1 laporan serupa digabungkan')
  expect(await ask(`/en/laporan/${duplicate.number}`)).toContain('Merged with another report')
})

test('its reporter reads the answer on their own page, and what they reply stands there as another reporter’s', async () => {
  const [primary, duplicate] = await aPair({ anonymous: true })
  await answered(primary)
  const own = await asItsReporter(duplicate)
  expect(own).toContain('Lampu sudah kami ganti.')
  expect(own).toContain('tanggapan')

  await replyReport(deps(), asReporter(duplicate), { body: 'Di gang kami masih padam.', attachments: [] })
  for (const html of [await asEveryone(primary), await asItsReporter(primary)]) {
    expect(html).toContain('Di gang kami masih padam.')
    expect(html).toContain('Pelapor lain')
    expect(html).not.toContain(duplicate.number)
  }
  expect(await asItsReporter(duplicate)).toContain('Di gang kami masih padam.')
})

test('after another reporter’s reply, its reporter reads by when the agency owes an answer, and adds what reaches it', async () => {
  const [primary, one, other] = [await aReport(), await aReport(), await aReport()]
  await forwardedTo(database, deps(), primary, DISHUB)
  for (const duplicate of [one, other]) done(await merged(duplicate, primary))
  const waiting = await asItsReporter(other)
  expect(waiting).toContain('sampai kepada petugas yang menangani')
  expect(waiting).not.toMatch(/tanggapan Anda diteruskan|Dilewati|Belum diterbitkan/)
  await answered(primary)
  expect(await asItsReporter(other)).toContain('tanggapan Anda diteruskan sebagai pelapor lain')

  done(await replyReport(deps(), asReporter(one), { body: 'Di gang kami masih padam.', attachments: [] }))
  const html = await asItsReporter(other)
  expect(html).toContain('Pelapor lain sudah menanggapi jawaban instansi. Instansi wajib menjawab lagi paling lambat')
  expect(html).toMatch(/Ditindaklanjuti<[^]{0,80}Paling lambat/)
  expect(html).toMatch(/Diverifikasi<[^]{0,80}Lewat laporan utama/)
  expect(html).toContain(`action="/laporan/${other.number}/pesan"`)
  expect(html).not.toMatch(/tanggapan Anda diteruskan|Dilewati|\/tanggapan"/)
  expect(await asItsReporter(one)).toContain('Tanggapan Anda sudah diteruskan sebagai pelapor lain.')
})

test('a reply is said to be read by everyone only where it is', async () => {
  const [primary, one, other] = [await aReport(), await aReport(), await aReport()]
  await forwardedTo(database, deps(), primary, DISHUB)
  for (const duplicate of [one, other]) done(await merged(duplicate, primary))
  await answered(primary)
  expect(await asItsReporter(one)).toContain('Tanggapan dibaca publik')
  done(await closeReport(deps(), asReporter(primary), { rating: 4, comment: null }))
  const html = await asItsReporter(one)
  expect(html).toContain('Laporan utama sudah berakhir.')
  expect(html).not.toMatch(/Tanggapan dibaca publik|Pesan ini dibaca publik|berlaku juga di sini/)
})

test('nobody is promised that a report is still to be published which is merged or withdrawn', async () => {
  const report = await aReport()
  expect(await asItsReporter(report)).toContain('Belum diterbitkan')
  done(await withdrawReport(deps(), asReporter(report), { reason: '' }))
  expect(await asItsReporter(report)).not.toContain('Belum diterbitkan')
})

test('a merged report whose primary is replaced says once that it was merged', async () => {
  const [primary] = await aPair()
  const [, other] = [await aReport(), await aReport()]
  await forwardedTo(database, deps(), other, DISHUB)
  done(await merged(other, primary))
  done(await withdrawReport(deps(), asReporter(primary), { reason: '' }))
  expect((await asItsReporter(other)).match(/dengan laporan lain tentang masalah yang sama/g)).toHaveLength(1)
  expect((await asEveryone(other)).match(/dengan laporan lain tentang masalah yang sama/g)).toHaveLength(1)
})

test('one report that was merged is one in English too', async () => {
  const [primary] = await aPair()
  expect(await ask(`/en/laporan/${primary.number}`)).toContain('1 similar report merged into this one')
})

test('whoever closes theirs reads that it was merged, not that it stands as the primary does', async () => {
  const [primary, duplicate] = await aPair()
  await answered(primary)
  expect(await asItsReporter(duplicate)).toContain('Statusnya berlaku juga di sini')
  await closeReport(deps(), asReporter(duplicate), { rating: 4, comment: null })
  for (const html of [await asItsReporter(duplicate), await asEveryone(duplicate)]) {
    expect(html).toContain('Digabung dengan laporan lain')
    expect(html).not.toContain('berlaku juga di sini')
  }
})

test('whose objection to the merge is rejected reads how to reach the Ombudsman', async () => {
  const [, duplicate] = await aPair()
  done(await objectToReport(deps(), asReporter(duplicate), { reason: 'Lampunya di gang lain.' }))
  const decision = { isUpheld: false, reason: 'Tiangnya sama.' }
  done(await decideReportObjection(deps(), await as(duplicate, 'nasional'), decision))
  expect(await asItsReporter(duplicate)).toMatch(/telepon 137 atau <a href="https:\/\/www\.ombudsman\.go\.id">/)
  expect(await asEveryone(duplicate)).not.toContain('telepon 137 atau')
})

test('a primary that not everyone may read is not named', async () => {
  const [primary, duplicate] = [await aReport(), await aReport()]
  await forwardedTo(database, deps(), duplicate, DISHUB)
  done(await merged(duplicate, primary))
  for (const html of [await asEveryone(duplicate), await asItsReporter(duplicate)]) {
    expect(html).toContain('Digabung dengan laporan lain')
    expect(html).not.toContain(primary.number)
  }
  expect(await now(duplicate)).toMatchObject({ status: 'received' })
})

test('reporters of confidential reports are told nothing of a link', async () => {
  const [one, primary] = [await aReport({ confidential: true }), await aReport({ confidential: true })]
  await merged(one, primary)
  for (const report of [one, primary]) {
    const html = await asItsReporter(report)
    expect(html).not.toMatch(/[Dd]igabung|[Dd]itautkan|serupa/)
  }
})
