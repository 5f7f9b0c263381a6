/** One act over many reports: all of them or none, or each for itself; whatever happens meanwhile, nothing is half done. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { TrackingNumber } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { countDeadlocks, holdingReport } from '#test/holding.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aReportIn } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, officerNamed } from '#test/reports.ts'
import { archiveMany } from './archive-report.ts'
import { askMany } from './ask-reporter.ts'
import type { Manner, ManyChanged } from './change-many.ts'
import { forwardMany } from './forward-many.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const COORDINATOR = 'koordinator.indramayu'
const COLLEAGUE = 'koordinator2.indramayu'
const SPAM = { reason: 'test-spam', explanation: 'Tampaknya uji coba.' }
const DISHUB = { lead: 'dinas-perhubungan-kab-indramayu', note: null }

beforeEach(async () => {
  await demoPeople(database, deps(), COORDINATOR, COLLEAGUE, 'nasional', 'koordinator.jabar')
})

const received = (changes = {}) => filed(deps(), aSubmission({ agency: 'kab-indramayu', ...changes }))
const receivedMany = async (count: number) => {
  const reports: Filed[] = []
  for (let n = 0; n < count; n++) reports.push(await received())
  return reports
}

async function many(
  reports: readonly Filed[],
  manner: Manner,
  { who = COORDINATOR, formToken = undefined as string | undefined } = {},
) {
  return {
    by: { as: 'officer', viewer: await officerNamed(database, who) } as const,
    manner,
    formToken,
    reports: reports.map(({ number }) => ({ number, version: undefined as number | undefined })),
  }
}

const became = (changed: ManyChanged) => (changed.ok ? changed.outcomes.map(one => one.became) : changed.refusal)

async function statuses(reports: readonly Filed[]): Promise<readonly string[]> {
  const { rows } = await database.root.query<{ status: string }>(
    'select status from reports where id = any($1) order by array_position($1::bigint[], id)',
    [reports.map(({ id }) => id)],
  )
  return rows.map(({ status }) => status)
}

/** All that a change writes: nothing of it may be left of one that was undone. */
async function traces(): Promise<unknown> {
  const { rows } = await database.root.query(`
    select (select count(*) from report_events) as events, (select count(*) from report_messages) as messages,
      (select count(*) from outbox) as owed, (select count(*) from form_tokens) as forms,
      (select count(*) from report_clocks where stopped_at is null) as clocks, (select sum(version) from reports) as versions`)
  return rows[0]
}

describe('all or nothing', () => {
  test('does all of them', async () => {
    const reports = await receivedMany(3)
    expect(became(await archiveMany(deps(), await many(reports, 'all'), SPAM))).toEqual(['done', 'done', 'done'])
    expect(await statuses(reports)).toEqual(['archived', 'archived', 'archived'])
  })

  test('does none when one is refused, leaves no trace, and says of each why not', async () => {
    const [one, other] = await receivedMany(2)
    const ended = await aReportIn('closed', database, deps())
    const hidden = await received({ agency: 'prov-jawa-barat' })
    const reports = [one, ended, other, hidden] as Filed[]
    const before = await traces()
    const changed = await archiveMany(deps(), await many(reports, 'all', { formToken: 'a-form' }), SPAM)
    expect(became(changed)).toEqual(['held-back', 'not-now', 'held-back', 'not-found'])
    expect(await traces()).toEqual(before)
  })

  test('does none when one of the numbers is nobody’s, and says the same of it as of one that is hidden', async () => {
    const [one] = await receivedMany(1)
    const unknown = { id: 0, number: '261234567897' as TrackingNumber } as Filed
    expect(became(await archiveMany(deps(), await many([one as Filed, unknown], 'all'), SPAM))).toEqual([
      'held-back',
      'not-found',
    ])
    expect(await statuses([one as Filed])).toEqual(['received'])
  })

  test('tells of a report that changed since it was chosen', async () => {
    const reports = await receivedMany(2)
    const asked = await many(reports, 'all')
    const stale = { ...asked, reports: asked.reports.map((one, place) => ({ ...one, version: place + 1 })) }
    expect(became(await archiveMany(deps(), stale, SPAM))).toEqual(['held-back', 'stale'])
    expect(await statuses(reports)).toEqual(['received', 'received'])
  })

  test('leaves nothing half done when it is killed after the first', async () => {
    const reports = await receivedMany(3)
    const before = await traces()
    const held = await holdingReport(database, reports[1] as Filed)
    const archiving = archiveMany(deps(), await many(reports, 'all'), SPAM).catch(() => 'killed')
    await held.isWaitedFor()
    await held.killWaiting()
    expect(await archiving).toBe('killed')
    await held.letGo()
    expect(await traces()).toEqual(before)
  })
})

