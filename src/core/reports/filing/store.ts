/**
 * Filing in one statement: the report, its words, its reporter, its history, its clocks and what is owed, or nothing. Filing is
 * the busiest write of the service; in steps it cost seven round trips, and a surge is when it must not fail.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId, Day, OfficerId, RegionCode, ReportId, TrackingNumber } from '#core/ids.ts'
import { type ReporterRow, withReporter } from '#core/people/vault/reporters.ts'
import { clockColumns } from '../report-row.ts'
import type { ReportEvent } from '../rules/events.ts'
import type { NewReport } from '../rules/submit.ts'
import type { Channel } from '../rules/terms.ts'
import type { NewAttachment } from '../thread/message.ts'

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

/** Nothing when the same form was filed before. Throws when the number is taken (`reports_number_key`). */
export async function saveSubmission(db: Db, submitted: Submitted): Promise<Filing | undefined> {
  const { state, event, form } = submitted
  const claimed = form
    ? sql`insert into form_tokens (token_digest, location, created_at) values (${form}, ${state.number}, ${event.at})
          on conflict (token_digest) do nothing returning true`
    : sql`select true`
  const { rows } = await sql<Filing>`
    with claimed as (${claimed}),
    keys as (
      select nextval('reports_id_seq') as report_id,
        nextval('report_messages_id_seq') as text_id,
        nextval('report_events_id_seq') as event_id
      from claimed
    ),
    filed as (${report(submitted)}),
    words as (${words(submitted)}),
    ${withReporter(submitted.reporter, sql`select id from filed`)},
    happened as (${history(submitted)}),
    running as (${clocks(state)}),
    opened as (${opening(submitted)}),
    files as (${attachments(submitted)}),
    owed as (${debts(submitted)})
    select id, number from filed`.execute(db)
  return rows[0]
}

function report({ state, place, channel, occurredOn, showsName, filedBy }: Submitted): RawBuilder<unknown> {
  return sql`
    insert into reports (id, filed_year, number, kind, channel, status, is_anonymous, is_confidential, is_about_staff, is_sensitive,
      shows_name, occurred_on, location_text, region_code, latitude, longitude, addressed_agency_id, category_id,
      verifier_agency_id, submitted_at, text_id, filed_by_officer_id)
    select report_id, ${state.filedYear}, ${state.number}, ${state.kind}, ${channel}, 'received', ${state.isAnonymous},
      ${state.isConfidential}, ${state.isAboutStaff}, ${state.isSensitive}, ${showsName}, ${occurredOn}::date, ${place.text},
      ${place.regionCode}, ${place.latitude}::float8, ${place.longitude}::float8, ${state.addressed?.id ?? null}::integer,
      ${state.categoryId}::integer, ${state.verifier.id}, ${state.submittedAt}, text_id, ${filedBy}::bigint
    from keys returning id, number`
}

function words({ state, words: { title, body, salt }, event }: Submitted): RawBuilder<unknown> {
  return sql`
    insert into report_messages (id, filed_year, report_id, kind, author, agency_id, visibility, title, body, salt, created_at)
    select text_id, ${state.filedYear}, report_id, 'report', ${event.party}, ${event.agencyId}::integer, 'public', ${title}, ${body},
      ${salt}, ${event.at}
    from keys`
}

function history({ state, event, words: { digest } }: Submitted): RawBuilder<unknown> {
  return sql`
    insert into report_events (id, filed_year, report_id, name, party, agency_id, occurred_at, detail)
    select event_id, ${state.filedYear}, report_id, ${event.name}, ${event.party}, ${event.agencyId}::integer, ${event.at},
      ${JSON.stringify(event.detail)}::jsonb || jsonb_build_object('messageId', text_id, 'digest', ${digest}::text)
    from keys`
}

function clocks({ clocks: started }: NewReport): RawBuilder<unknown> {
  return sql`
    insert into report_clocks (report_id, kind, agency_id, policy_id, limit_value, limit_unit, near_percent, started_at, near_at,
      due_at, is_provisional, calendar_version)
    select report_id, c.kind, c.agency_id, c.policy_id, c.limit_value, c.limit_unit, c.near_percent, c.started_at, c.near_at,
      c.due_at, c.is_provisional, c.calendar_version
    from keys, jsonb_to_recordset(${JSON.stringify(started.map(clockColumns))}::jsonb) as c (kind text, agency_id integer,
      policy_id integer, limit_value smallint, limit_unit text, near_percent smallint, started_at timestamptz, near_at timestamptz,
      due_at timestamptz, is_provisional boolean, calendar_version integer)`
}

function attachments({ state, attachments: given, event }: Submitted): RawBuilder<unknown> {
  return sql`
    insert into report_attachments (report_id, filed_year, message_id, ordinal, media_type, byte_size, digest, state, by_reporter, created_at)
    select report_id, ${state.filedYear}, text_id, given.place, given.media_type, given.byte_size, given.digest, 'pending',
      true, ${event.at}
    from keys, unnest(${given.map(({ digest }) => digest)}::text[], ${given.map(({ mediaType }) => mediaType)}::text[],
      ${given.map(({ byteSize }) => byteSize)}::bigint[]) with ordinality as given (digest, media_type, byte_size, place)
    returning id`
}

/** A commit of its own for the session would make everyone who files wait for the disk twice. */
function opening({ session }: Submitted): RawBuilder<unknown> {
  if (session === null) return sql`select`
  const { tokenDigest, createdAt, expiresAt } = session
  return sql`
    insert into sessions (token_digest, report_id, created_at, expires_at)
    select ${tokenDigest}::bytea, report_id, ${createdAt}::timestamptz, ${expiresAt}::timestamptz from keys`
}

/** Two kinds of work: telling the reporter and the verifier, and making each attachment safe to look at. */
function debts({ state, event }: Submitted): RawBuilder<unknown> {
  const verifier: AgencyId = state.verifier.id
  return sql`
    insert into outbox (name, payload, notice_agency_id, notice_queue, created_at)
    select 'tell-of-events', jsonb_build_object('reportId', report_id, 'filedYear', ${state.filedYear}::integer,
      'eventIds', jsonb_build_array(event_id)), ${verifier}::integer, 'reports', ${event.at}::timestamptz
    from keys
    union all
    select 'prepare-attachment', jsonb_build_object('attachmentId', files.id), null, null, ${event.at} from files`
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
