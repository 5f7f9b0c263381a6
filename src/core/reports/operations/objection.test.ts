/** Who decides an objection is a matter of who is there and what they did: that only the database knows. */
import { beforeEach, describe, expect, test } from 'vitest'
import { type Clock, pausedSince } from '#core/calendars/rules/clock.ts'
import type { Deps } from '#core/deps.ts'
import { listInbox } from '#core/reports/queries/list-inbox.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer, asReporter } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { answerReport } from './answer-report.ts'
import { archiveReport } from './archive-report.ts'
import { blockReport, unblockReport } from './block-report.ts'
import type { Changed } from './change-report.ts'
import { closeReport } from './close-report.ts'
import { decideReportObjection } from './decide-objection.ts'
import { letTimePass } from './let-time-pass.ts'
import { mergeReport } from './merge-report.ts'
import { noteReport } from './note-report.ts'
import { objectToReport } from './object-to-report.ts'
import { withdrawReport } from './withdraw-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
let deps: Deps

const DISHUB = 'dinas-perhubungan-kab-indramayu'
const WHY = { reason: 'Lampunya masih padam sejak kemarin malam.' }
const UPHELD = { isUpheld: true, reason: 'Foto menunjukkan lampu masih padam.' }

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  deps = depsOn(database, clock)
  const people = [
    'nasional',
    'nasional2',
    'koordinator.indramayu',
    'koordinator2.indramayu',
    'penghubung.dishub.indramayu',
  ]
  await demoPeople(database, deps, ...people)
})

const isRunning = (one: Clock) => one.stoppedAt === null && pausedSince(one) === null
const as = (report: Filed, name: string) => asOfficer(report, name, database)
const refusalOf = (changed: Changed) => (changed.ok ? null : changed.refusal)

/** Verified by the first coordinator, answered by the transport office, closed by its reporter. */
async function aClosedReport(submission = {}): Promise<Filed> {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu', ...submission }))
  await forwardedTo(database, deps, report, DISHUB)
  const answer = { outcome: 'resolved', body: 'Lampu sudah kami ganti.', attachments: [] } as const
  await answerReport(deps, await as(report, 'penghubung.dishub.indramayu'), answer)
  await closeReport(deps, asReporter(report), { rating: 3, comment: null })
  return report
}

async function anArchivedReport(): Promise<Filed> {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu' }))
  const archived = { reason: 'test-spam', explanation: 'Tampaknya uji coba.' }
  await archiveReport(deps, await as(report, 'koordinator.indramayu'), archived)
  return report
}

async function judgeOf({ id }: Filed) {
  const { rows } = await database.root.query<{ slug: string }>(
    'select slug from reports join agencies on agencies.id = objection_agency_id where reports.id = $1',
    [id],
  )
  return rows[0]?.slug
}

const inQueue = async (name: string) => {
  const viewer = await officerNamed(database, name)
  if (viewer.kind !== 'account' || !viewer.officer) throw new Error(name)
  const page = await listInbox(deps.db, viewer.officer, { queue: 'objections', now: clock.now(), limit: 10 })
  return page.rows.map(({ number }) => number)
}

const decide = async (report: Filed, name: string, given = UPHELD) =>
  decideReportObjection(deps, await as(report, name), given)

