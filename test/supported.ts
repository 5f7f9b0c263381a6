/** A report of the desk of Indramayu that two of its units handle: transport leads, the population office supports. */
import type { Deps } from '#core/deps.ts'
import { forwardReport } from '#core/reports/operations/forward-report.ts'
import type { TestDatabase } from './database.ts'
import { type Filed, aForwarding, aSubmission, filed, officerNamed } from './reports.ts'

export const SUPPORTER = 'penghubung.disdukcapil.indramayu'
export const DISDUKCAPIL = 'disdukcapil-kab-indramayu'
const DISHUB = 'dinas-perhubungan-kab-indramayu'

export async function aSupportedReport(
  database: TestDatabase,
  deps: Deps,
  supporting: readonly string[] = [DISDUKCAPIL],
): Promise<Filed> {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu', category: 'angkutan-umum' }))
  const by = { as: 'officer', viewer: await officerNamed(database, 'koordinator.indramayu') } as const
  const forwarding = aForwarding({ lead: DISHUB, supporting })
  const forwarded = await forwardReport(deps, { report: { id: report.id }, by }, forwarding)
  if (!forwarded.ok) throw new Error(forwarded.refusal)
  return report
}