describe('each for itself', () => {
  test('does what can be done and says of the others why not', async () => {
    const [one, other] = await receivedMany(2)
    const ended = await aReportIn('closed', database, deps())
    const hidden = await received({ agency: 'prov-jawa-barat' })
    const changed = await archiveMany(deps(), await many([one, ended, hidden, other] as Filed[], 'each'), SPAM)
    expect(became(changed)).toEqual(['done', 'not-now', 'not-found', 'done'])
    expect(await statuses([one, ended, hidden, other] as Filed[])).toEqual([
      'archived',
      'closed',
      'received',
      'archived',
    ])
  })

  test('keeps what was done before it was killed, and the same form sent again does the rest, each once', async () => {
    const reports = await receivedMany(3)
    const held = await holdingReport(database, reports[1] as Filed)
    const asked = await many(reports, 'each', { formToken: 'one-form' })
    const asking = askMany(deps(), asked, { message: 'Di kilometer berapa?' }).catch(() => 'killed')
    await held.isWaitedFor()
    await held.killWaiting()
    expect(await asking).toBe('killed')
    await held.letGo()
    expect(await statuses(reports)).toEqual(['awaiting_information', 'received', 'received'])
    expect(became(await askMany(deps(), asked, { message: 'Di kilometer berapa?' }))).toEqual(['done', 'done', 'done'])
    const { rows } = await database.root.query(
      `select count(*)::integer as asks from report_events where name = 'report.asked'`,
    )
    expect(rows).toEqual([{ asks: 3 }])
  })
})

describe('two officers with the same reports', () => {
  test('chosen in opposite orders wait for each other in one order, and neither is ended by the database', async () => {
    const reports = await receivedMany(6)
    const held = await holdingReport(database, reports[0] as Filed)
    const one = archiveMany(deps(), await many(reports, 'all'), SPAM)
    const other = archiveMany(deps(), await many(reports.toReversed(), 'all', { who: COLLEAGUE }), SPAM)
    // Both wait for the lowest, whichever they named first: whoever comes second holds nothing that the first needs.
    await held.isWaitedFor(2)
    await held.letGo()
    const outcomes = [became(await one), became(await other)]
    expect(outcomes.filter(all => all.includes('done'))).toHaveLength(1)
    expect(outcomes.filter(all => all.includes('not-now'))).toHaveLength(1)
    expect(await statuses(reports)).toEqual(reports.map(() => 'archived'))
    expect(await countDeadlocks(database)).toBe(0)
  })
})

describe('forwarding many', () => {
  test('verifies what was received as what it usually is, masks what is published, and hands on what is held', async () => {
    const fresh = await received({ body: 'Lampu mati. Hubungi saya di 0812 3456 7890, Pak, malam hari saja.' })
    const held = await aReportIn('forwarded', database, deps())
    const wish = await received({ kind: 'aspiration' })
    expect(became(await forwardMany(deps(), await many([fresh, held, wish], 'all'), DISHUB))).toEqual([
      'done',
      'done',
      'done',
    ])
    const { rows } = await database.root.query(
      `select r.classification, r.weight, a.slug as lead, m.published_body is not null as is_published
       from reports r join agencies a on a.id = r.lead_agency_id join report_messages m on m.id = r.text_id order by r.id`,
    )
    const lead = DISHUB.lead
    expect(rows).toEqual([
      { classification: 'complaint_service', weight: 'medium', lead, is_published: true },
      { classification: 'complaint_service', weight: 'medium', lead, is_published: true },
      { classification: 'aspiration', weight: 'light', lead, is_published: true },
    ])
    const published = await database.root.query<{ body: string }>(
      'select published_body as body from report_messages m join reports r on r.text_id = m.id where r.id = $1',
      [fresh.id],
    )
    expect(published.rows[0]?.body).toBe(
      'Lampu mati. Hubungi saya di [nomor telepon disamarkan], Pak, malam hari saja.',
    )
  })

  test('leaves out what is about staff or a protected matter: that is looked at by itself', async () => {
    const aboutStaff = await received({ aboutStaff: true })
    const plain = await received()
    const asked = await many([aboutStaff, plain], 'each', { who: 'nasional' })
    expect(became(await forwardMany(deps(), asked, { lead: 'kab-indramayu', note: null }))).toEqual([
      'needs-own-look',
      'not-yours',
    ])
  })

  test('keeps the copy that an officer made before', async () => {
    const report = await received()
    await database.root.query(
      `update report_messages set published_title = 'Lampu padam', published_body = 'Lampu jalan padam.' where report_id = $1`,
      [report.id],
    )
    await forwardMany(deps(), await many([report], 'all'), DISHUB)
    const { rows } = await database.root.query(
      'select published_title, status from report_messages m, reports r where r.id = m.report_id',
    )
    expect(rows).toEqual([{ published_title: 'Lampu padam', status: 'forwarded' }])
  })

  test('is refused as a whole for an agency that nobody knows', async () => {
    const reports = await receivedMany(1)
    expect(became(await forwardMany(deps(), await many(reports, 'each'), { lead: 'tidak-ada', note: null }))).toBe(
      'agency-unknown',
    )
  })
})
