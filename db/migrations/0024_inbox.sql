-- What the officers' inbox is sorted by stands with the report, so that a page of a long queue is read from an index.

-- The first due moment of whatever runs: of what officers owe, else of what they wait for; infinity when nothing runs.
-- `near_at` is when what officers owe nears its end; null when they owe nothing. Both follow from report_clocks.
alter table reports
  add column due_at timestamptz not null default 'infinity',
  add column near_at timestamptz;

-- Filing and every change of one report write both beside their clocks (src/core/reports/rules/first-due.ts). Whoever moves the
-- clocks of many at once, as merging does, calls this for them; nothing is written where nothing moved.
-- Kinds as docs/domain.md §5 names them: parts and second signatures have queues of their own, the reporter's are waited for.
create function follow_clocks(followed bigint[]) returns void language sql as $$
  update reports r set due_at = d.due_at, near_at = d.near_at
  from (
    select f.report_id, coalesce(min(c.due_at) filter (where c.is_owed), min(c.due_at), 'infinity') as due_at,
      min(c.near_at) filter (where c.is_owed) as near_at
    from unnest(followed) as f (report_id)
    left join (
      select *, kind in ('verification', 'first_response', 'follow_up', 'reply_answer', 'arbitration', 'objection') as is_owed
      from report_clocks where stopped_at is null and paused_at is null and kind not in ('ombudsman', 'supporting_part')
    ) c on c.report_id = f.report_id
    group by f.report_id
  ) d
  where r.id = d.report_id and (r.due_at, r.near_at) is distinct from (d.due_at, d.near_at)
$$;

select follow_clocks(array(select distinct report_id from report_clocks where stopped_at is null));

-- By what is due first, within each queue. What is included is all that counting a queue asks of a report.
drop index reports_held;
create index reports_held on reports (lead_agency_id, status, due_at, id) where status not in ('closed', 'archived');
drop index reports_to_verify;
create index reports_to_verify on reports (verifier_agency_id, status, due_at, id)
  include (near_at, is_confidential, merged_into_id, accused_agency_id, objection_at)
  where status in ('received', 'awaiting_information');
create index reports_owed on reports (due_at, id)
  include (near_at, is_confidential, merged_into_id, accused_agency_id, objection_at, lead_agency_id, status)
  where near_at is not null;
create index reports_due on reports (due_at, id);

-- For whoever reads across all agencies, and filters.
create index reports_by_category on reports (category_id, submitted_at) where category_id is not null;
create index reports_by_region on reports (region_code text_pattern_ops, submitted_at) where region_code is not null;
create index reports_open_by_status on reports (status, submitted_at) where status not in ('closed', 'archived');
create index reports_addressed on reports (addressed_agency_id) where lead_agency_id is null;
create index agencies_regional on agencies (id) where is_regional;

-- Until there is a published copy, those who verify search the reporter's own words.
alter table report_messages add column own_search tsvector generated always as (
  case when kind = 'report' and published_body is null then to_tsvector('simple', coalesce(title, '') || ' ' || body) end) stored;
-- Filing adds to this index; whoever finds the list of what waits to be sorted in full sorts all of it, and a full default list
-- (4 MB) made whole seconds of filing wait for one.
create index report_messages_by_own_words on report_messages using gin (own_search)
  with (gin_pending_list_limit = 256) where own_search is not null;
