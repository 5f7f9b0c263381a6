-- What lapor_reader, and so the public pages, can see at all. Publication is a fact; confidential reports do not exist here.

create view public_reports as
  select id, filed_year, number, version, kind, channel, status, is_anonymous, shows_name, occurred_on, location_text, region_code,
    case when is_anonymous then null else latitude end as latitude, case when is_anonymous then null else longitude end as longitude,
    category_id, classification, weight, lead_agency_id, verifier_agency_id, submitted_at, published_at, ended_at, ended_by,
    end_reason, escalated_at, rating, answers, replies, text_id
  from reports
  where published_at is not null and not is_confidential;

create view public_messages as
  select m.id, m.filed_year, m.report_id, m.kind, case when m.author = 'reporter' then 'reporter' when m.author = 'system' then 'system' else 'officer' end as author,
    m.agency_id, m.published_title as title, m.published_body as body, m.outcome, m.created_at, m.search
  from report_messages m join reports r on r.id = m.report_id
  where m.visibility = 'public' and m.published_body is not null
    and r.published_at is not null and not r.is_confidential and r.status <> 'blocked';

-- Only the lines that tell the public what happened, and of their detail only what names an agency or a listed reason.
create view public_events as
  select e.id, e.filed_year, e.report_id, e.name, case when e.party like 'officer:%' then 'officer' else e.party end as party,
    e.agency_id, e.occurred_at, (e.detail ->> 'to')::integer as to_agency_id, e.detail ->> 'reason' as reason
  from report_events e join reports r on r.id = e.report_id
  where r.published_at is not null and not r.is_confidential
    and e.name in ('report.submitted', 'report.redirected', 'report.asked', 'report.completed', 'report.expired', 'report.forwarded',
      'report.forwarded_on', 'report.returned', 'report.arbitrated', 'report.reclassified', 'report.started', 'report.answered', 'report.sent_back', 'report.replied',
      'report.closed', 'report.archived', 'report.withdrawn', 'report.objected', 'report.objection_decided', 'report.blocked',
      'report.unblocked', 'report.escalated', 'report.calendar_revised', 'report.window_extended');

create view public_clocks as
  select c.report_id, c.kind, c.agency_id, c.policy_id, c.limit_value, c.limit_unit, c.near_percent, c.started_at, c.near_at, c.due_at, c.paused_at,
    c.stopped_at, c.pauses, c.is_provisional, c.calendar_version
  from report_clocks c join reports r on r.id = c.report_id
  where r.published_at is not null and not r.is_confidential
    and c.kind in ('verification', 'first_response', 'follow_up', 'reply_answer', 'reporter_window', 'completion', 'ombudsman');

create view public_attachments as
  select a.id, a.filed_year, a.report_id, a.message_id, a.ordinal, a.media_type, a.byte_size, a.safe_digest, a.thumb_digest
  from report_attachments a join reports r on r.id = a.report_id
    join report_messages m on m.filed_year = a.filed_year and m.id = a.message_id
  where a.released_at is not null and a.withdrawn_at is null and a.state = 'ready' and a.safe_digest is not null
    and m.visibility = 'public' and r.published_at is not null and not r.is_confidential and r.status <> 'blocked';

grant select on public_reports, public_messages, public_events, public_clocks, public_attachments to lapor_reader;
grant select on regions, agencies, categories, archive_reasons, policies, calendar_years, calendar_days to lapor_reader;
