/** Which overseers learn that a clock is late, that sixty days are over, or that a report was withdrawn. docs/domain.md §2, §5. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import type { RegionCode } from '#core/ids.ts'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { consentReport } from '#core/reports/operations/consent-report.ts'
import { letTimePass } from '#core/reports/operations/let-time-pass.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { forwardReport } from '#core/reports/operations/forward-report.ts'
import { useDatabase } from '#test/database.ts'
import { anOverseer } from '#test/overseers.ts'
import { agencyId, clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer, asReporter } from '#test/report-lives.ts'
import { type Filed, aForwarding, aSubmission, filed } from '#test/reports.ts'
import { tellOfAll } from '#test/told.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
let deps: Deps
const DISHUB = 'dinas-perhubungan-kab-indramayu'
const REGENCY = 'kab-indramayu'
const LATE = '2027-01-18T02:00:00Z' // all rungs of a medium report are passed, its sixty days are not
const ESCALATED = '2027-01-21T02:00:00Z'

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  deps = depsOn(database, clock)
  await demoPeople(
    database,
    deps,
    'nasional',
    'koordinator.indramayu',
    'pimpinan.indramayu',
    'ombudsman',
    'kemendagri',
    'ksp',
  )
  await anOverseer(database, deps, { name: 'inspektorat.indramayu', mandate: 'inspectorate', agency: 'kab-indramayu' })
  await anOverseer(database, deps, { name: 'inspektorat.jabar', mandate: 'inspectorate', agency: 'prov-jawa-barat' })
})

async function forwarded(lead: string, forwarding: Parameters<typeof aForwarding>[0] = {}): Promise<Filed> {
  const report = await filed(deps, aSubmission())
  const result = await forwardReport(
    deps,
    await asOfficer(report, 'nasional', database),
    aForwarding({ lead, ...forwarding }),
  )
  if (!result.ok) throw new Error(result.refusal)
  return report
}

/** Who is told of this kind, by the part of their address before the @. */
async function told(kind: string): Promise<readonly string[]> {
  await tellOfAll(database, deps)
  const found = await database.root.query<{ email: string }>(
    `select distinct o.email from notifications n join officers o on o.id = n.officer_id where n.kind = $1 order by 1`,
    [kind],
  )
  return found.rows.map(({ email }) => email.replace(/@.*/, ''))
}

async function toldWhenLate(report: Filed): Promise<readonly string[]> {
  await told('late')
  await database.root.query(`delete from notifications`)
  clock.set(LATE)
  await letTimePass(deps)
  const { rows } = await database.root.query(`select from report_events where report_id = $1 and name = 'clock.late'`, [
    report.id,
  ])
  expect(rows.length).toBeGreaterThan(2)
  return told('late')
}

describe('a late clock reaches', () => {
  test('of a regional government, its coordinator, its leader, and Kemendagri', async () => {
    expect(await toldWhenLate(await forwarded(DISHUB))).toEqual([
      'kemendagri',
      'koordinator.indramayu',
      'pimpinan.indramayu',
    ])
  })

  test('those of Kemendagri whose scope names its province, and no others', async () => {
    await database.root.query(`delete from notifications; delete from officers where mandate = 'kemendagri'`)
    for (const [name, code] of [
      ['mendagri.jabar', '32'],
      ['mendagri.jateng', '33'],
    ] as const) {
      const scope = { categoryIds: null, regionCode: code as RegionCode }
      await anOverseer(database, deps, { name, mandate: 'kemendagri', agency: 'kemendagri', scope })
    }
    const names = await toldWhenLate(await forwarded(DISHUB))
    expect(names.filter(name => name.startsWith('mendagri') || name === 'nasional')).toEqual(['mendagri.jabar'])
  })

  test('with oversight content, the inspectorate of that government, also when it is confidential', async () => {
    const names = await toldWhenLate(
      await forwarded(REGENCY, { classification: 'complaint_oversight', weight: 'light', confidential: true }),
    )
    expect(names).toEqual(['inspektorat.indramayu', 'koordinator.indramayu'])
  })

  test('the national level where no overseer may see it: confidential without oversight content, or of a ministry', async () => {
    expect(await toldWhenLate(await forwarded(REGENCY, { confidential: true }))).toEqual([
      'koordinator.indramayu',
      'nasional',
    ])
    clock.set('2026-11-20T02:00:00Z')
    expect(await toldWhenLate(await forwarded('kemensos'))).toEqual(['nasional'])
  })

  test('the national level for a state-owned company in a region: Kemendagri oversees governments, not whatever stands there', async () => {
    expect(await toldWhenLate(await forwarded('kai'))).toEqual(['nasional'])
  })

  test('nobody at or below the accused: the inspectorate of that very government is passed over', async () => {
    const accusedAgency = REGENCY
    const report = await forwarded('prov-jawa-barat', {
      classification: 'complaint_oversight',
      weight: 'light',
      accusedAgency,
    })
    const names = await toldWhenLate(report)
    expect(names).toContain('inspektorat.jabar')
    expect(names.filter(name => name.endsWith('indramayu'))).toEqual([])
  })
})

describe('that sixty days are over', () => {
  test('is told to the officers in charge and to the Ombudsman; the consent to the Ombudsman alone', async () => {
    const report = await forwarded(DISHUB)
    clock.set(ESCALATED)
    await letTimePass(deps)
    expect(await told('past_limit')).toEqual(['ombudsman'])
    await consentReport(deps, asReporter(report), { identity: false })
    expect(await told('consented')).toEqual(['ombudsman'])
  })

  test('is not told to the Ombudsman of a confidential report before its reporter agrees, nor where the Ombudsman is accused', async () => {
    const secret = await forwarded(DISHUB)
    await changeReportPrivacy(deps, asReporter(secret), { anonymous: false, confidential: true })
    const accusing = await forwarded(DISHUB)
    const ombudsman = await agencyId(database, 'ombudsman')
    await database.root.query('update reports set accused_agency_id = $1 where id = $2', [ombudsman, accusing.id])
    clock.set(ESCALATED)
    await letTimePass(deps)
    expect(await told('past_limit')).toEqual([])
    await consentReport(deps, asReporter(accusing), { identity: true })
    expect(await told('consented')).toEqual([])
    await consentReport(deps, asReporter(secret), { identity: false })
    expect(await told('consented')).toEqual(['ombudsman'])
  })
})

test('that a report of oversight content was withdrawn is told to the inspectorate of that government, of others to nobody', async () => {
  const oversight = await forwarded(DISHUB, { classification: 'whistleblowing', weight: 'heavy' })
  const service = await forwarded(DISHUB)
  await withdrawReport(deps, asReporter(service), { reason: '' })
  expect(await told('withdrawn')).toEqual([])
  await withdrawReport(deps, asReporter(oversight), { reason: '' })
  expect(await told('withdrawn')).toEqual(['inspektorat.indramayu'])
})
