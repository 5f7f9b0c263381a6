/** The demo world as whoever starts a demonstration finds it. Loaded twice, on the same day, in two databases. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isOpen } from '#core/calendars/rules/clock.ts'
import type { Deps } from '#core/deps.ts'
import { DEMO_ACCOUNTS } from '#core/people/demo-accounts.ts'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { officerOf } from '#core/people/officer-row.ts'
import { countInbox } from '#core/reports/queries/count-inbox.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { openParts } from '#core/reports/rules/parts.ts'
import { type Queue, queuesOf } from '#core/reports/rules/queues.ts'
import { type Report, isFollowing, isOpen as isOpenReport } from '#core/reports/rules/report.ts'
import { CLASSIFICATIONS, PART_STATES, STATUSES } from '#core/reports/rules/terms.ts'
import { localFiles } from '#platform/storage/local-files.ts'
import { loadDemoWorld } from '../db/demo/load-demo-world.ts'
import { type TestDatabase, useDatabase } from './database.ts'
import { clockAt, depsOn } from './people.ts'

const NOW = '2026-11-22T03:00:00+07:00'
const LONG = 120_000
const folder = mkdtempSync(join(tmpdir(), 'lapor-demo-'))
const [database, twin] = [useDatabase(), useDatabase()]

let facts: Facts
let digests: readonly string[]

beforeAll(async () => {
  const began = performance.now()
  const deps = await loaded(database)
  const seconds = (performance.now() - began) / 1000
  const again = performance.now()
  expect(await loadDemoWorld(deps, { url: database.url })).toBe(0)
  console.log(
    `the demo world loads in ${seconds.toFixed(1)} s, and is found in ${(performance.now() - again).toFixed(0)} ms`,
  )
  await loaded(twin)
  digests = [await digestOf(database), await digestOf(twin)]
  facts = await look(database, deps)
}, LONG)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function loaded(into: TestDatabase): Promise<Deps> {
  const deps = { ...depsOn(into, clockAt(NOW)), files: await localFiles(folder) }
  await createDemoAccounts(deps)
  expect(await loadDemoWorld(deps, { url: into.url })).toBeGreaterThan(280)
  return deps
}

/** Numbers, states, words and dates; not the database's own keys. */
async function digestOf({ root }: TestDatabase): Promise<string> {
  const { rows } = await root.query<{ line: string }>(`
    select concat_ws('|', r.number, r.status, r.end_reason, r.rating, r.submitted_at, r.published_at, lead.slug, m.kind, m.title, m.body,
      m.published_body, m.created_at) as line
    from reports r join report_messages m on m.report_id = r.id left join agencies lead on lead.id = r.lead_agency_id
    order by r.number, m.created_at, m.kind, m.body`)
  const events = await root.query<{ line: string }>(`
    select concat_ws('|', r.number, e.name, e.occurred_at) as line from report_events e join reports r on r.id = e.report_id
    order by r.number, e.occurred_at, e.name`)
  const hash = createHash('sha256')
  for (const { line } of [...rows, ...events.rows]) hash.update(line).update('\n')
  return hash.digest('hex')
}

type Facts = {
  readonly reports: readonly Report[]
  readonly endings: ReadonlySet<string>
  readonly queues: ReadonlyMap<string, ReadonlyMap<Queue, number>>
  readonly one: Readonly<Record<string, number>>
  readonly arbitrations: readonly { readonly number: string; readonly free: number; readonly isLate: boolean }[]
  readonly owned: readonly { readonly account: number; readonly statuses: number }[]
}

async function look({ db, root }: TestDatabase, deps: Deps): Promise<Facts> {
  const ids = await db.selectFrom('reports').select('id').execute()
  const reports = await Promise.all(ids.map(({ id }) => findReport(db, { id })))
  const found = reports.filter(report => report !== undefined)
  const { rows } = await root.query(NUMBERS)
  const owned = await root.query(`
    select rr.account_id::integer as account, count(distinct r.status)::integer as statuses
    from vault.report_reporters rr join reports r on r.id = rr.report_id where rr.account_id is not null group by 1`)
  return {
    reports: found,
    endings: new Set(found.map(({ endedBy, endReason }) => `${endedBy} ${endReason}`)),
    queues: await queuesIn(deps),
    one: rows[0],
    arbitrations: (await root.query(ARBITRATIONS)).rows,
    owned: owned.rows,
  }
}

