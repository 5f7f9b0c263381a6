/** Whose screens are told that a report moved. */
import { beforeEach, expect, test } from 'vitest'
import { handOverReport } from '#core/desks/operations/hand-over.ts'
import { returnReportToForwarder } from '#core/reports/operations/return-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aForwarding, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { forwardReport } from '../operations/forward-report.ts'
import { findConcerned } from './find-concerned.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const DISHUB = 'dinas-perhubungan-kab-indramayu'

beforeEach(() =>
  demoPeople(database, deps(), 'koordinator.indramayu', 'koordinator2.indramayu', 'penghubung.dishub.indramayu'),
)

/** Of everything owed since the last call: the slugs of the agencies that are told, by report. */
async function told() {
  const { rows } = await database.root.query<{ id: number }>('select id from outbox where notice_agency_id is not null')
  const concerned = await findConcerned(
    database.pool,
    rows.map(({ id }) => id),
  )
  await database.root.query('delete from outbox')
  const agencies = await database.root.query<{ id: number; slug: string }>('select id, slug from agencies')
  const slugOf = new Map(agencies.rows.map(({ id, slug }) => [id, slug]))
  return concerned.map(one => ({
    report: one.report,
    agencies: one.agencies.map(id => slugOf.get(id)).toSorted(),
    officers: one.officers,
  }))
}

const above = async (slug: string): Promise<string[]> => {
  const { rows } = await database.root.query<{ slug: string }>(
    'select a.slug from agencies a, agencies of where of.slug = $1 and a.path @> of.path',
    [slug],
  )
  return rows.map(row => row.slug)
}
const allAbove = async (...slugs: string[]) => [...new Set((await Promise.all(slugs.map(above))).flat())].toSorted()

test('a new report: whoever verifies it, and all above', async () => {
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
  expect(await told()).toEqual([{ report: report.id, agencies: await allAbove('kab-indramayu'), officers: [] }])
})

test('a forwarding: the new holder, supporting and copied agencies, and the verifier whose queue it left', async () => {
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
  await told()
  const by = { as: 'officer', viewer: await officerNamed(database, 'koordinator.indramayu') } as const
  const terms = aForwarding({ lead: DISHUB, supporting: ['disdukcapil-kab-indramayu'], copies: ['kab-indramayu'] })
  const forwarded = await forwardReport(deps(), { report, by }, terms)
  if (!forwarded.ok) throw new Error(forwarded.refusal)
  expect(await told()).toEqual([
    { report: report.id, agencies: await allAbove('kab-indramayu', DISHUB, 'disdukcapil-kab-indramayu'), officers: [] },
  ])
})

test('a return: the agency that it left as well', async () => {
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
  await forwardedTo(database, deps(), report, DISHUB)
  await told()
  const by = { as: 'officer', viewer: await officerNamed(database, 'penghubung.dishub.indramayu') } as const
  const returned = await returnReportToForwarder(
    deps(),
    { report, by },
    { reason: 'Jalan ini jalan kabupaten yang lain.', competentAgency: 'kab-indramayu' },
  )
  if (!returned.ok) throw new Error(returned.refusal)
  const [notice] = await told()
  expect(notice?.agencies).toEqual(await allAbove('kab-indramayu', DISHUB))
})

test('several reports at once are told each with its own agencies', async () => {
  const one = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
  const other = await filed(deps(), aSubmission({ agency: 'kab-indramayu', aboutStaff: true }))
  const concerned = await told()
  expect(concerned.map(({ report }) => report).toSorted()).toEqual([one.id, other.id].toSorted())
})

test('whoever watches it or looks after it, and whoever did until now', async () => {
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
  await told()
  const viewers = await Promise.all(
    ['koordinator.indramayu', 'koordinator2.indramayu'].map(name => officerNamed(database, name)),
  )
  const [first, second] = viewers.flatMap(viewer =>
    viewer.kind === 'account' && viewer.officer ? [{ ...viewer, officer: viewer.officer }] : [],
  )
  if (!first || !second) throw new Error('They are officers')
  const taking = { number: report.number, by: first, to: first.officer.id, seen: null }
  expect(await handOverReport(deps(), taking)).toEqual({ ok: true })
  expect((await told()).map(({ officers }) => officers)).toEqual([[first.officer.id]])
  await handOverReport(deps(), { ...taking, to: second.officer.id, seen: first.officer.id })
  const [notice] = await told()
  expect(notice?.officers.toSorted()).toEqual([first.officer.id, second.officer.id].toSorted())
})
