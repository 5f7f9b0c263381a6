/** A report on paper: what its officer may read of it, and no more; who it was, only when asked for. */
import { describe, expect, test } from 'vitest'
import { noteReport } from '#core/reports/operations/note-report.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { COORDINATOR, DISHUB, LIAISON, at, useDesk } from '#test/desk.ts'
import { asOfficer } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from '#test/reports.ts'

const { database, deps, get, post } = useDesk()
const OTHER = 'penghubung.disdukcapil.indramayu'
const INTERNAL = 'Kabelnya dicuri, tunggu polisi.'
const PUBLIC = 'Regu berangkat hari Senin.'
const identity = { name: 'Wartini Kusuma', email: 'wartini@contoh.test', phone: null }

async function aReport(changes = {}): Promise<Filed> {
  const body = 'Lampu padam dua minggu. Telepon saya 081234567890.'
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', identity, body, ...changes }))
  await forwardedTo(database, deps(), report, DISHUB)
  const by = await asOfficer(report, LIAISON, database)
  await noteReport(deps(), by, { body: INTERNAL, visibility: 'internal', attachments: [] })
  await noteReport(deps(), by, { body: PUBLIC, visibility: 'public', attachments: [] })
  await answerReport(deps(), by, { outcome: 'resolved', body: 'Lampu menyala lagi.', attachments: [] })
  return report
}
const print = async (who: string, { number }: Filed, query = '') => (await get(who, at(number, `cetak${query}`))).text()
const readings = async () =>
  (await database.root.query(`select party from vault.identity_reads where purpose = 'printed for a file'`)).rows.length

describe('the printed page', () => {
  test('has the agency, the number, the words, the clocks and what was said with who reads it', async () => {
    const report = await aReport()
    const html = await print(LIAISON, report)
    const { number } = report
    for (const said of [
      'Dinas Perhubungan Kabupaten Indramayu',
      `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`,
      'Lampu padam dua minggu.',
      'Tindak lanjut',
      PUBLIC,
      'Lampu menyala lagi.',
      'Publik',
      'Dicetak Jumat, 20 November 2026',
    ])
      expect(html).toContain(said)
    expect(html).not.toMatch(/Samarkan|<form[^>]*method="post"/)
    expect(await (await get(LIAISON, `/petugas/laporan/${number}`)).text()).toContain(`href="${at(number, 'cetak')}"`)
  })

  test('leaves out what officers wrote among themselves, and that they did, unless they want it', async () => {
    const report = await aReport()
    const plain = await print(LIAISON, report)
    expect(plain).not.toContain(INTERNAL)
    expect(plain).not.toMatch(/Catatan<\/b> ditambahkan/)
    expect(await print(LIAISON, report, '?internal=1')).toContain(INTERNAL)
  })

  test('names the reporter only when it is asked for, and notes the reading', async () => {
    const report = await aReport()
    expect(await print(COORDINATOR, report)).not.toContain('Wartini')
    expect(await readings()).toBe(0)
    await get(COORDINATOR, at(report.number, 'cetak?identitas=1'), { method: 'HEAD' })
    expect(await readings()).toBe(0)
    expect(await print(COORDINATOR, report, '?identitas=1')).toContain('Wartini Kusuma, wartini@contoh.test')
    expect(await readings()).toBe(1)
  })

  test('of an anonymous report has the published copy and no name for the agency, whatever is asked for', async () => {
    const report = await aReport({ anonymous: true })
    const html = await print(LIAISON, report, '?identitas=1&internal=1')
    expect(html).not.toMatch(/Wartini|081234567890|name="identitas"/)
    expect(html).toContain('Anonim')
    expect(await print(COORDINATOR, report, '?identitas=1')).not.toContain('Wartini')
    expect(await print(COORDINATOR, report)).toContain('081234567890')
    expect(await readings()).toBe(0)
  })

  test('of a confidential report says so', async () => {
    expect(await print(LIAISON, await aReport({ confidential: true }))).toContain('RAHASIA')
  })

  test('is not there for another agency, for an unknown number, or to be sent to', async () => {
    const report = await aReport({ confidential: true })
    expect((await get(OTHER, at(report.number, 'cetak'))).status).toBe(404)
    expect((await get(LIAISON, at('261123456789', 'cetak'))).status).toBe(404)
    expect((await post(LIAISON, at(report.number, 'cetak'))).status).toBe(404)
  })
})
