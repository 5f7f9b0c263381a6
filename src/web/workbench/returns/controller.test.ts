/** How often agencies give reports back, and what became of it, counted from the history. */
import { beforeEach, describe, expect, test } from 'vitest'
import { arbitrateReport } from '#core/reports/operations/arbitrate-report.ts'
import type { Change, Changed } from '#core/reports/operations/change-report.ts'
import { forwardReportOn } from '#core/reports/operations/forward-on.ts'
import { redirectReport, returnReportToForwarder } from '#core/reports/operations/return-report.ts'
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
import { useDatabase } from '#test/database.ts'
import { agencyId, clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get } = workbench(database, clock)

const KEMENSOS = 'Kementerian Sosial'
const JABAR = 'Pemerintah Provinsi Jawa Barat'
const INDRAMAYU = 'Pemerintah Kabupaten Indramayu'

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(
    database,
    deps(),
    'nasional',
    'nasional2',
    'koordinator.kemensos',
    'koordinator.jabar',
    'koordinator.indramayu',
    'penghubung.dishub.indramayu',
    'pimpinan.indramayu',
    'ksp',
  )
})

const reason = 'Bukan kewenangan kami.'
const done = async (change: Promise<Changed>) => {
  const changed = await change
  if (!changed.ok) throw new Error(changed.refusal)
}
const by = (report: Filed, name: string): Promise<Change> => asOfficer(report, name, database)
const giveBack = async (report: Filed, name: string, competentAgency: string) =>
  done(returnReportToForwarder(deps(), await by(report, name), { reason, competentAgency }))

/** Returned by the ministry and by the province, then decided for the ministry. */
async function arbitrated(submission: Partial<SubmitReport> = {}, lead = 'kemensos'): Promise<Filed> {
  const report = await filed(deps(), aSubmission(submission))
  await forwardedTo(database, deps(), report, 'kemensos', 'nasional')
  await giveBack(report, 'koordinator.kemensos', 'prov-jawa-barat')
  await done(forwardReportOn(deps(), await by(report, 'nasional'), { lead: 'prov-jawa-barat', note: null }))
  await giveBack(report, 'koordinator.jabar', 'kemensos')
  const decision = { lead, reason: 'Bantuan ini program pusat.', dueOn: null }
  await done(arbitrateReport(deps(), await by(report, 'nasional2'), decision))
  return report
}

/** Of each agency the cells after its name, as a reader finds them. */
async function figures(who: string, query = ''): Promise<Record<string, string>> {
  const html = await (await get(who, `/petugas/pengembalian${query}`)).text()
  const rows = [...html.matchAll(/<tr><th scope="row">([^<]*)<\/th>(.*?)<\/tr>/gs)]
  return Object.fromEntries(
    rows.map(([, name = '', cells = '']) => [
      name,
      [...cells.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell).join(' '),
    ]),
  )
}

