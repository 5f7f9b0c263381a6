import { CompiledQuery } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { ANSWERS_THROUGH } from './answers-through.ts'
import { type ShownReport, type ShownRow, shownReportOf, shownReportTexts } from './shown-report.ts'

/** Of the history, what concerns the reporter; the notes of officers among themselves do not. */
export const REPORTER_EVENTS = `('report.submitted', 'report.redirected', 'report.asked', 'report.completed', 'report.expired',
    'report.messaged', 'report.forwarded', 'report.forwarded_on', 'report.returned', 'report.arbitrated', 'report.reclassified',
    'report.started', 'report.answered', 'report.sent_back', 'report.replied', 'report.closed', 'report.archived', 'report.withdrawn',
    'report.objected', 'report.objection_decided', 'report.blocked', 'report.unblocked', 'report.escalated', 'report.calendar_revised',
    'report.window_extended', 'report.tightened', 'report.loosened', 'report.consented',
    'report.dossier_read', 'report.revealed', 'report.identity_read', 'report.merged', 'report.unmerged', 'report.succeeded', 'report.replaced')`

const EVENTS = `(select e.id, e.filed_year, e.report_id, e.name, case when e.party like 'officer:%' then 'officer' else e.party end as party,
    e.agency_id, e.occurred_at, (e.detail ->> 'to')::integer as to_agency_id, e.detail ->> 'reason' as reason
  from report_events e where e.name in ${REPORTER_EVENTS} and not coalesce((e.detail ->> 'linked')::boolean, false))`

const isOpenToAll = (report: string) =>
  `${report}.published_at is not null and not ${report}.is_confidential and ${report}.status <> 'blocked'`

const MESSAGES = `(select m.id, m.filed_year, m.report_id, m.kind, m.agency_id, m.visibility, m.title, m.body, m.published_title,
    m.published_body, m.outcome, m.created_at,
    case when m.author = 'reporter' then 'reporter' when m.author = 'system' then 'system' when m.kind = 'report' then 'reporter' else 'officer' end as author
  from report_messages m where m.visibility in ('public', 'reporter')
  union all select a.id, e.filed_year, e.report_id, a.kind, a.agency_id, a.visibility, null, a.published_body, null, a.published_body, a.outcome,
    a.created_at, 'officer'
  from ${ANSWERS_THROUGH})`

/** What supporting agencies owe their lead is among agencies: for the reporter one clock runs. */
const CLOCKS = `(select c.report_id, c.kind, c.agency_id, c.policy_id, c.limit_value, c.limit_unit, c.near_percent, c.started_at, c.near_at, c.due_at,
    c.stopped_at, c.pauses, c.is_provisional, c.calendar_version
  from report_clocks c where c.kind <> 'supporting_part')`

/** Files on texts that the reporter may not read are not shown to them either. */
const ATTACHMENTS = `(select a.id, a.filed_year, a.report_id, a.message_id, a.ordinal, a.media_type, a.byte_size, a.state, a.released_at, a.withdrawn_at,
    null as of_number
  from report_attachments a join report_messages m on m.filed_year = a.filed_year and m.id = a.message_id
  where a.by_reporter or (m.visibility in ('public', 'reporter') and a.withdrawn_at is null)
  union all select f.id, e.filed_year, e.report_id, f.message_id, f.ordinal, f.media_type, f.byte_size, f.state, f.released_at, f.withdrawn_at, p.number
  from ${ANSWERS_THROUGH} join report_attachments f on f.filed_year = a.filed_year and f.message_id = a.id join reports p on p.id = f.report_id
  where f.released_at is not null and f.withdrawn_at is null and f.state = 'ready' and ${isOpenToAll('p')})`

const textFor = shownReportTexts({
  reports: 'reports',
  messages: MESSAGES,
  events: EVENTS,
  clocks: CLOCKS,
  attachments: ATTACHMENTS,
  copyOfMessage: `case when m.visibility = 'public' and m.published_body is not null
      and (m.published_body <> m.body or m.published_title is distinct from m.title)
    then json_build_object('title', m.published_title, 'body', m.published_body) end`,
  isPublicMessage: "m.visibility = 'public'",
  stateOfAttachment: `case when a.state <> 'ready' then a.state when a.released_at is null or a.withdrawn_at is not null then 'held'
    else 'released' end`,
  ofReport: 'r.id = $1',
  isMerged: '(r.merged_into_id is not null and not r.is_confidential)',
  primaryNumber: `(select p.number from reports p where p.id = r.merged_into_id and ${isOpenToAll('p')})`,
  shownLead: `coalesce((select p.lead_agency_id from reports p where p.id = r.merged_into_id and not r.is_confidential), r.lead_agency_id)`,
  mergedReports: '(select count(*)::integer from reports d where d.merged_into_id = r.id and not r.is_confidential)',
  fileOf: 'a.of_number',
})

/** What its reporter may read of a report: their own words beside the published copy, and what passed between them and officers. */
export async function findReporterReport(
  db: Db,
  { id, filedYear }: { readonly id: ReportId; readonly filedYear: number },
): Promise<ShownReport | undefined> {
  const { rows } = await db.executeQuery<ShownRow>(CompiledQuery.raw(textFor(filedYear), [id]))
  return rows[0] && shownReportOf(rows[0])
}
