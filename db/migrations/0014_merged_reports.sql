-- What the public reads of merged reports: that they are merged, into which one if that is public, and who handles it.

-- Counted when asked: reports come and go under locks of their own, and a count here would want that of the primary as well.
alter table reports drop column merged_reports;

create or replace view public_reports as
  select r.id, r.filed_year, r.number, r.version, r.kind, r.channel, r.status, r.is_anonymous, r.shows_name, r.occurred_on, r.location_text, r.region_code,
    case when r.is_anonymous then null else r.latitude end as latitude, case when r.is_anonymous then null else r.longitude end as longitude,
    r.category_id, r.classification, r.weight, r.lead_agency_id, r.verifier_agency_id, r.submitted_at, r.published_at, r.ended_at, r.ended_by,
    r.end_reason, r.escalated_at, r.rating, r.answers, r.replies, r.text_id,
    r.merged_into_id is not null as is_merged,
    (select p.number from reports p
      where p.id = r.merged_into_id and p.published_at is not null and not p.is_confidential and p.status <> 'blocked') as primary_number,
    coalesce((select p.lead_agency_id from reports p where p.id = r.merged_into_id and not p.is_confidential), r.lead_agency_id) as shown_lead_agency_id,
    (select count(*)::integer from reports d where d.merged_into_id = r.id) as merged_reports
  from reports r
  where r.published_at is not null and not r.is_confidential;

create or replace view public_events as
  select e.id, e.filed_year, e.report_id, e.name, case when e.party like 'officer:%' then 'officer' else e.party end as party,
    e.agency_id, e.occurred_at, (e.detail ->> 'to')::integer as to_agency_id, e.detail ->> 'reason' as reason
  from report_events e join reports r on r.id = e.report_id
  where r.published_at is not null and not r.is_confidential
    and e.name in ('report.submitted', 'report.redirected', 'report.asked', 'report.completed', 'report.expired', 'report.forwarded',
      'report.forwarded_on', 'report.returned', 'report.arbitrated', 'report.reclassified', 'report.started', 'report.answered', 'report.sent_back', 'report.replied',
      'report.closed', 'report.archived', 'report.withdrawn', 'report.objected', 'report.objection_decided', 'report.blocked',
      'report.unblocked', 'report.escalated', 'report.calendar_revised', 'report.window_extended', 'report.merged', 'report.unmerged', 'report.succeeded',
      'report.replaced')
    -- A link between confidential reports is for officers, also once they are not confidential any more.
    and not coalesce((e.detail ->> 'linked')::boolean, false);