const NUMBERS = `select
  (select count(*)::integer from public_reports p join reports r using (id) where r.is_confidential) as "confidentialPublic",
  (select count(*)::integer from public_reports) as public,
  (select count(distinct coalesce(c.parent_id, c.id))::integer from public_reports p join categories c on c.id = p.category_id) as groups,
  (select count(distinct lead_agency_id)::integer from reports) as agencies,
  (select count(distinct a.time_zone)::integer from reports r join agencies a on a.id = r.lead_agency_id) as zones,
  (select count(*)::integer from outbox where name = 'tell-of-events') as told,
  (select count(*)::integer from notifications) as notifications,
  (select count(*)::integer from report_attachments where not by_reporter) as proofs,
  (select count(*)::integer from report_events where occurred_at > '${NOW}') as future,
  (select count(*)::integer from reports where kind = 'complaint' and occurred_on is null) as undated,
  (select count(*)::integer from reports r join report_messages m on m.id = r.text_id
    where r.end_reason = 'test-spam' and length(m.body) > 100) as "wordyTrial",
  (select count(*)::integer from accounts where is_demo and created_at > (select min(submitted_at) from reports)) as "tooNew",
  (select count(distinct o.id)::integer from officers o join report_events e on e.party = 'officer:' || o.id
    where o.seen_at is null) as "neverSeen",
  (select count(*)::integer from report_events e join agencies a on a.id = e.agency_id
    where e.party like 'officer:%' and e.name <> 'report.submitted' and e.occurred_at < '${NOW}'::timestamptz - interval '1 hour'
      and extract(hour from e.occurred_at at time zone a.time_zone) not between 7 and 17) as "atNight",
  (select count(*)::integer from reports r join report_messages m on m.id = r.text_id join agencies a on a.slug = 'kab-majalengka'
    where m.body ~* 'majalengka' and not r.region_code like a.region_code || '%') as elsewhere,
  (select count(*)::integer from report_clocks where is_provisional and stopped_at is null) as provisional,
  (select count(*)::integer from (select e.occurred_at, lag(e.occurred_at) over (partition by e.report_id order by e.id) as before
    from report_events e) steps where before > occurred_at) as backwards`

/** What waits to be arbitrated: how many national admins have no line in its history, and whether its clock has run out. */
const ARBITRATIONS = `select r.number, c.due_at <= '${NOW}' as "isLate",
    (select count(*)::integer from officers o where o.role = 'national_admin' and o.is_active and not exists (
      select from report_events e where e.report_id = r.id and e.party = 'officer:' || o.id)) as free
  from reports r join report_clocks c on c.report_id = r.id and c.kind = 'arbitration' and c.stopped_at is null
  where r.arbitration_at is not null and r.status = 'forwarded' order by r.number`

async function queuesIn({ db, clock }: Deps): Promise<Facts['queues']> {
  const rows = await db
    .selectFrom('officers')
    .innerJoin('agencies', 'agencies.id', 'officers.agency_id')
    .select(['officers.id', 'account_id', 'agency_id', 'role', 'mandate', 'email', 'path'])
    .select(['scope_category_ids', 'scope_region_code'])
    .execute()
  const known = new Set(DEMO_ACCOUNTS.map(({ identifier }) => identifier))
  const counted = rows
    .filter(({ email }) => known.has(email))
    .map(async row => {
      const officer = officerOf(row)
      const queues = await countInbox(db, officer, { queues: queuesOf(officer), now: clock.now() })
      return [row.email.replace('@demo.lapor.test', ''), queues] as const
    })
  return new Map(await Promise.all(counted))
}

