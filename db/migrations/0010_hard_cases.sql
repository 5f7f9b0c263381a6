-- What the hard cases of docs/domain.md §4 keep of a report: parts of supporting agencies, objections, debat kusir, blocking,
-- merging, and the reporter's consent to hand the dossier to the Ombudsman.

alter table reports
  add column dispute_proposed_at  timestamptz,
  add column objection_at         timestamptz,                      -- an objection waits since then
  add column objection_against    text check (objection_against in ('closed', 'archived', 'blocked', 'merged')),
  add column objection_agency_id  integer references agencies (id), -- whose officers decide it
  add column objected_ending_at   timestamptz,                      -- the moment of the ending that was objected to: once each
  add column blocked_at           timestamptz,
  add column blocked_status       text,                             -- what blocking interrupted
  add column merged_into_id       bigint references reports (id),
  add column merged_at            timestamptz,
  add column merged_reports       integer not null default 0,       -- how many stand behind this one
  add column reclassifications    smallint not null default 0,
  add column ombudsman_consent_at timestamptz,
  add check ((dispute_proposed_by is null) = (dispute_proposed_at is null)),
  add check ((objection_at is null) = (objection_against is null) and (objection_at is null) = (objection_agency_id is null)),
  add check ((blocked_at is null) = (status <> 'blocked') and (blocked_at is null) = (blocked_status is null)),
  add check ((merged_at is null) = (merged_into_id is null) and merged_into_id <> id);

create index reports_objected on reports (objection_agency_id, objection_at) where objection_at is not null;
create index reports_disputed on reports (dispute_proposed_at) where dispute_proposed_at is not null;
create index reports_merged on reports (merged_into_id, submitted_at) where merged_into_id is not null;

-- A supporting agency's part, once it is given, declined, or waived by the lead; until then it is awaited.
alter table report_assignments
  add column settled     text check (settled in ('given', 'declined', 'waived')),
  add column settled_at  timestamptz,
  add check (settled is null or part = 'supporting');
