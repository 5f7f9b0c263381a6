-- Overseers see within a mandate and a scope; the reporter's consent to hand the dossier to the Ombudsman says whether it names them.

alter table reports
  add column ombudsman_identity boolean not null default false,     -- the dossier says who an anonymous reporter is, by their own wish
  add check (not ombudsman_identity or ombudsman_consent_at is not null);

alter table officers
  add column scope_category_ids integer[],                          -- null: every category that the mandate names
  add column scope_region_code  text references regions (code),     -- null: everywhere; else this region and all within it
  add check (role = 'overseer' or (scope_category_ids is null and scope_region_code is null)),
  add check (cardinality(scope_category_ids) > 0);

-- A withdrawn report of oversight content stays before the overseers although it is archived: few, and asked for by nobody else.
create index reports_withdrawn_oversight on reports (ended_at)
  where status = 'archived' and end_reason = 'withdrawn' and classification in ('complaint_oversight', 'whistleblowing');
