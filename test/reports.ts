/** Reports filed and officers signed in, for tests that go through the operations. */
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
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
    .where('email', '=', `${name}@demo.lapor.test`)
    .executeTakeFirstOrThrow()
  return { kind: 'account', accountId: row.account_id, officer: officerOf(row), displayName: row.name, openReports: [] }
}