describe('the demo world', () => {
  test('is the same for the same seed and day', () => expect(digests[0]).toBe(digests[1]))

  test('shows every status', () => {
    const seen = new Set(facts.reports.map(({ status }) => status))
    expect(STATUSES.filter(status => !seen.has(status))).toEqual([])
  })

  test('shows every classification', () => {
    const seen = new Set(facts.reports.map(({ classification }) => classification))
    expect(CLASSIFICATIONS.filter(classification => !seen.has(classification))).toEqual([])
  })

  test('says of every complaint when it happened, as its form asks', () => expect(facts.one['undated']).toBe(0))

  test('has officers who were there before the first report, and signed in for what they did', () =>
    expect([facts.one['tooNew'], facts.one['neverSeen']]).toEqual([0, 0]))

  test('lets nobody work at night', () => expect(facts.one['atNight']).toBe(0))

  test('says nothing beside the point where somebody only tries it out', () => expect(facts.one['wordyTrial']).toBe(0))

  test('puts the reports of a province where their words say', () => expect(facts.one['elsewhere']).toBe(0))

  test.each([
    'reporter satisfied',
    'reporter withdrawn',
    'admin reporter_statement',
    'admin unfounded_dispute',
    'system no_response',
    'system no-completion',
    'admin outside-public-service',
    'admin no-evidence',
    'admin unclear',
    'admin abusive',
    'admin before-court',
    'admin other-authority',
    'admin test-spam',
    'admin emergency-redirected',
  ])('has a report that ended: %s', ending => expect(facts.endings).toContain(ending))

  test('has reports escalated, in arbitration, returned, asked for by the holder, and about an accused agency', () => {
    const some = (that: (report: Report) => boolean) => facts.reports.filter(that).length
    expect(some(({ escalatedAt }) => escalatedAt !== null)).toBeGreaterThan(3)
    expect(some(({ arbitrationAt }) => arbitrationAt !== null)).toBeGreaterThan(1)
    expect([some(({ mergedReports }) => mergedReports === 3), some(isFollowing)]).toEqual([1, 3])
    expect(some(({ innerReturns }) => innerReturns > 0)).toBeGreaterThan(2)
    expect(some(({ askedBy }) => askedBy === 'holder')).toBeGreaterThan(4)
    expect(some(({ accusedAgencyId }) => accusedAgencyId !== null)).toBeGreaterThan(2)
    expect(new Set(facts.reports.map(({ rating }) => rating))).toEqual(new Set([null, 1, 2, 3, 4, 5]))
  })

  test('leaves a national admin who may arbitrate, and some time for it', () => {
    const decidable = facts.arbitrations.filter(({ free }) => free > 0)
    expect(decidable.length).toBeGreaterThan(1)
    expect(decidable.filter(({ isLate }) => !isLate).length).toBeGreaterThan(0)
  })

  test('shows parts of supporting agencies awaited, given, declined and waived, and an answer that waited for them', () => {
    const seen = facts.reports.flatMap(({ settledParts }) => settledParts.map(({ state }) => state))
    expect(new Set(seen)).toEqual(new Set(PART_STATES))
    const isAwaited = (report: Report) => isOpenReport(report) && openParts(report).length > 0
    expect(facts.reports.filter(isAwaited).length).toBeGreaterThan(5)
    expect(facts.reports.filter(one => one.answers > 0 && one.settledParts.length > 1).length).toBeGreaterThan(0)
  })

  test('keeps a clock running or paused for every open report, and none for one that has ended', () => {
    const isOwed = (report: Report) => isOpenReport(report) || report.objection !== null || report.block !== null
    const wrong = facts.reports.filter(report => report.clocks.some(isOpen) !== isOwed(report))
    expect(wrong.map(({ number }) => number)).toEqual([])
  })

  test('hides the confidential, as six in ten reports are anonymous and half confidential', () => {
    expect(facts.one['confidentialPublic']).toBe(0)
    const share = (that: (report: Report) => boolean) => facts.reports.filter(that).length / facts.reports.length
    expect(share(({ isAnonymous }) => isAnonymous)).toBeCloseTo(0.67, 1)
    expect(share(({ isConfidential }) => isConfidential)).toBeCloseTo(0.48, 1)
  })

  test('has enough in public, in nearly every group of categories, of many agencies and all three zones', () => {
    expect(facts.one['public']).toBeGreaterThanOrEqual(120)
    expect(facts.one['groups']).toBeGreaterThanOrEqual(18)
    expect(facts.one['agencies']).toBeGreaterThanOrEqual(50)
    expect(facts.one['zones']).toBe(3)
    expect(facts.one['proofs']).toBeGreaterThan(5)
    expect(facts.one['provisional']).toBeGreaterThan(0)
  })

  test('owes a few messages, not those of two years', () => {
    expect(facts.one['told']).toBe(24)
    expect(facts.one['notifications']).toBe(0)
  })

  test('never runs backwards, nor ahead of today', () => {
    expect(facts.one['backwards']).toBe(0)
    expect(facts.one['future']).toBe(0)
  })

  test('gives both demo citizens reports of many kinds', () => {
    expect(facts.owned.map(({ statuses }) => statuses >= 5)).toEqual([true, true])
  })

  /** A partly connected ministry verifies nothing itself, and its one coordinator has handed on whatever its units hold; the national level is not the one that new reports are forwarded to. */
  const isEmptyByRule = (name: string, queue: Queue) =>
    (name === 'koordinator.kemensos' && (queue === 'to_verify' || queue === 'objections')) ||
    // Where one person coordinates, whoever proposed cannot sign: the national level does.
    (['koordinator.kemensos', 'koordinator.jabar'].includes(name) && queue === 'second_signature')

  test('gives every demo officer work in every queue', () => {
    const empty = [...facts.queues].flatMap(([name, queues]) =>
      [...queues]
        .filter(([queue, count]) => count === 0 && !isEmptyByRule(name, queue))
        .map(([queue]) => `${name} ${queue}`),
    )
    expect(facts.queues.size).toBe(13)
    expect(empty).toEqual([])
  })
})
