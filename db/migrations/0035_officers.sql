-- Officers' accounts: who was invited to which post, what was done to them since, and when somebody last looked whether all still belong.

-- Name and address as in `officers`: of an office, where the officer will be told of work.
create table officer_invitations (
  id                  bigint generated always as identity primary key,
  agency_id           integer not null references agencies (id),
  role                text not null check (role in ('national_admin', 'coordinator', 'liaison', 'leader', 'overseer', 'developer')),
  mandate             text check (mandate in ('ombudsman', 'ksp', 'kemendagri', 'inspectorate')),
  scope_category_ids  integer[] check (cardinality(scope_category_ids) > 0),
  scope_region_code   text references regions (code),
  name                text not null check (char_length(name) between 1 and 120),
  email               citext not null,
  -- The token of the mail follows from `nonce` under the vault's key, which lies outside the database.
  nonce               bytea not null,
  token_digest        bytea not null unique,            -- SHA-256 of that token
  invited_by          bigint not null references officers (id),
  invited_at          timestamptz not null,
  expires_at          timestamptz not null,
  sent_at             timestamptz,
  accepted_at         timestamptz,
  officer_id          bigint references officers (id),
  withdrawn_at        timestamptz,
  check ((role = 'overseer') = (mandate is not null)),
  check (role = 'overseer' or (scope_category_ids is null and scope_region_code is null)),
  check ((accepted_at is null) = (officer_id is null)),
  check (num_nonnulls(accepted_at, withdrawn_at) <= 1)
);
-- Two who invite the same person to the same agency at the same moment send one mail.
create unique index officer_invitations_open on officer_invitations (agency_id, email) where accepted_at is null and withdrawn_at is null;
create index officer_invitations_by_inviter on officer_invitations (invited_by) where accepted_at is null and withdrawn_at is null;
create index officer_invitations_by_officer on officer_invitations (officer_id) where officer_id is not null;

-- What was done to an officer's account, by whom. Ids and roles only; names stand with the officers, who are never erased.
create table officer_acts (
  id             bigint generated always as identity primary key,
  officer_id     bigint references officers (id),
  invitation_id  bigint references officer_invitations (id),
  act            text not null check (act in (
    'invited', 'invited_again', 'invitation_withdrawn', 'joined', 'changed', 'deactivated', 'reactivated', 'factors_reset', 'sessions_ended')),
  by_officer_id  bigint references officers (id),       -- null: the invited person
  acted_at       timestamptz not null,
  detail         jsonb not null default '{}',
  check (num_nonnulls(officer_id, invitation_id) >= 1)
);
create index officer_acts_by_officer on officer_acts (officer_id, id) where officer_id is not null;
create index officer_acts_by_invitation on officer_acts (invitation_id) where invitation_id is not null;
call make_append_only('officer_acts');

-- Once a year somebody looks through an agency's officers and those below it.
create table officer_reviews (
  id           bigint generated always as identity primary key,
  agency_id    integer not null references agencies (id),
  reviewed_by  bigint not null references officers (id),
  reviewed_at  timestamptz not null,
  officers     integer not null                         -- how many active ones there were to look through
);
create index officer_reviews_by_agency on officer_reviews (agency_id, id);
call make_append_only('officer_reviews');

-- Sessions are deleted when they end; that somebody was here is remembered beyond them.
alter table officers add column seen_at timestamptz;

create function note_officer_seen() returns trigger language plpgsql as $$
begin
  update officers set seen_at = new.seen_at
  where account_id = new.account_id and is_active and (seen_at is null or seen_at < new.seen_at);
  return null;
end $$;
create trigger officer_is_seen after insert or update of seen_at, is_pending on sessions
  for each row when (new.account_id is not null and not new.is_pending) execute function note_officer_seen();

update officers set seen_at = (select max(seen_at) from sessions where account_id = officers.account_id);
