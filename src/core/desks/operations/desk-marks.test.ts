/** Labels and watches: for whoever may see a report, of one agency or one officer, and invisible to everybody else. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { archiveMany } from '#core/reports/operations/archive-report.ts'
import { useDatabase } from '#test/database.ts'
import { holdingReport } from '#test/holding.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { isWatched } from '../queries/is-watched.ts'
import { listAgencyLabels, listLabelsOf } from '../queries/list-labels.ts'
import { LABELS_ON_REPORT } from '../rules/label.ts'
import { labelReports, unlabelReports } from './label-reports.ts'
import { unwatchReports, watchReports } from './watch-reports.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const COORDINATOR = 'koordinator.indramayu'
const LIAISON = 'penghubung.dishub.indramayu'
const DISHUB = 'dinas-perhubungan-kab-indramayu'
const UNKNOWN = '261234567897' as TrackingNumber

beforeEach(async () => {
  await demoPeople(database, deps(), COORDINATOR, LIAISON, 'pimpinan.indramayu', 'koordinator.jabar', 'ombudsman')
})

const received = () => filed(deps(), aSubmission({ agency: 'kab-indramayu' }))

async function officer(name: string): Promise<Officer> {
  const viewer = await officerNamed(database, name)
  if (viewer.kind !== 'account' || !viewer.officer) throw new Error(name)
  return viewer.officer
}

async function label(
  who: string,
  reports: readonly Pick<Filed, 'number'>[],
  text: string,
  manner: 'all' | 'each' = 'each',
) {
  const asked = { officer: await officer(who), numbers: reports.map(({ number }) => number), manner, label: text }
  const labelled = await labelReports(deps(), asked)
  return labelled.ok ? labelled.outcomes.map(({ became }) => became) : labelled.refusal
}
const labelsFor = async (who: string, { id }: Filed) => listLabelsOf(database.db, await officer(who), id)

describe('a label', () => {
  test('is seen by colleagues who see the report, and by no other agency that holds it later', async () => {
    const report = await received()
    expect(await label(COORDINATOR, [report], ' Tunggu VENDOR ')).toEqual(['done'])
    expect(await labelsFor(COORDINATOR, report)).toEqual(['tunggu vendor'])
    await forwardedTo(database, deps(), report, DISHUB)
    expect(await labelsFor(LIAISON, report)).toEqual([])
    expect(await listAgencyLabels(database.db, await officer(LIAISON))).toEqual([])
    expect(await listAgencyLabels(database.db, await officer(COORDINATOR))).toEqual(['tunggu vendor'])
  })

  test('is not suggested, nor seen, where it stands on a report that accuses the agency', async () => {
    const report = await received()
    await label(COORDINATOR, [report], 'rapat')
    await database.root.query(
      `update reports set accused_agency_id = (select id from agencies where slug = 'kab-indramayu')`,
    )
    expect(await labelsFor(COORDINATOR, report)).toEqual([])
    expect(await listAgencyLabels(database.db, await officer(COORDINATOR))).toEqual([])
  })

  test('is put on what the officer sees; of the rest nothing is said but that it is not there for them', async () => {
    const report = await received()
    const elsewhere = await filed(deps(), aSubmission({ agency: 'prov-jawa-barat' }))
    const all = [report, elsewhere, { number: UNKNOWN }]
    expect(await label(COORDINATOR, all, 'rapat', 'all')).toEqual(['held-back', 'not-found', 'not-found'])
    expect(await labelsFor(COORDINATOR, report)).toEqual([])
    expect(await label(COORDINATOR, all, 'rapat')).toEqual(['done', 'not-found', 'not-found'])
    const { rows } = await database.root.query('select label, report_id from report_labels')
    expect(rows).toEqual([{ label: 'rapat', report_id: report.id }])
  })

  test('is one of ten at most, whoever sets them at the same moment', async () => {
    const report = await received()
    const outcomes = await Promise.all(
      Array.from({ length: LABELS_ON_REPORT + 5 }, (_, n) => label(COORDINATOR, [report], `label ${n}`)),
    )
    expect(outcomes.flat().toSorted()).toEqual([
      ...Array.from({ length: LABELS_ON_REPORT }, () => 'done'),
      ...Array.from({ length: 5 }, () => 'labels-enough'),
    ])
    const [kept = ''] = await labelsFor(COORDINATOR, report)
    expect(await label(COORDINATOR, [report], kept)).toEqual(['done'])
    const asked = {
      officer: await officer(COORDINATOR),
      numbers: [report.number],
      manner: 'each',
      label: kept,
    } as const
    await unlabelReports(deps(), asked)
    expect(await label(COORDINATOR, [report], 'yang baru')).toEqual(['done'])
  })

  test('is for those who work on reports', async () => {
    const report = await received()
    await forwardedTo(database, deps(), report, DISHUB)
    expect(await label(LIAISON, [report], 'rapat')).toEqual(['done'])
    expect(await label('pimpinan.indramayu', [report], 'rapat')).toBe('not-yours')
    expect(await label('ombudsman', [report], 'rapat')).toBe('not-yours')
  })
})

describe('a watch', () => {
  test('is begun and ended by its officer, once however often it is asked for', async () => {
    const report = await received()
    const asked = { officer: await officer(COORDINATOR), numbers: [report.number], manner: 'each' } as const
    await watchReports(deps(), asked)
    expect(await watchReports(deps(), asked)).toMatchObject({ outcomes: [{ became: 'done' }] })
    expect(await isWatched(database.db, asked.officer.id, report.id)).toBe(true)
    await unwatchReports(deps(), asked)
    await unwatchReports(deps(), asked)
    expect(await isWatched(database.db, asked.officer.id, report.id)).toBe(false)
  })

  test('is not begun on what does not exist for the officer', async () => {
    const report = await received()
    const asked = { officer: await officer('koordinator.jabar'), numbers: [report.number], manner: 'each' } as const
    expect(await watchReports(deps(), asked)).toMatchObject({ outcomes: [{ became: 'not-found' }] })
    expect(await isWatched(database.db, asked.officer.id, report.id)).toBe(false)
  })
})

test('marking and changing the same reports at once wait for each other in one order, and neither is ended', async () => {
  const reports: Filed[] = []
  for (let n = 0; n < 4; n++) reports.push(await received())
  const viewer = await officerNamed(database, COORDINATOR)
  const [lowest] = reports
  const held = await holdingReport(database, lowest ?? expect.unreachable())
  const asked = { by: { as: 'officer', viewer } as const, manner: 'all' as const, reports }
  const archiving = archiveMany(deps(), asked, { reason: 'test-spam', explanation: 'Uji coba.' })
  const labelling = label(COORDINATOR, reports.toReversed(), 'rapat')
  await held.isWaitedFor(2)
  await held.letGo()
  expect(await archiving).toMatchObject({ outcomes: reports.map(() => ({ became: 'done' })) })
  expect(await labelling).toEqual(reports.map(() => 'done'))
})
