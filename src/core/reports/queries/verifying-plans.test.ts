/** What verifying looks up is found by indexes made for it, however many reports there are. */
import { Kysely, PostgresDialect } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#core/tables.ts'
import type { AgencyId, CategoryId, RegionCode } from '#core/ids.ts'
import type { Db } from '#platform/db.ts'
import { COORDINATOR, useDesk } from '#test/desk.ts'
import { officerNamed } from '#test/reports.ts'
import { countExperience } from './count-experience.ts'
import { findSimilarReports } from './find-similar-reports.ts'
import { findReport } from './load-report.ts'

const desk = useDesk()

type Asked = { readonly sql: string; readonly parameters: readonly unknown[] }

test('similar reports and how reports fared are read from indexes of the few that matter', async () => {
  const { database } = desk
  const asked: Asked[] = []
  const db: Db<Database> = new Kysely({
    dialect: new PostgresDialect({ pool: database.root }),
    log: ({ query }) => void asked.push(query),
  })
  const { id } = await desk.aReceived()
  const report = await findReport(database.db, { id })
  const viewer = await officerNamed(database, COORDINATOR)
  if (!report || viewer.kind !== 'account' || !viewer.officer) throw new Error('Nobody looks at nothing')
  const [regionCode, category] = ['32.12.16' as RegionCode, 1 as CategoryId]
  const looked = { report, title: 'Lampu jalan padam', body: 'Gelap', regionCode, category, point: null }
  await findSimilarReports(db, viewer.officer, looked, new Set())
  await countExperience(db, { category, agencies: [1 as AgencyId], now: desk.clock.now() })

  const client = await database.root.connect()
  try {
    // A table of a few rows is read whole; what there would be to read of a large one shows once that is forbidden.
    await client.query('set enable_seqscan = off')
    const plans = await Promise.all(
      asked.map(async ({ sql, parameters }) => {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters])
        return rows.map(row => row['QUERY PLAN']).join('\n')
      }),
    )
    for (const index of ['reports_mergeable', 'reports_mergeable_by_category'])
      expect(plans[0]).toMatch(new RegExp(`using ${index} on reports`))
    expect(plans[1]).toContain('using reports_settled on reports')
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (?:reports|report_(?:messages|events)_2026)\b/)
  } finally {
    await client.query('reset enable_seqscan')
    client.release()
  }
})
