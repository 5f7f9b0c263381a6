/** Objections and second signatures as screens: why this officer may decide, what each choice does, and who sees nothing. */
import { beforeEach, describe, expect, test } from 'vitest'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { objectToReport } from '#core/reports/operations/object-to-report.ts'
import { COORDINATOR, PROPOSAL, aProposedReport } from '#test/disputes.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer, asReporter } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { citizen, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get, post } = workbench(database, clock)

const DISHUB = 'dinas-perhubungan-kab-indramayu'
const SECOND = 'koordinator2.indramayu'
const LIAISON = 'penghubung.dishub.indramayu'
const ENDED = 'Tampaknya uji coba.'
const OBJECTION = 'Ini bukan uji coba, datanglah malam hari.'
const judging = ({ number }: Filed) => `/petugas/laporan/${number}/keberatan/putusan`
const signing = ({ number }: Filed) => `/petugas/laporan/${number}/penutupan/persetujuan`
const textOf = async (who: string, address: string) => (await get(who, address)).text()

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  const people = ['nasional', COORDINATOR, SECOND, LIAISON, 'koordinator.jabar', 'penghubung.disdukcapil.indramayu']
  await demoPeople(database, deps(), ...people)
})

async function anObjection(submission = {}): Promise<Filed> {
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', ...submission }))
  await forwardedTo(database, deps(), report, DISHUB)
  const change = await asOfficer(report, COORDINATOR, database)
  await archiveReport(deps(), change, { reason: 'test-spam', explanation: ENDED })
  await objectToReport(deps(), asReporter(report), { reason: OBJECTION })
  return report
}

/** For another agency, a citizen, and whoever is not signed in. */
async function hiddenFrom(outsiders: readonly string[], address: string) {
  for (const who of outsiders) {
    const unknown = await get(who, address.replace(/\d{12}/, '261123456788'))
    const hidden = await get(who, address)
    expect([who, hidden.status, await hidden.text()]).toEqual([who, 404, await unknown.text()])
  }
  expect((await get(citizen, address)).status).toBe(404)
  expect((await get({ kind: 'stranger', openReports: [] }, address)).status).toBe(303)
}

describe('an objection', () => {
  test('stands in its queue with what it is against and who decides, and leads straight to the decision', async () => {
    const report = await anObjection()
    const html = await textOf(SECOND, '/petugas?antrean=keberatan')
    expect(html).toContain('Atas pengarsipan · Diputus Pemkab Indramayu')
    expect(html).toMatch(new RegExp(`<a class="button small act" href="${judging(report)}"`))
    expect(await textOf(COORDINATOR, '/petugas?antrean=keberatan')).not.toContain(report.number)
  })

  test('stands beside how the report ended, with the days that either decision brings', async () => {
    const report = await anObjection()
    const html = await textOf(SECOND, judging(report))
    const versus =
      /<div class="versus">([^]*?)<div class="panel|<div class="versus">([^]*?)<\/div>/.exec(html)?.[0] ?? ''
    expect([versus.includes(ENDED), versus.includes(OBJECTION)]).toEqual([true, true])
    expect(html).toContain(
      'dengan jam baru: jawaban pertama sampai Jumat, 27 November 2026; tindak lanjut sampai Kamis, 10 Desember 2026.',
    )
    expect(html).toContain('cara ke Ombudsman Republik Indonesia')
    expect(html).toContain('Putusan keberatan: sisa 5 hari kerja, Jumat, 27 November 2026')
  })

  test('names who acted before, and says that this officer did not', async () => {
    const report = await anObjection()
    const html = await textOf(SECOND, judging(report))
    expect(html).toContain('Anda belum pernah bertindak pada laporan ini.')
    expect(html).toMatch(/1 petugas tidak memutus: pernah bertindak[^]*Pemerintah Kabupaten Indramayu/)
  })

  test('is hidden from other agencies, and a confidential one from all but its judge', async () => {
    const report = await anObjection({ confidential: true })
    await hiddenFrom(['koordinator.jabar', 'penghubung.disdukcapil.indramayu'], judging(report))
    expect((await get(SECOND, judging(report))).status).toBe(200)
  })

  test('that was decided meanwhile shows what happened, and keeps what was written', async () => {
    const report = await anObjection()
    const reason = 'Lampunya memang padam, sudah diperiksa.'
    expect((await post(SECOND, judging(report), { decision: 'upheld', reason })).status).toBe(303)
    const late = await post('nasional', judging(report), { decision: 'rejected', reason: 'Ditolak saja.' })
    const html = await late.text()
    expect([late.status, html.includes('Ditolak saja.'), html.includes('Formulir ini ditutup')]).toEqual([
      409,
      true,
      true,
    ])
  })
})

describe('a second signature', () => {
  test('shows who signed first, whose turn it is, when it lapses, and what was said, side by side', async () => {
    const report = await aProposedReport(database, deps())
    const queue = await textOf(SECOND, '/petugas?antrean=tanda-tangan-kedua')
    expect(queue).toMatch(/Diusulkan [^·<]+ · 2 jawaban, 2 tanggapan/)
    expect(queue).toContain(signing(report))
    const html = await textOf(SECOND, signing(report))
    expect(html).toMatch(/<li class="done">[^]*sudah ditandatangani[^]*<li aria-current="step">[^]*Harus orang lain/)
    expect(html).toContain('Gugur Jumat, 27 November 2026')
    expect(html.match(/<ol class="rounds">[^]*?<\/ol>/)?.[0].match(/<li>/g)).toHaveLength(2)
    expect(html).toContain(PROPOSAL)
    expect(html).toContain('dapat mengajukan keberatan sampai Jumat, 4 Desember 2026')
  })

  test('is not given by whoever proposed, and not after the time for it', async () => {
    const report = await aProposedReport(database, deps())
    const own = await get(COORDINATOR, signing(report))
    expect([own.status, (await own.text()).includes('Formulir ini ditutup')]).toEqual([409, true])
    clock.set('2026-11-30T02:00:00Z')
    const reason = 'Saya periksa sendiri.'
    const late = await post(SECOND, signing(report), { decision: 'approve', reason })
    expect([late.status, (await late.text()).includes(reason)]).toEqual([409, true])
  })

  test('is hidden from other agencies, and the reporter hears nothing of it', async () => {
    const report = await aProposedReport(database, deps())
    await hiddenFrom(['koordinator.jabar', 'penghubung.disdukcapil.indramayu'], signing(report))
  })
})
