-- A blocked report keeps a public page that says so, and nothing of what its reporter told; and who may learn, for how long, who
-- filed an anonymous report (docs/decisions/0068 and 0069).

create or replace view public_reports as
  select r.id, r.filed_year, r.number, r.version, r.kind, r.channel, r.status, r.is_anonymous, r.shows_name and r.status <> 'blocked' as shows_name,
    case when r.status <> 'blocked' then r.occurred_on end as occurred_on, case when r.status <> 'blocked' then r.location_text end as location_text,
    r.region_code,
    case when r.is_anonymous or r.status = 'blocked' then null else r.latitude end as latitude,
    case when r.is_anonymous or r.status = 'blocked' then null else r.longitude end as longitude,
    r.category_id, r.classification, r.weight, r.lead_agency_id, r.verifier_agency_id, r.submitted_at, r.published_at, r.ended_at, r.ended_by,
    r.end_reason, r.escalated_at, r.rating, r.answers, r.replies, r.text_id,
    r.merged_into_id is not null as is_merged,
    (select p.number from reports p
      where p.id = r.merged_into_id and p.published_at is not null and not p.is_confidential and p.status <> 'blocked') as primary_number,
    coalesce((select p.lead_agency_id from reports p where p.id = r.merged_into_id and not p.is_confidential), r.lead_agency_id) as shown_lead_agency_id,
    (select count(*)::integer from reports d where d.merged_into_id = r.id) as merged_reports
  from reports r
  where r.published_at is not null and not r.is_confidential;

-- Of a blocked report only that it came, that it was blocked, and what became of that.
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
    and (r.status <> 'blocked'
      or e.name in ('report.submitted', 'report.objected', 'report.objection_decided', 'report.blocked', 'report.unblocked', 'report.escalated'))
    -- A link between confidential reports is for officers, also once they are not confidential any more.
    and not coalesce((e.detail ->> 'linked')::boolean, false);

-- Who asked to learn who filed an anonymous report, and what was decided. Reasons are messages of that moment, readings stand in
-- vault.identity_reads; here are only numbers.
create table identity_reveals (
  id            bigint generated always as identity primary key,
  report_id     bigint not null references reports (id),
  officer_id    bigint not null references officers (id),          -- to whom alone the identity is shown
  agency_id     integer not null references agencies (id),
  requested_at  timestamptz not null,
  decided_by    bigint references officers (id),
  decided_at    timestamptz,
  is_granted    boolean,
  expires_at    timestamptz,
  check (num_nonnulls(decided_by, decided_at, is_granted) in (0, 3)),
  check ((expires_at is not null) = coalesce(is_granted, false)),
  check (decided_by <> officer_id)
);
create index identity_reveals_by_report on identity_reveals (report_id);
create unique index identity_reveals_pending on identity_reveals (report_id, officer_id) where decided_at is null;
