/** What waits before each overseer: what the mandate names, no more than the scope, and nothing that is hidden from them. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { CategoryId, RegionCode } from '#core/ids.ts'
import type { Mandate, Scope } from '#core/people/actor.ts'
import { closeReport } from '#core/reports/operations/close-report.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { letTimePass } from '#core/reports/operations/let-time-pass.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { type Queue, queuesOf } from '#core/reports/rules/queues.ts'
import { anEscalatedReport, consented } from '#test/dossiers.ts'
import { useDatabase } from '#test/database.ts'
import { depsWithFiles } from '#test/filing.ts'
import { anOverseer } from '#test/overseers.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { asOfficer, asReporter } from '#test/report-lives.ts'
import { type Filed, aForwarding, aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { workbench } from '#test/workbench.ts'
import { forwardReport } from '#core/reports/operations/forward-report.ts'
import { QUEUE_NAMES } from '../words.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)
const { get } = workbench(database, clock)
const DISHUB = 'dinas-perhubungan-kab-indramayu'
const INSPECTOR = 'inspektorat.indramayu'

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(
    database,
    deps(),
    'nasional',
    'koordinator.indramayu',
    'penghubung.dishub.indramayu',
    'ombudsman',
    'ksp',
    'kemendagri',
  )
  await anOverseer(database, deps(), { name: INSPECTOR, mandate: 'inspectorate', agency: 'kab-indramayu' })
  await anOverseer(database, deps(), { name: 'inspektorat.jabar', mandate: 'inspectorate', agency: 'prov-jawa-barat' })
})

async function queue(who: string, name: Queue, more = '') {
  const response = await get(who, `/petugas?antrean=${QUEUE_NAMES[name]}${more}`)
  const html = await response.text()
  expect([who, name, response.status]).toEqual([who, name, 200])
  return { html, numbers: [...html.matchAll(/<li data-row="(\d{12})"/g)].map(([, number]) => number) }
}
const numbersIn = async (who: string, name: Queue) => (await queue(who, name)).numbers
const aFiled = (title: string, changes = {}) =>
  filed(deps(), aSubmission({ agency: 'kab-indramayu', title, ...changes }))

async function forwarded(title: string, forwarding: Parameters<typeof aForwarding>[0] = {}): Promise<Filed> {
  const report = await aFiled(title)
  const by = await asOfficer(report, 'koordinator.indramayu', database)
  const result = await forwardReport(deps(), by, aForwarding({ lead: DISHUB, ...forwarding }))
  if (!result.ok) throw new Error(result.refusal)
  return report
}

test.each(['ombudsman', 'inspectorate', 'kemendagri', 'ksp'] as const)(
  'every queue of an overseer opens, for the mandate %s, and offers nothing to do',
  async mandate => {
    const who = mandate === 'inspectorate' ? INSPECTOR : mandate
    await forwarded('Lampu jalan padam', { classification: 'complaint_oversight', weight: 'heavy' })
    for (const name of queuesOf({ role: 'overseer', mandate })) {
      expect((await queue(who, name)).html).toContain('Anda membaca saja.')
    }
  },
)

describe('the Ombudsman', () => {
  test('finds what nobody settled in sixty days, the oldest first, with its days and whether the file was handed over', async () => {
    const older = await anEscalatedReport(database, deps(), clock, { title: 'Lebih lama' })
    const newer = await filed(deps(), aSubmission({ agency: 'kab-indramayu', title: 'Lebih baru' }))
    await forwardedTo(database, deps(), newer, DISHUB)
    clock.set('2027-03-26T02:00:00Z')
    await letTimePass(deps())
    const { numbers, html } = await queue('ombudsman', 'escalated')
    expect(numbers).toEqual([older.number, newer.number])
    expect(html).toContain('126 hari sejak dikirim')
    expect(await numbersIn('ombudsman', 'dossiers')).toEqual([])
    await consented(deps(), newer)
    expect(await numbersIn('ombudsman', 'dossiers')).toEqual([newer.number])
    expect((await queue('ombudsman', 'escalated')).html).toMatch(/class="tag">Berkas diserahkan/)
  })

  test('finds what nobody has even verified, but no word of it, however it is asked for', async () => {
    const { number } = await aFiled('Kata cendrawasih', {
      body: 'Kakatua hinggap di jendela sejak hari Senin.',
      locationText: 'Rumah Pak Budi',
    })
    clock.set('2027-01-21T02:00:00Z')
    await letTimePass(deps())
    const { numbers, html } = await queue('ombudsman', 'escalated')
    expect(numbers).toEqual([number])
    const page = await (await get('ombudsman', `/petugas/laporan/${number}`)).text()
    for (const text of [html, page]) expect(text).not.toMatch(/cendrawasih|kakatua|Pak Budi/i)
    for (const word of ['cendrawasih', 'kakatua'])
      expect((await queue('ombudsman', 'all', `&q=${word}`)).numbers).toEqual([])
  })

  test('keeps a closed report on the list while an objection to its closing waits', async () => {
    const report = await anEscalatedReport(database, deps(), clock)
    const answer = { outcome: 'resolved', body: 'Sudah.', attachments: [] } as const
    await answerReport(deps(), await asOfficer(report, 'penghubung.dishub.indramayu', database), answer)
    await closeReport(deps(), asReporter(report), { rating: null, comment: null })
    expect(await numbersIn('ombudsman', 'escalated')).toEqual([])
    await database.root.query(
      `update reports set objection_at = now(), objection_against = 'closed', objection_agency_id = verifier_agency_id`,
    )
    expect(await numbersIn('ombudsman', 'escalated')).toEqual([report.number])
  })
})

describe('oversight content', () => {
  const oversight = { classification: 'complaint_oversight', weight: 'heavy' } as const

  test('is before the inspectorate of its government, confidential or not, and before no other', async () => {
    const open = await forwarded('Pungutan terbuka', oversight)
    const hidden = await forwarded('Pungutan rahasia', { ...oversight, confidential: true })
    await forwarded('Lampu jalan padam')
    expect(new Set(await numbersIn(INSPECTOR, 'oversight'))).toEqual(new Set([open.number, hidden.number]))
    expect(await numbersIn('inspektorat.jabar', 'all')).toEqual([])
  })

  test('does not end for the inspectorate when its reporter withdraws it; service complaints do', async () => {
    const report = await forwarded('Pungutan rahasia', { ...oversight, confidential: true })
    const service = await forwarded('Lampu jalan padam')
    for (const one of [report, service]) await withdrawReport(deps(), asReporter(one), { reason: 'Saya takut' })
    expect(await numbersIn(INSPECTOR, 'oversight')).toEqual([])
    expect(await numbersIn(INSPECTOR, 'withdrawn')).toEqual([report.number])
    clock.set('2028-11-20T02:00:00Z')
    await letTimePass(deps())
    expect(await numbersIn(INSPECTOR, 'withdrawn')).toEqual([report.number])
    expect((await get(INSPECTOR, `/petugas/laporan/${report.number}`)).status).toBe(200)
    for (const who of ['inspektorat.jabar', 'ksp', 'kemendagri', 'ombudsman']) {
      expect([who, (await get(who, `/petugas/laporan/${report.number}`)).status]).toEqual([who, 404])
    }
  })
})

describe('a scope', () => {
  const scoped = (name: string, mandate: Mandate, scope: Partial<Scope>) =>
    anOverseer(database, deps(), {
      name,
      mandate,
      agency: mandate,
      scope: { categoryIds: null, regionCode: null, ...scope },
    })

  test('of KSP shows its issues, and of Kemendagri its provinces, in every queue and on every page', async () => {
    const { rows } = await database.root.query<{ id: CategoryId }>(
      `select id from categories where slug = 'lampu-jalan'`,
    )
    const categoryIds = rows.map(({ id }) => id)
    await scoped('ksp.lampu', 'ksp', { categoryIds })
    await scoped('mendagri.jateng', 'kemendagri', { regionCode: '33' as RegionCode })
    await scoped('mendagri.jabar', 'kemendagri', { regionCode: '32' as RegionCode })
    const lamp = await forwarded('Lampu jalan padam', { category: 'lampu-jalan' })
    const other = await forwarded('Antrean panjang')
    const sees = async (who: string, { number }: Filed) => [
      (await numbersIn(who, 'all')).includes(number),
      (await get(who, `/petugas/laporan/${number}`)).status,
    ]
    const found = [true, 200]
    const none = [false, 404]
    expect([await sees('ksp', lamp), await sees('ksp', other)]).toEqual([found, found])
    expect([await sees('ksp.lampu', lamp), await sees('ksp.lampu', other)]).toEqual([found, none])
    expect([await sees('mendagri.jabar', lamp), await sees('mendagri.jateng', lamp)]).toEqual([found, none])
  })

  test('is for overseers only', async () => {
    const asked = database.root.query(`update officers set scope_region_code = '32' where role = 'coordinator'`)
    await expect(asked).rejects.toThrow(/violates check constraint/)
  })
})
