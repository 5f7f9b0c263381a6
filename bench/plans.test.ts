/** The statements that are asked most, on a filled database: each finds its rows by an index, and by a plan that is kept. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#core/tables.ts'
import { findNamedAgencies } from '#core/agencies/queries/find-named-agencies.ts'
import type { AgencyId, TrackingNumber } from '#core/ids.ts'
import { findSession } from '#core/people/queries/find-session.ts'
import { listOfficers } from '#core/people/queries/list-officers.ts'
import { findFilingContexts } from '#core/reports/queries/find-filing-contexts.ts'
import { findListedReports } from '#core/reports/queries/find-listed-reports.ts'
import { findPublicReport, findPublicVersion } from '#core/reports/queries/find-public-report.ts'
import { findReceipt } from '#core/reports/queries/find-receipt.ts'
import { listPublicReports } from '#core/reports/queries/list-public-reports.ts'
import { findReport, lockKnownReport } from '#core/reports/queries/load-report.ts'
import { type Db, connect, queryBuilder } from '#platform/db.ts'
import { countAttempt } from '#platform/http/rate-limit.ts'
import { randomIds } from '#platform/ids.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { loadReports } from './generate/load.ts'
import { findWorld } from './generate/world.ts'

/** Of a partition with rows: to look into an empty one costs nothing, and an index would not be quicker. */
const FROM_END_TO_END = /Seq Scan on (reports|report_(clocks|assignments)|report_(messages|events)_202[456])\b/

const database = useDatabase()

type Asked = { readonly sql: string; readonly parameters: readonly unknown[] }

const clock = clockAt('2026-11-20T03:00:00Z')

/** Tests empty the tables before each. Gives the number of one that everybody may read. */
async function fill(reports: number): Promise<TrackingNumber> {
  const world = await findWorld(depsOn(database, clock))
  await loadReports(database.url, { world, seed: 1, reports, note: () => undefined })
  await expect.poll(countPassedOver, { timeout: 60_000 }).toBe(0)
  const { number } = await database.db
    .selectFrom('reports')
    .select('number')
    .where('published_at', 'is not', null)
    .where('is_confidential', '=', false)
    .executeTakeFirstOrThrow()
  return number
}

/** An index made while somebody read what was there before (autovacuum does) is passed over for as long as anybody does. */
async function countPassedOver(): Promise<number | undefined> {
  const { rows } = await database.root.query<{ count: number }>(`select count(*)::int as count from pg_index
    where indcheckxmin and xmin::text::bigint >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint`)
  return rows[0]?.count
}

test('pages, lists, receipts and filing read no table of reports from end to end', async () => {
  const number = await fill(4000)
  const asked: Asked[] = []
  const db: Db<Database> = new Kysely({
    dialect: new PostgresDialect({ pool: database.root }),
    log: ({ query }) => void asked.push(query),
  })

  await askAll(db, number)
  expect(asked.length).toBeGreaterThan(8)
  for (const { sql, parameters } of asked) {
    const { rows } = await database.root.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters])
    const plan = rows.map(row => row['QUERY PLAN']).join('\n')
    expect.soft(plan, sql).not.toMatch(FROM_END_TO_END)
    if (parameters.includes('closed')) expect.soft(plan, sql).toContain('reports_published_by_status')
  }
}, 90_000)

/** For its first five calls PostgreSQL plans each anew; afterwards as well, if it believes that to be worth it. */
test('what is asked with every request, filing and change is planned once for each connection', async () => {
  const number = await fill(1000)
  await database.root.query(`insert into sessions (token_digest, report_id, created_at, expires_at)
    select sha256(id::text::bytea), id, now(), now() + interval '1 day' from reports`)
  await database.root.query('analyze sessions, agencies, categories, officers, accounts')
  const pool = connect(database.url, { role: 'lapor_app', max: 1 })
  const db = queryBuilder<Database>(pool)
  try {
    for (let n = 1; n <= 12; n++) {
      await findSession(
        { db, clock },
        Array.from({ length: 1 + (n % 3) }, () => randomIds.token()),
      )
      await findFilingContexts(db, [{ agency: 'kab-indramayu', category: `${n}`, regionCode: null, aboutStaff: false }])
      await findNamedAgencies(db, ['dinas-perhubungan-kab-indramayu', `${n}`])
      await countAttempt(db, { name: 'plans', attempts: 100, seconds: 60 }, `${n}`)
      await db.transaction().execute(tx => lockKnownReport(tx, { number }))
      await findReceipt(db, number)
      await listOfficers(db, n as AgencyId, ['coordinator', 'liaison'])
    }
    const { rows } = await sql<{ statement: string; custom: number }>`
      select statement, custom_plans::int as custom from pg_prepared_statements
      where custom_plans + generic_plans >= 12`.execute(db)
    expect(rows.length).toBeGreaterThan(5)
    for (const { statement, custom } of rows) expect.soft(custom, statement).toBeLessThan(7)
  } finally {
    await pool.end()
  }
}, 90_000)

async function askAll(db: Db<Database>, number: TrackingNumber): Promise<void> {
  expect(await findPublicReport(db, number)).toBeDefined()
  expect(await findPublicVersion(db, number)).toBeDefined()
  expect(await findReceipt(db, number)).toBeDefined()
  expect(await findReport(db, { number })).toBeDefined()
  for (const filter of [{}, { statuses: ['closed'] as const }, { kind: 'complaint' as const }]) {
    const list = await listPublicReports(db, filter, { order: 'newest', after: undefined })
    expect((await findListedReports(db, list.keys)).length).toBe(20)
  }
  const named = { agency: 'kab-indramayu', category: 'lampu-jalan', regionCode: null, aboutStaff: false }
  expect((await findFilingContexts(db, [named]))(named)).toHaveProperty('verifier')
}