describe('an objection to a closing', () => {
  test('is decided by a coordinator above the lead who never touched the report', async () => {
    const report = await aClosedReport()
    const objected = await objectToReport(deps, asReporter(report), WHY)
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
    await objectToReport(deps, asReporter(report), WHY)
    expect(await judgeOf(report)).toBe('nasional')
    expect(await inQueue('nasional')).toEqual([report.number])
    expect(refusalOf(await decide(report, 'koordinator2.indramayu'))).toBe('not-yours')
    expect(refusalOf(await decide(report, 'nasional'))).toBeNull()
  })

  test('is left to the national admins when nobody free remains at the agency that was named', async () => {
    const report = await aClosedReport()
    await objectToReport(deps, asReporter(report), WHY)
    await database.root.query(
      `update officers set is_active = false where email = 'koordinator2.indramayu@demo.lapor.test'`,
    )
    expect([await inQueue('nasional'), await inQueue('koordinator.indramayu')]).toEqual([[report.number], []])
    expect(refusalOf(await decide(report, 'nasional2', { ...UPHELD, isUpheld: false }))).toBeNull()
  })

  test('that two decide at once is decided by one of them', async () => {
    const report = await aClosedReport()
    await database.root.query(`update officers set is_active = false where email like 'koordinator%'`)
    await objectToReport(deps, asReporter(report), WHY)
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
    await objectToReport(deps, asReporter(report), WHY)
    expect(refusalOf(await objectToReport(deps, asReporter(report), WHY))).toBe('objection-pending')
    await decide(report, 'koordinator2.indramayu')
    clock.set('2026-11-24T02:00:00Z')
    const answer = { outcome: 'resolved', body: 'Kabelnya juga kami ganti.', attachments: [] } as const
    await answerReport(deps, await as(report, 'penghubung.dishub.indramayu'), answer)
    await closeReport(deps, asReporter(report), { rating: null, comment: null })
    expect(refusalOf(await objectToReport(deps, asReporter(report), WHY))).toBeNull()
    // The only other coordinator has decided before, and so acted.
    expect(await judgeOf(report)).toBe('nasional')
  })

  test('keeps the words for the reporter and the officers', async () => {
    const report = await aClosedReport()
    await objectToReport(deps, asReporter(report), WHY)
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
    await objectToReport(deps, asReporter(report), WHY)
    expect(await judgeOf(report)).toBe('nasional')
    const decided = await decide(report, 'nasional')
    expect(decided.ok && [decided.report.status, decided.report.publishedAt]).toEqual(['received', null])
    expect(refusalOf(await noteReport(deps, await as(report, 'koordinator.indramayu'), NOTE))).toBeNull()
  })

  test('ends with the tenth working day', async () => {
    const report = await anArchivedReport()
    clock.set('2026-12-04T17:00:00Z')
    expect(refusalOf(await objectToReport(deps, asReporter(report), WHY))).toBe('objection-too-late')
    clock.set('2026-12-04T16:59:59Z')
    expect(refusalOf(await objectToReport(deps, asReporter(report), WHY))).toBeNull()
  })

  test('is none where the reporter took the report back', async () => {
    const report = await filed(deps, aSubmission({ agency: 'kab-indramayu' }))
    await withdrawReport(deps, asReporter(report), { reason: '' })
    expect(refusalOf(await objectToReport(deps, asReporter(report), WHY))).toBe('own-ending')
  })
})

describe('while an objection waits', () => {
  test('it is late after five working days, and goes to the Ombudsman after sixty', async () => {
    const report = await aClosedReport()
    await objectToReport(deps, asReporter(report), WHY)
    clock.set('2026-11-30T02:00:00Z')
    await letTimePass(deps)
    clock.set('2027-01-20T02:00:00Z')
    await letTimePass(deps)
    const { rows } = await database.root.query(
      `select name, detail ->> 'clock' as clock from report_events where report_id = $1 and name in ('clock.near', 'clock.late', 'report.escalated')
       order by name, id`,
      [report.id],
    )
    expect(rows.filter(({ name }) => name === 'report.escalated')).toHaveLength(1)
    expect(rows.filter(({ clock: kind }) => kind === 'objection').map(({ name }) => name)).toContain('clock.late')
  })
})

