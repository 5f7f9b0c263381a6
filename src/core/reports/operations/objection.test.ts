/** Who decides an objection is a matter of who is there and what they did: that only the database knows. */
import { describe, expect, test } from 'vitest'
import { asReporter } from '#test/report-lives.ts'
import { aSubmission, filed } from '#test/reports.ts'
import { answerReport } from './answer-report.ts'
import { closeReport } from './close-report.ts'
import { letTimePass } from './let-time-pass.ts'
import { noteReport } from './note-report.ts'
import { objectToReport } from './object-to-report.ts'
import { withdrawReport } from './withdraw-report.ts'
import { UPHELD, WHY, refusalOf, useObjections } from '#test/objection-desk.ts'

const { database, clock, deps, as, aClosedReport, anArchivedReport, judgeOf, inQueue, decide } = useObjections()
const NOTE = { body: 'Kami periksa lagi.', visibility: 'internal', attachments: [] } as const

describe('an objection to a closing', () => {
  test('is decided by a coordinator above the lead who never touched the report', async () => {
    const report = await aClosedReport()
    const objected = await objectToReport(deps(), asReporter(report), WHY)
    expect(refusalOf(objected)).toBeNull()
    expect(await judgeOf(report)).toBe('kab-indramayu')
    expect(await Promise.all(['koordinator.indramayu', 'koordinator2.indramayu', 'nasional'].map(inQueue))).toEqual([
      [],
      [report.number],
      [],
    ])
    expect(refusalOf(await decide(report, 'koordinator.indramayu'))).toBe('colleague-decides')
    expect(refusalOf(await decide(report, 'nasional'))).toBe('judged-elsewhere')
    expect(refusalOf(await decide(report, 'penghubung.dishub.indramayu'))).toBe('not-yours')

    const decided = await decide(report, 'koordinator2.indramayu')
    expect(decided.ok && [decided.report.status, decided.report.lead?.id]).toEqual([
      'forwarded',
      objected.ok && objected.report.lead?.id,
    ])
    expect(await inQueue('koordinator2.indramayu')).toEqual([])
    expect(refusalOf(await decide(report, 'koordinator2.indramayu'))).toBe('no-objection')
  })

  test('goes to the national level where every coordinator above has had a part in it', async () => {
    const report = await aClosedReport()
    await database.root
      .query(`insert into report_events (filed_year, report_id, name, party, agency_id, occurred_at, detail)
      select filed_year, id, 'report.noted', (select 'officer:' || o.id from officers o where o.email = 'koordinator2.indramayu@demo.lapor.test'),
        verifier_agency_id, now(), '{}' from reports where number = '${report.number}'`)
    await objectToReport(deps(), asReporter(report), WHY)
    expect(await judgeOf(report)).toBe('nasional')
    expect(await inQueue('nasional')).toEqual([report.number])
    expect(refusalOf(await decide(report, 'koordinator2.indramayu'))).toBe('not-yours')
    expect(refusalOf(await decide(report, 'nasional'))).toBeNull()
  })

  test('is left to the national admins when nobody free remains at the agency that was named', async () => {
    const report = await aClosedReport()
    await objectToReport(deps(), asReporter(report), WHY)
    await database.root.query(
      `update officers set is_active = false where email = 'koordinator2.indramayu@demo.lapor.test'`,
    )
    expect([await inQueue('nasional'), await inQueue('koordinator.indramayu')]).toEqual([[report.number], []])
    expect(refusalOf(await decide(report, 'nasional2', { ...UPHELD, isUpheld: false }))).toBeNull()
  })

  test('that two decide at once is decided by one of them', async () => {
    const report = await aClosedReport()
    await database.root.query(`update officers set is_active = false where email like 'koordinator%'`)
    await objectToReport(deps(), asReporter(report), WHY)
    const both = await Promise.all([
      decide(report, 'nasional'),
      decide(report, 'nasional2', { ...UPHELD, isUpheld: false }),
    ])
    expect(both.map(refusalOf).toSorted()).toEqual(['no-objection', null])
    const { rows } = await database.root.query(
      `select count(*)::int from report_events where report_id = $1 and name = 'report.objection_decided'`,
      [report.id],
    )
    expect(rows).toEqual([{ count: 1 }])
  })

  test('may come again once the report has been closed anew', async () => {
    const report = await aClosedReport()
    await objectToReport(deps(), asReporter(report), WHY)
    expect(refusalOf(await objectToReport(deps(), asReporter(report), WHY))).toBe('objection-pending')
    await decide(report, 'koordinator2.indramayu')
    clock.set('2026-11-24T02:00:00Z')
    const answer = { outcome: 'resolved', body: 'Kabelnya juga kami ganti.', attachments: [] } as const
    await answerReport(deps(), await as(report, 'penghubung.dishub.indramayu'), answer)
    await closeReport(deps(), asReporter(report), { rating: null, comment: null })
    expect(refusalOf(await objectToReport(deps(), asReporter(report), WHY))).toBeNull()
    // The only other coordinator has decided before, and so acted.
    expect(await judgeOf(report)).toBe('nasional')
  })

  test('keeps the words for the reporter and the officers', async () => {
    const report = await aClosedReport()
    await objectToReport(deps(), asReporter(report), WHY)
    await decide(report, 'koordinator2.indramayu')
    const { rows } = await database.root.query(
      `select kind, visibility, published_body from report_messages where report_id = $1 and kind like 'objection%' order by id`,
      [report.id],
    )
    expect(rows).toMatchObject([
      { kind: 'objection', visibility: 'reporter' },
      { kind: 'objection_decision', visibility: 'reporter' },
    ])
    const { rows: seen } = await database.root.query(
      `select name, reason from public_events where report_id = $1 and name like 'report.objec%' order by id`,
      [report.id],
    )
    expect(seen).toEqual([
      { name: 'report.objected', reason: null },
      { name: 'report.objection_decided', reason: 'upheld' },
    ])
  })
})

