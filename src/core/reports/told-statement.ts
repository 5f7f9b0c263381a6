/**
 * What is told of a change: its text with the files that came with it, its lines of the history, and what is owed for them. Like
 * change-statement.ts beside it, clauses of one statement, of which only those that have something to write are there, and the value that they take.
 */
import type { AgencyId, OfficerId } from '#core/ids.ts'
import { bytea } from '#platform/db.ts'
import type { ReportEvent } from './rules/events.ts'
import type { Report } from './rules/report.ts'
import type { Clause } from './statement.ts'
import { type NewMessage, attachmentValue, digestOfWords, publishedCopy } from './thread/message.ts'

/** A text belongs to the last line of history; the first line's party wrote it. */
const TEXT = `
  text as (
    select nextval('report_messages_id_seq') as id, v.* from told cross join lateral json_to_record(told.message)
      as v (kind text, author text, agency_id integer, visibility text, body text, published_body text, outcome text,
        salt bytea, digest text, at timestamptz, attachments json, mentions json)
  ),
  saved_text as (
    insert into report_messages (id, filed_year, report_id, kind, author, agency_id, visibility, body, published_body, outcome, salt, created_at)
    select id, filed_year, report_id, kind, author, agency_id, visibility, body, published_body, outcome, salt, at from told cross join text
  )`

const FILES = `
  saved_files as (
    insert into report_attachments (report_id, filed_year, message_id, ordinal, media_type, byte_size, digest, state, by_reporter,
      released_at, created_at)
    select told.report_id, told.filed_year, text.id,
      coalesce((select max(ordinal) from report_attachments a where a.report_id = told.report_id), 0) + v.place,
      v.media_type, v.byte_size, v.digest, 'pending', text.author = 'reporter',
      case when text.author <> 'reporter' then text.at end, text.at
    from told cross join text cross join lateral rows from (
      json_to_recordset(text.attachments) as (digest text, media_type text, byte_size bigint)
    ) with ordinality as v (digest, media_type, byte_size, place)
    returning id
  ),
  owed_files as (
    insert into outbox (name, payload) select 'prepare-attachment', jsonb_build_object('attachmentId', id) from saved_files
  )`

const MENTIONED = `
  mentioned as (
    insert into report_mentions (report_id, message_id, officer_id, mentioned_by, mentioned_at)
    select told.report_id, text.id, named.id::bigint, substring(text.author from '\\d+$')::bigint, text.at
    from told cross join text cross join lateral json_array_elements_text(text.mentions) as named (id)
  )`

const SENT_DRAFT = `
  sent_draft as (
    delete from report_drafts d using told
    where d.officer_id = told.draft_officer_id and d.report_id = told.report_id and d.form = told.draft_form
  )`

const happened = (hasText: boolean): string => `
  happened as (
    insert into report_events (filed_year, report_id, name, party, agency_id, occurred_at, detail)
    select told.filed_year, told.report_id, v.name, v.party, v.agency_id, v.at,
      ${
        hasText
          ? `case when v.place = json_array_length(told.events)
        then v.detail || jsonb_build_object('messageId', text.id, 'digest', text.digest) else v.detail end`
          : 'v.detail'
      }
    from told cross join lateral rows from (
      json_to_recordset(told.events) as (name text, party text, agency_id integer, at timestamptz, detail jsonb)
    ) with ordinality as v (name, party, agency_id, at, detail, place)
    ${hasText ? 'cross join text' : ''}
    order by v.place
    returning id
  ),
  owed as (
    insert into outbox (name, payload, notice_agency_id, notice_queue)
    select 'tell-of-events', jsonb_build_object('reportId', told.report_id, 'filedYear', told.filed_year, 'eventIds', ids.all_ids),
      told.notice_agency_id, 'reports'
    from told cross join (select jsonb_agg(id order by id) as all_ids from happened) ids where ids.all_ids is not null
  )`

/** Of this parameter, which is `toldValue`: what of it there is to write. */
export function toldClauses(parameter: '$1' | '$2', { message, draft_form }: ToldValue): readonly Clause[] {
  const told = `
  told as (
    select * from json_to_record(${parameter}::json) as told (report_id bigint, filed_year smallint, notice_agency_id integer,
      events json, message json, draft_officer_id bigint, draft_form text)
  )`
  return [
    { name: `told ${parameter}`, text: () => told },
    ...(message ? [{ name: 'text', text: () => TEXT }] : []),
    ...(message && message.attachments.length > 0 ? [{ name: 'files', text: () => FILES }] : []),
    ...(message && message.mentions.length > 0 ? [{ name: 'mentioned', text: () => MENTIONED }] : []),
    ...(draft_form === undefined ? [] : [{ name: 'draft', text: () => SENT_DRAFT }]),
    { name: `happened${message ? ' with text' : ''}`, text: () => happened(message !== undefined) },
  ]
}

export type SentDraft = { readonly officerId: OfficerId; readonly form: string }

export type Told = {
  readonly report: Pick<Report, 'id' | 'filedYear'>
  readonly events: readonly ReportEvent[]
  /** With the random bytes that its digest in the history begins with. */
  readonly message: (NewMessage & { readonly salt: Buffer }) | null
  /** Whose screens are refreshed. */
  readonly noticeAgencyId: AgencyId
  /** What the officer had kept of the form that they sent. */
  readonly draft?: SentDraft | null
}

export type ToldValue = ReturnType<typeof toldValue>

export function toldValue({ report, events, message, noticeAgencyId, draft }: Told) {
  const [first] = events
  const author = first && { author: first.party, agency_id: first.agencyId, at: first.at }
  return {
    report_id: report.id,
    filed_year: report.filedYear,
    notice_agency_id: noticeAgencyId,
    draft_officer_id: draft?.officerId,
    draft_form: draft?.form,
    events: events.map(({ name, party, agencyId, at, detail }) => ({ name, party, agency_id: agencyId, at, detail })),
    message: message && author ? { ...author, ...messageValue(message) } : undefined,
  }
}

/** What officers attach to a public text is released by that act; a reporter's files are not. */
const messageValue = ({
  kind,
  visibility,
  body,
  outcome,
  salt,
  attachments = [],
  mentions = [],
}: NewMessage & { readonly salt: Buffer }) => ({
  kind,
  visibility,
  body: body.toWellFormed(),
  published_body: publishedCopy(body).toWellFormed(),
  outcome,
  salt: bytea(salt),
  digest: digestOfWords(body, salt),
  attachments: attachments.map(attachmentValue),
  mentions,
})
