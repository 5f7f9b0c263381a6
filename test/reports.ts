/** Reports filed and officers signed in, for tests that go through the operations. */
import type { Deps } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import { type ForwardReport, forwardReport } from '#core/reports/operations/forward-report.ts'
import { type SubmitReport, submitReport } from '#core/reports/operations/submit-report.ts'
import type { Viewer } from '#core/people/viewer.ts'
import { officerOf } from '#core/people/officer-row.ts'
import type { TestDatabase } from './database.ts'

export function aSubmission(changes: Partial<SubmitReport> = {}): SubmitReport {
  return {
    kind: 'complaint',
    channel: 'web',
    title: 'Lampu jalan padam di Jalan Sudirman',
    body: 'Sejak dua minggu lalu lampu jalan di depan pasar padam, gelap sekali kalau malam.',
    occurredOn: null,
    locationText: null,
    regionCode: null,
    latitude: null,
    longitude: null,
    agency: null,
    category: null,
    anonymous: false,
    confidential: false,
    aboutStaff: false,
    showName: false,
    attachments: [],
    identity: null,
    accountId: null,
    filedBy: null,
    ...changes,
  }
}

/** A demo officer as a signed-in viewer, by the part of the address before the @. */
export async function officerNamed({ db }: TestDatabase, name: string): Promise<Viewer> {
  const row = await db
    .selectFrom('officers')
    .innerJoin('agencies', 'agencies.id', 'officers.agency_id')
    .select(['officers.id', 'account_id', 'agency_id', 'role', 'mandate', 'officers.name', 'path'])
    .select(['scope_category_ids', 'scope_region_code'])
    .where('email', '=', `${name}@demo.lapor.test`)
    .executeTakeFirstOrThrow()
  return {
    kind: 'account',
    accountId: row.account_id,
    officer: officerOf(row),
    displayName: row.name,
    agencyName: null,
    openReports: [],
  }
}

export type Filed = { readonly id: ReportId; readonly number: TrackingNumber }

export async function filed(deps: Deps, submission: SubmitReport): Promise<Filed> {
  const result = await submitReport(deps, submission)
  if (!result.ok) throw new Error(result.refusal)
  return { id: result.id, number: result.number }
}

/** Verified by the coordinator of Indramayu, or by the national level where they may not, and handed to that agency. */
export async function forwardedTo(
  database: TestDatabase,
  deps: Deps,
  { number }: Filed,
  lead: string,
  by = 'koordinator.indramayu',
) {
  const asker = { as: 'officer', viewer: await officerNamed(database, by) } as const
  const result = await forwardReport(deps, { report: { number }, by: asker }, aForwarding({ lead }))
  if (!result.ok) throw new Error(result.refusal)
  return result.report
}

export function aForwarding(changes: Partial<ForwardReport> = {}): ForwardReport {
  return {
    classification: 'complaint_service',
    weight: 'medium',
    category: null,
    lead: 'kab-indramayu',
    supporting: [],
    copies: [],
    accusedAgency: null,
    accusedName: null,
    publishedTitle: null,
    publishedBody: null,
    publishedAttachmentIds: [],
    anonymous: false,
    confidential: false,
    note: null,
    ...changes,
  }
}