describe('an objection to an archive', () => {
  test('of what was never forwarded is decided above the verifier, and goes back to be verified', async () => {
    const report = await anArchivedReport()
    await objectToReport(deps(), asReporter(report), WHY)
    expect(await judgeOf(report)).toBe('nasional')
    const decided = await decide(report, 'nasional')
    expect(decided.ok && [decided.report.status, decided.report.publishedAt]).toEqual(['received', null])
    expect(refusalOf(await noteReport(deps(), await as(report, 'koordinator.indramayu'), NOTE))).toBeNull()
  })

  test('ends with the tenth working day', async () => {
    const report = await anArchivedReport()
    clock.set('2026-12-04T17:00:00Z')
    expect(refusalOf(await objectToReport(deps(), asReporter(report), WHY))).toBe('objection-too-late')
    clock.set('2026-12-04T16:59:59Z')
    expect(refusalOf(await objectToReport(deps(), asReporter(report), WHY))).toBeNull()
  })

  test('is none where the reporter took the report back', async () => {
    const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    await withdrawReport(deps(), asReporter(report), { reason: '' })
    expect(refusalOf(await objectToReport(deps(), asReporter(report), WHY))).toBe('own-ending')
  })
})

describe('while an objection waits', () => {
  test('it is late after five working days, and goes to the Ombudsman after sixty', async () => {
    const report = await aClosedReport()
    await objectToReport(deps(), asReporter(report), WHY)
    clock.set('2026-11-30T02:00:00Z')
    await letTimePass(deps())
    clock.set('2027-01-20T02:00:00Z')
    await letTimePass(deps())
    const { rows } = await database.root.query(
      `select name, detail ->> 'clock' as clock from report_events where report_id = $1 and name in ('clock.near', 'clock.late', 'report.escalated')
       order by name, id`,
      [report.id],
    )
    expect(rows.filter(({ name }) => name === 'report.escalated')).toHaveLength(1)
    expect(rows.filter(({ clock: kind }) => kind === 'objection').map(({ name }) => name)).toContain('clock.late')
  })
})
