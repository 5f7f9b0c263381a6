/** What officers' pages look up is found by indexes made for it, however many reports and officers there are. */
import { Kysely, PostgresDialect } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#core/tables.ts'
import type { AgencyId, CategoryId, RegionCode, ReportId } from '#core/ids.ts'
import type { Db } from '#platform/db.ts'
import { COORDINATOR, useDesk } from '#test/desk.ts'
import { officerNamed } from '#test/reports.ts'
import { countExperience } from './count-experience.ts'
import { findActed } from './find-acted.ts'
import { findOfficerDetails } from './find-officer-details.ts'
import { findOfficerReport } from './find-officer-report.ts'
import { findSimilarReports } from './find-similar-reports.ts'
import { findReport } from './load-report.ts'

const desk = useDesk()

/** Of what is asked, as PostgreSQL would find it in large tables: one of a few rows is read whole unless that is forbidden. */
async function plansOf(ask: (db: Db<Database>) => Promise<unknown>): Promise<readonly string[]> {
  const asked: { readonly sql: string; readonly parameters: readonly unknown[] }[] = []
  await ask(
    new Kysely({
      dialect: new PostgresDialect({ pool: desk.database.root }),
      log: ({ query }) => void asked.push(query),
    }),
  )
  const client = await desk.database.root.connect()
  try {
    await client.query('set enable_seqscan = off')
    return await Promise.all(
      asked.map(async ({ sql, parameters }) => {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters])
        return rows.map(row => row['QUERY PLAN']).join('\n')
      }),
    )
  } finally {
    await client.query('reset enable_seqscan')
    client.release()
  }
}

const FROM_END_TO_END =
  /Seq Scan on (?:officers|notifications|reports|report_(?:clocks|assignments|attachments)|report_(?:messages|events)_2026)\b/

async function opened(id: ReportId) {
  const report = await findReport(desk.database.db, { id })
  const viewer = await officerNamed(desk.database, COORDINATOR)
  if (!report || viewer.kind !== 'account' || !viewer.officer) throw new Error('Nobody looks at nothing')
  return { report, viewer: { ...viewer, officer: viewer.officer } }
}

test('similar reports and how reports fared are read from indexes of the few that matter', async () => {
  const { report, viewer } = await opened((await desk.aReceived()).id)
  const [regionCode, category] = ['32.12.16' as RegionCode, 1 as CategoryId]
  const looked = { report, title: 'Lampu jalan padam', body: 'Gelap', regionCode, category, point: null }
  const plans = await plansOf(async db => {
    await findSimilarReports(db, viewer.officer, looked, new Set())
    await countExperience(db, { category, agencies: [1 as AgencyId], now: desk.clock.now() })
  })
  for (const index of ['reports_mergeable', 'reports_mergeable_by_category'])
    expect(plans[0]).toMatch(new RegExp(`using ${index} on reports`))
  expect(plans[1]).toContain('using reports_settled on reports')
  for (const plan of plans) expect(plan).not.toMatch(FROM_END_TO_END)
})

test('a report with all that is shown of it is found by keys, and so are the officers in its history', async () => {
  const { report, viewer } = await opened((await desk.aReceived()).id)
  const plans = await plansOf(async db => {
    const found = await findOfficerReport(db, report.number, viewer)
    if (found) await findOfficerDetails(db, report, found.sight)
    await findActed(db, report)
  })
  expect(plans.length).toBeGreaterThan(2)
  for (const plan of plans) expect(plan).not.toMatch(FROM_END_TO_END)
})
