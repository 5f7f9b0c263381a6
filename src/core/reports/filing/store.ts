import { CompiledQuery, sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { Day, OfficerId, RegionCode, ReportId, TrackingNumber } from '#core/ids.ts'
import { type ReporterRow, reporterValues } from '#core/people/vault/reporters.ts'
import { bytea } from '#platform/db.ts'
import { clockColumns } from '../report-row.ts'
import type { ReportEvent } from '../rules/events.ts'
import type { NewReport } from '../rules/submit.ts'
import type { Channel } from '../rules/terms.ts'
import { type NewAttachment, attachmentValue } from '../thread/message.ts'
import { FILE_ALL } from './statement.ts'

export type Submitted = {
  readonly state: NewReport
  readonly event: ReportEvent
  readonly words: { readonly title: string; readonly body: string; readonly salt: Buffer; readonly digest: string }
  readonly place: {
    readonly text: string | null
    readonly regionCode: RegionCode | null
    readonly latitude: number | null
    readonly longitude: number | null
  }
  readonly channel: Channel
  readonly occurredOn: Day | null
  readonly showsName: boolean
  readonly filedBy: OfficerId | null
  readonly reporter: ReporterRow
  readonly attachments: readonly NewAttachment[]
  /** Null: this form carried no token. */
  readonly form: Buffer | null
  /** Of the browser that filed it. */
  readonly session: { readonly tokenDigest: Buffer; readonly createdAt: Date; readonly expiresAt: Date } | null
}

export type Filing = { readonly id: ReportId; readonly number: TrackingNumber }

/**
 * By one statement and one commit (statement.ts): all of them, or none. Leaves out whose form was filed before. Throws when a number is
 * taken (`reports_number_key`).
 */
export async function saveSubmissions(db: Db, submitted: readonly Submitted[]): Promise<readonly Filing[]> {
  if (submitted.length === 0) return []
  const given = JSON.stringify(submitted.map(columnsOf))
  const { rows } = await db.executeQuery<Filing>(CompiledQuery.raw(FILE_ALL, [given]))
  return rows
}

/** What is not in JSON is null there. */
function columnsOf({ state, event, words, place, session, ...other }: Submitted) {
  return {
    form: bytea(other.form),
    number: state.number,
    filed_year: state.filedYear,
    kind: state.kind,
    channel: other.channel,
    is_anonymous: state.isAnonymous,
    is_confidential: state.isConfidential,
    is_about_staff: state.isAboutStaff,
    is_sensitive: state.isSensitive,
    shows_name: other.showsName,
    occurred_on: other.occurredOn,
    location_text: place.text?.toWellFormed(),
    region_code: place.regionCode,
    latitude: place.latitude,
    longitude: place.longitude,
    addressed_agency_id: state.addressed?.id,
    category_id: state.categoryId,
    verifier_agency_id: state.verifier.id,
    submitted_at: state.submittedAt,
    filed_by_officer_id: other.filedBy,
    title: words.title.toWellFormed(),
    body: words.body.toWellFormed(),
    salt: bytea(words.salt),
    digest: words.digest,
    event: event.name,
    party: event.party,
    agency_id: event.agencyId,
    at: event.at,
    detail: event.detail,
    clocks: state.clocks.map(clockColumns),
    attachments: other.attachments.map(attachmentValue),
    ...(session && {
      session_digest: bytea(session.tokenDigest),
      session_created_at: session.createdAt,
      session_expires_at: session.expiresAt,
    }),
    ...reporterValues(other.reporter),
  }
}

/** The report that this form has filed already. */
export async function findFiled(db: Db, form: Buffer): Promise<Filing> {
  const { rows } = await sql<Filing>`
    select r.id, r.number from form_tokens f join reports r on r.number = f.location where f.token_digest = ${form}`.execute(
    db,
  )
  if (!rows[0]) throw new Error('A form was claimed and filed nothing')
  return rows[0]
}
