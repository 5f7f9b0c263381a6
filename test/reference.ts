import { loadReferenceData } from '#core/reference/operations/load-reference-data.ts'
import type { Database } from '#core/tables.ts'
import { connect, queryBuilder } from '#platform/db.ts'

/** What every test may count on: the template database holds the reference data, loaded here and nowhere else. */
export async function fillTemplate(url: string): Promise<void> {
  const pool = connect(url, { role: 'lapor_app', max: 1 })
  await loadReferenceData({ db: queryBuilder<Database>(pool), clock: { now: () => new Date() } })
  await pool.end()
}