describe('an objection to a block', () => {
  const because = { reason: 'Memuat nama dan alamat orang lain.' }

  async function aBlockedReport(): Promise<Filed> {
    const report = await filed(deps, aSubmission({ agency: 'kab-indramayu' }))
    await forwardedTo(database, deps, report, DISHUB)
    await blockReport(deps, await as(report, 'nasional'), because)
    return report
  }

  test('is decided by a national admin who did not block it, and lifts it', async () => {
    const report = await aBlockedReport()
    await objectToReport(deps, asReporter(report), WHY)
    expect([await inQueue('nasional'), await inQueue('nasional2')]).toEqual([[], [report.number]])
    expect(refusalOf(await decide(report, 'nasional'))).toBe('acted-before')
    const decided = await decide(report, 'nasional2')
    expect(decided.ok && [decided.report.status, decided.report.block]).toEqual(['forwarded', null])
  })

  test('has nothing left to decide once the block is lifted', async () => {
    const report = await aBlockedReport()
    await objectToReport(deps, asReporter(report), WHY)
    const lifted = await unblockReport(deps, await as(report, 'nasional'), because)
    expect(lifted.ok && [lifted.report.status, lifted.report.objection]).toEqual(['forwarded', null])
    expect(lifted.ok && lifted.report.clocks.filter(isRunning).map(({ kind }) => kind)).toEqual([
      'ombudsman',
      'first_response',
      'follow_up',
    ])
    expect(refusalOf(await decide(report, 'nasional2'))).toBe('no-objection')
  })

  test('leaves an objection to the closing waiting, blocked and opened again', async () => {
    const report = await aClosedReport()
    await objectToReport(deps, asReporter(report), WHY)
    await blockReport(deps, await as(report, 'nasional'), because)
    clock.set('2026-11-24T02:00:00Z')
    const opened = await unblockReport(deps, await as(report, 'nasional'), because)
    expect(opened.ok && [opened.report.status, opened.report.objection?.against]).toEqual(['closed', 'closed'])
    expect(
      opened.ok &&
        opened.report.clocks
          .filter(isRunning)
          .map(({ kind }) => kind)
          .toSorted(),
    ).toEqual(['objection', 'ombudsman'])
    expect(refusalOf(await decide(report, 'koordinator2.indramayu'))).toBeNull()
  })
})

describe('an objection to a merge', () => {
  async function aMergedReport() {
    const [primary, report] = [
      await filed(deps, aSubmission({ agency: 'kab-indramayu' })),
      await filed(deps, aSubmission({ agency: 'kab-indramayu' })),
    ]
    for (const one of [primary, report]) await forwardedTo(database, deps, one, DISHUB)
    await mergeReport(deps, await as(report, 'koordinator.indramayu'), { primary: primary.number })
    return { primary, report }
  }

  test('upheld lets the report go its own way, and the primary counts one less', async () => {
    const { primary, report } = await aMergedReport()
    expect(refusalOf(await objectToReport(deps, asReporter(report), WHY))).toBeNull()
    const decided = await decide(report, 'koordinator2.indramayu')
    expect(decided.ok && [decided.report.status, decided.report.mergedInto]).toEqual(['forwarded', null])
    expect((await findReport(deps.db, { id: primary.id }))?.mergedReports).toBe(0)
  })

  test('waits on when the primary is archived, and there is the archive to object to afterwards', async () => {
    const { primary, report } = await aMergedReport()
    await objectToReport(deps, asReporter(report), WHY)
    clock.set('2026-11-20T03:00:00Z')
    const archived = { reason: 'test-spam', explanation: 'Tampaknya uji coba.' }
    await archiveReport(deps, await as(primary, 'koordinator.indramayu'), archived)
    expect(await inQueue('koordinator2.indramayu')).toEqual([report.number])
    const decided = await decide(report, 'koordinator2.indramayu', { ...UPHELD, isUpheld: false })
    expect(decided.ok && decided.report.status).toBe('archived')
    expect(refusalOf(await objectToReport(deps, asReporter(report), WHY))).toBeNull()
  })
})

const NOTE = { body: 'Kami periksa lagi.', visibility: 'internal', attachments: [] } as const
