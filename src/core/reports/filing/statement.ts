/**
 * Filing as one statement: of each report itself, its words, its reporter, its history, its clocks and what is owed, or nothing
 * at all. Filing is the busiest write of the service; in steps it cost seven round trips, and a surge is when it must not fail.
 *
 * Its text never changes, so that nothing is put together or planned while people wait; its one value is a list of reports
 * as JSON (`columnsOf` of store.ts).
 */
import { REPORTER_COLUMNS, WITH_REPORTERS } from '#core/people/vault/reporters.ts'

const COLUMNS = `form bytea, number text, filed_year smallint, kind text, channel text, is_anonymous boolean, is_confidential boolean,
  is_about_staff boolean, is_sensitive boolean, shows_name boolean, occurred_on date, location_text text, region_code text,
  latitude float8, longitude float8, addressed_agency_id integer, category_id integer, verifier_agency_id integer,
  submitted_at timestamptz, filed_by_officer_id bigint, title text, body text, salt bytea, digest text, event text, party text,
  agency_id integer, at timestamptz, detail jsonb, clocks json, attachments json, session_digest bytea,
  session_created_at timestamptz, session_expires_at timestamptz, ${REPORTER_COLUMNS}`

/** A form that was filed before, or stands twice in the list, yields nothing the second time. */
const CLAIMED = `
  insert into form_tokens (token_digest, location, created_at)
  select form, number, at from given where form is not null order by form
  on conflict (token_digest) do nothing returning location`

const FILED = `
  select given.*, nextval('reports_id_seq') as report_id, nextval('report_messages_id_seq') as text_id,
    nextval('report_events_id_seq') as event_id
  from given where form is null or number in (select location from claimed)`

/** Verification is the first that is due. */
const REPORTS = `
  insert into reports (id, filed_year, number, kind, channel, status, is_anonymous, is_confidential, is_about_staff, is_sensitive,
    shows_name, occurred_on, location_text, region_code, latitude, longitude, addressed_agency_id, category_id,
    verifier_agency_id, submitted_at, text_id, filed_by_officer_id, due_at, near_at)
  select report_id, filed_year, number, kind, channel, 'received', is_anonymous, is_confidential, is_about_staff, is_sensitive,
    shows_name, occurred_on, location_text, region_code, latitude, longitude, addressed_agency_id, category_id,
    verifier_agency_id, submitted_at, text_id, filed_by_officer_id, coalesce(first.due_at, 'infinity'), first.near_at
  from filed cross join lateral (
    select min(c.due_at) as due_at, min(c.near_at) as near_at
    from json_to_recordset(clocks) as c (kind text, due_at timestamptz, near_at timestamptz) where c.kind = 'verification'
  ) first`

const WORDS = `
  insert into report_messages (id, filed_year, report_id, kind, author, agency_id, visibility, title, body, salt, created_at)
  select text_id, filed_year, report_id, 'report', party, agency_id, 'public', title, body, salt, at from filed`

const HISTORY = `
  insert into report_events (id, filed_year, report_id, name, party, agency_id, occurred_at, detail)
  select event_id, filed_year, report_id, event, party, agency_id, at,
    detail || jsonb_build_object('messageId', text_id, 'digest', digest)
  from filed`

const CLOCKS = `
  insert into report_clocks (report_id, kind, agency_id, policy_id, limit_value, limit_unit, near_percent, started_at, near_at,
    due_at, is_provisional, calendar_version)
  select report_id, c.kind, c.agency_id, c.policy_id, c.limit_value, c.limit_unit, c.near_percent, c.started_at, c.near_at,
    c.due_at, c.is_provisional, c.calendar_version
  from filed cross join lateral json_to_recordset(clocks) as c (kind text, agency_id integer,
    policy_id integer, limit_value smallint, limit_unit text, near_percent smallint, started_at timestamptz, near_at timestamptz,
    due_at timestamptz, is_provisional boolean, calendar_version integer)`

const ATTACHMENTS = `
  insert into report_attachments (report_id, filed_year, message_id, ordinal, media_type, byte_size, digest, state, by_reporter, created_at)
  select report_id, filed_year, text_id, a.place, a.media_type, a.byte_size, a.digest, 'pending', true, at
  from filed cross join lateral rows from (
    json_to_recordset(attachments) as (digest text, media_type text, byte_size bigint)
  ) with ordinality as a (digest, media_type, byte_size, place)
  returning id, created_at`

/** A commit of its own for the session would make everyone who files wait for the disk twice. */
const SESSIONS = `
  insert into sessions (token_digest, report_id, created_at, expires_at)
  select session_digest, report_id, session_created_at, session_expires_at from filed where session_digest is not null`

/** Two kinds of work: telling the reporter and the verifier, and making each attachment safe to look at. */
const DEBTS = `
  insert into outbox (name, payload, notice_agency_id, notice_queue, created_at)
  select 'tell-of-events', jsonb_build_object('reportId', report_id, 'filedYear', filed_year, 'eventIds', jsonb_build_array(event_id)),
    verifier_agency_id, 'reports', at
  from filed
  union all
  select 'prepare-attachment', jsonb_build_object('attachmentId', id), null, null, created_at from saved_attachments`

export const FILE_ALL = `
  with given as (select * from json_to_recordset($1::json) as given (${COLUMNS})),
  claimed as (${CLAIMED}),
  filed as (${FILED}),
  saved_reports as (${REPORTS}),
  saved_words as (${WORDS}),
  ${WITH_REPORTERS},
  saved_history as (${HISTORY}),
  saved_clocks as (${CLOCKS}),
  saved_attachments as (${ATTACHMENTS}),
  saved_sessions as (${SESSIONS}),
  saved_debts as (${DEBTS})
  select report_id as id, number from filed`
