/** The statements that are asked most, planned on a filled database: each finds its rows by an index. */
import { Kysely, PostgresDialect } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#core/tables.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { findFilingContext } from '#core/reports/queries/find-filing-context.ts'
import { findListedReports } from '#core/reports/queries/find-listed-reports.ts'
import { findPublicReport, findPublicVersion } from '#core/reports/queries/find-public-report.ts'
import { findReceipt } from '#core/reports/queries/find-receipt.ts'
import { listPublicReports } from '#core/reports/queries/list-public-reports.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import type { Db } from '#platform/db.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { loadReports } from './generate/load.ts'
import { findWorld } from './generate/world.ts'

const REPORTS = 4000

/** Of a partition with rows: to look into an empty one costs nothing, and an index would not be quicker. */
const FROM_END_TO_END = /Seq Scan on (reports|report_(clocks|assignments)|report_(messages|events)_202[456])\b/

const database = useDatabase()

type Asked = { readonly sql: string; readonly parameters: readonly unknown[] }

/** Tests empty the tables before each, so everything is asked in one. */
test('pages, lists, receipts and filing read no table of reports from end to end', async () => {
  const world = await findWorld(depsOn(database, clockAt('2026-11-20T03:00:00Z')))
  await loadReports(database.url, { world, seed: 1, reports: REPORTS, note: () => undefined })
  const asked: Asked[] = []
  const db: Db<Database> = new Kysely({
    dialect: new PostgresDialect({ pool: database.root }),
    log: ({ query }) => void asked.push(query),
  })
  const { number } = await database.db
    .selectFrom('reports')
    .select('number')
    .where('published_at', 'is not', null)
    .where('is_confidential', '=', false)
    .executeTakeFirstOrThrow()

  await askAll(db, number)
  expect(asked.length).toBeGreaterThan(8)
  for (const { sql, parameters } of asked) {
    const { rows } = await database.root.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters])
    const plan = rows.map(row => row['QUERY PLAN']).join('\n')
    expect.soft(plan, sql).not.toMatch(FROM_END_TO_END)
    if (parameters.includes('closed')) expect.soft(plan, sql).toContain('reports_published_by_status')
  }
})

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
  expect(await findFilingContext(db, named)).toHaveProperty('verifier')
}
