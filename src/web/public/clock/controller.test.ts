import { beforeEach, describe, expect, test } from 'vitest'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { completeReport } from '#core/reports/operations/complete-report.ts'
import { forwardReport } from '#core/reports/operations/forward-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { aReportIn, asOfficer, asReporter, opened, reportSite } from '#test/report-lives.ts'
import { aForwarding } from '#test/reports.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await createDemoAccounts(deps())
})

const page = async (path: string, cookie = '') =>
  (await reportSite(deps()).request(path, { headers: { cookie } })).text()

describe('the page on which clocks explain themselves', () => {
  test('says from when, until when, and every day between, with the reason where it did not count', async () => {
    const { number } = await aReportIn('forwarded', database, deps())
    clock.set('2026-11-24T02:00:00Z')
    const html = await page(`/laporan/${number}/jam`)
    expect(html).toContain('Tenggat: Tindak lanjut')
    expect(html).toContain('<b>Kamis, 10 Desember 2026</b>')
    expect(html).toContain('pukul 24.00 WIB')
    expect(html).toContain('Mulai Jumat, 20 November 2026, 09.00 WIB')
    expect(html).toContain('1:\u00a023\u00a0Nov · 2:\u00a024\u00a0Nov · 3:\u00a025\u00a0Nov')
    expect(html).toMatch(/Sab, 21 Nov – Min, 22 Nov<\/b><span>akhir pekan/)
    expect(html).toMatch(/<b class="num">2<\/b><span>hari kerja terpakai/)
  })

  test('says in one line of each clock how it stands, and of one that ended when it ran', async () => {
    const { number } = await aReportIn('forwarded', database, deps())
    clock.set('2026-11-24T02:00:00Z')
    const html = await page(`/laporan/${number}/jam`)
    expect(html).toMatch(/<h2>Verifikasi<\/h2><span class="small muted">Tepat waktu · 20\u00a0Nov</)
    expect(html).toMatch(/<h2>Tindak lanjut<\/h2><span class="small muted">Berjalan, sisa 12 hari kerja</)
  })

  test('counts past the limit as the report does, and of a clock that ended nothing after its end', async () => {
    const { number } = await aReportIn('forwarded', database, deps())
    clock.set('2026-12-14T02:00:00Z')
    const html = await page(`/laporan/${number}/jam`)
    expect(html).toMatch(/<h2>Tindak lanjut<\/h2><span class="small muted">Terlambat 2 hari kerja</)
    expect(html).toMatch(/<b class="num">16<\/b><span>hari kerja terpakai/)
    const [, verification = ''] = /<h2>Verifikasi(.*?)<\/details>/s.exec(html) ?? []
    expect(verification).toMatch(/<b class="num">0<\/b><span>hari kerja terpakai/)
    expect(verification).not.toMatch(/Hari yang dihitung|<td class="hitung/)
  })

  test('counts one day as one in English', async () => {
    const { number } = await aReportIn('forwarded', database, deps())
    clock.set('2026-11-23T02:00:00Z')
    const html = await page(`/en/laporan/${number}/jam`)
    expect(html).toMatch(/<b class="num">1<\/b><span>working day used/)
    expect(html).toMatch(/<b class="num">14<\/b><span>working days allowed/)
  })

  test('shows the days on which a clock stood still for the reporter, and the day it was given', async () => {
    const report = await aReportIn('awaiting_information', database, deps())
    clock.set('2026-11-24T02:00:00Z')
    const cookie = await opened(deps(), report.id)
    expect(await page(`/laporan/${report.number}/jam`, cookie)).toContain('Jam sedang berhenti.')
    await completeReport(deps(), asReporter(report), { body: 'Di kilometer tiga.', attachments: [] })
    await forwardReport(deps(), await asOfficer(report, 'koordinator.indramayu', database), aForwarding())
    expect(await page(`/laporan/${report.number}/jam`)).toContain('<span>jam berhenti</span>')
  })

  test('marks what was counted without the decree of a year as provisional', async () => {
    clock.set('2028-12-28T02:00:00Z')
    const { number } = await aReportIn('forwarded', database, deps())
    expect(await page(`/en/laporan/${number}/jam`)).toContain('Provisional: the decree')
    expect(await page(`/laporan/${number}`)).toContain(' · sementara')
  })
})
