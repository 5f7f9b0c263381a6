/** What has happened before a journey begins, done by the operations behind the pages. */
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { type ForwardReport, forwardReport } from '#core/reports/operations/forward-report.ts'
import { type SubmitReport, submitReport } from '#core/reports/operations/submit-report.ts'
import type { TrackingNumber } from '#core/ids.ts'
import type { TestDatabase } from '../database.ts'
import { aForwarding, aSubmission, officerNamed } from '../reports.ts'
import type { Receipt } from './citizen.ts'
import type { Site } from './site.ts'

export const REPORTER = { name: 'Wati Kusumaningsih', email: 'wati@contoh.test', phone: null }
export const DISHUB = 'dinas-perhubungan-kab-indramayu'
export const DISHUB_NAME = 'Dinas Perhubungan Kabupaten Indramayu'

export type Given = Receipt & { readonly number: TrackingNumber }

/** A guest's report to Kabupaten Indramayu. */
export async function aReport({ ground }: Site, changes: Partial<SubmitReport> = {}): Promise<Given> {
  const given = aSubmission({ agency: 'kab-indramayu', identity: REPORTER, ...changes })
  const filed = await submitReport(ground.deps, given)
  if (!filed.ok) throw new Error(filed.refusal)
  return { number: filed.number, code: filed.accessCode ?? '' }
}

/** Verified by the coordinator of Indramayu and forwarded to its transport office. */
export async function aForwardedReport(
  database: TestDatabase,
  site: Site,
  filing: Partial<SubmitReport> = {},
  forwarding: Partial<ForwardReport> = {},
): Promise<Given> {
  const report = await aReport(site, filing)
  const by = { as: 'officer', viewer: await officerNamed(database, 'koordinator.indramayu') } as const
  const terms = aForwarding({ lead: DISHUB, ...forwarding })
  const forwarded = await forwardReport(site.ground.deps, { report, by }, terms)
  if (!forwarded.ok) throw new Error(forwarded.refusal)
  return report
}

export async function anAnsweredReport(database: TestDatabase, site: Site): Promise<Given> {
  const report = await aForwardedReport(database, site)
  const by = { as: 'officer', viewer: await officerNamed(database, 'penghubung.dishub.indramayu') } as const
  const done = { outcome: 'resolved', body: 'Lampu jalan sudah kami ganti semua.', attachments: [] } as const
  const answered = await answerReport(site.ground.deps, { report, by }, done)
  if (!answered.ok) throw new Error(answered.refusal)
  return report
}