describe('the figures of returns', () => {
  test('count who gave back, who was named, and whether the arbiter agreed', async () => {
    await arbitrated()
    // received, returned, share, named, return upheld, not upheld, bound
    expect(await figures('nasional')).toEqual({
      [KEMENSOS]: '1 1 100 % 1 0 1 1',
      [JABAR]: '1 1 100 % 1 1 0 0',
    })
    expect(await figures('ksp')).toEqual(await figures('nasional'))
    expect(await figures('koordinator.jabar')).toEqual({ [JABAR]: '1 1 100 % 1 1 0 0' })
  })

  test('count every return as right where the arbiter named a third agency', async () => {
    await arbitrated({}, 'kab-indramayu')
    expect(await figures('nasional')).toEqual({
      [KEMENSOS]: '1 1 100 % 1 1 0 0',
      [JABAR]: '1 1 100 % 1 1 0 0',
      [INDRAMAYU]: '1 0 0 % 0 0 0 1',
    })
  })

  test('count as right, too, what was passed on unverified, and an agency once a report however often it gave it back', async () => {
    const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    await done(
      redirectReport(deps(), await by(report, 'koordinator.indramayu'), { reason, competentAgency: 'kemensos' }),
    )
    await forwardedTo(database, deps(), report, 'kemensos', 'nasional')
    await giveBack(report, 'koordinator.kemensos', 'prov-jawa-barat')
    const decision = { lead: 'prov-jawa-barat', reason: 'Jalan ini jalan provinsi.', dueOn: null }
    await done(arbitrateReport(deps(), await by(report, 'nasional2'), decision))
    const again = await filed(deps(), aSubmission())
    await forwardedTo(database, deps(), again, 'kemensos', 'nasional')
    await giveBack(again, 'koordinator.kemensos', 'prov-jawa-barat')
    await done(forwardReportOn(deps(), await by(again, 'nasional'), { lead: 'kemensos', note: null }))
    await giveBack(again, 'koordinator.kemensos', 'prov-jawa-barat')
    await done(arbitrateReport(deps(), await by(again, 'nasional2'), decision))
    expect(await figures('nasional')).toEqual({
      [INDRAMAYU]: '1 1 100 % 0 1 0 0',
      [KEMENSOS]: '2 3 150 % 1 2 0 0',
      [JABAR]: '2 0 0 % 3 0 0 2',
    })
  })

  test('count what was passed on before it was verified, and units by themselves inside their agency', async () => {
    const passedOn = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    await done(
      redirectReport(deps(), await by(passedOn, 'koordinator.indramayu'), { reason, competentAgency: 'kemensos' }),
    )
    await forwardedTo(database, deps(), passedOn, 'kemensos', 'nasional')
    const inside = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    await forwardedTo(database, deps(), inside, 'dinas-perhubungan-kab-indramayu')
    await giveBack(inside, 'penghubung.dishub.indramayu', 'dinas-perkim-kab-indramayu')
    expect(await figures('nasional')).toEqual({ [INDRAMAYU]: '2 2 100 % 1 0 0 0', [KEMENSOS]: '1 0 0 % 1 0 0 0' })
    expect(await figures('pimpinan.indramayu')).toEqual({
      [INDRAMAYU]: '2 1 50 % 0 0 0 0',
      'Dinas Perhubungan Kabupaten Indramayu': '1 1 100 % 0 0 0 0',
      'Dinas Perumahan Rakyat dan Kawasan Permukiman Kabupaten Indramayu': '0 0 – 1 0 0 0',
    })
  })

  test('count confidential reports for the national level only', async () => {
    await arbitrated({ confidential: true })
    expect(Object.keys(await figures('nasional'))).toEqual([KEMENSOS, JABAR])
    for (const who of ['ksp', 'koordinator.jabar', 'koordinator.kemensos']) expect(await figures(who)).toEqual({})
  })

  test('never count for anybody what accuses their own agency or one above it', async () => {
    const report = await arbitrated()
    await database.root.query('update reports set accused_agency_id = $1 where id = $2', [
      await agencyId(database, 'prov-jawa-barat'),
      report.id,
    ])
    expect(await figures('koordinator.jabar')).toEqual({})
    expect(Object.keys(await figures('ksp'))).toEqual([KEMENSOS, JABAR])
  })

  test('are of the year in which it happened', async () => {
    await arbitrated()
    clock.set('2026-12-31T17:00:00Z')
    expect(await figures('nasional')).toEqual({})
    expect(Object.keys(await figures('nasional', '?tahun=2026'))).toEqual([KEMENSOS, JABAR])
    expect(await figures('nasional', '?tahun=1999')).toEqual({})
  })

  test('are for those who watch over others, and found from their inbox', async () => {
    for (const [who, status] of [
      ['nasional', 200],
      ['ksp', 200],
      ['pimpinan.indramayu', 200],
      ['koordinator.jabar', 200],
      ['penghubung.dishub.indramayu', 404],
    ] as const) {
      expect([who, (await get(who, '/petugas/pengembalian')).status]).toEqual([who, status])
      const inbox = await (await get(who, '/petugas')).text()
      expect([who, inbox.includes('href="/petugas/pengembalian"')]).toEqual([who, status === 200])
    }
  })
})
