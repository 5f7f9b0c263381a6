-- What a supporting agency owes, for its queue: few rows, found without those of all the years that were settled.
create index report_assignments_owed on report_assignments (agency_id, report_id)
  where part = 'supporting' and ended_at is null and settled is null;
