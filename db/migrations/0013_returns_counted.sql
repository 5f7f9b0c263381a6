-- Returns counted per agency (docs/decisions/0065): the few lines of history that tell of one, who had a report in hand, and
-- what nobody at or below the accused is counted.

create index report_events_of_returns on report_events (report_id, id)
  where name in ('report.returned', 'report.redirected', 'report.arbitrated');
create index report_assignments_led on report_assignments (agency_id, assigned_at, report_id) where part = 'lead';
create index reports_accused on reports (accused_agency_id) where accused_agency_id is not null;
