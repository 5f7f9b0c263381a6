-- What the verification screen looks up: words that decide nothing alone, reports that may be the same, and who settles what.

create table weak_words (
  word  text primary key,
  kind  text not null
);

-- Reports that may still be merged, of one verifier: at most some fifty thousand of a million and a half. Another report's like
-- is looked for among those of its category, its place, and the latest. docs/decisions/0089.
create index reports_mergeable on reports (verifier_agency_id, submitted_at desc, id)
  where status in ('received', 'forwarded', 'in_progress') and merged_into_id is null;
create index reports_mergeable_by_category on reports (verifier_agency_id, category_id, submitted_at desc, id)
  where status in ('received', 'forwarded', 'in_progress') and merged_into_id is null;
create index reports_mergeable_by_region on reports (verifier_agency_id, region_code text_pattern_ops, submitted_at desc, id)
  where status in ('received', 'forwarded', 'in_progress') and merged_into_id is null and region_code is not null;

-- How reports of a category ended with an agency, counted from the index alone.
create index reports_settled on reports (category_id, lead_agency_id, submitted_at) include (status)
  where lead_agency_id is not null and not is_confidential;
create index report_events_given_back on report_events (agency_id, occurred_at, report_id) where name = 'report.returned';
