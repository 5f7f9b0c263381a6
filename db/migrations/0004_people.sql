-- Accounts, officers and the sessions of both. Who a citizen is stands in the vault (0005), never here.

create table accounts (
  id             bigint generated always as identity primary key,
  password_hash  text,                                  -- argon2id; null: this account signs in some other way
  is_demo        boolean not null default false,
  is_active      boolean not null default true,
  created_at     timestamptz not null
);

-- What a person types to sign in (e-mail or phone), as a keyed digest: a dump of this table names nobody.
create table account_identifiers (
  digest       bytea primary key,
  account_id   bigint not null references accounts (id) on delete cascade,
  kind         text not null check (kind in ('email', 'phone')),
  verified_at  timestamptz
);
create index account_identifiers_by_account on account_identifiers (account_id);

create table officers (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references accounts (id),
  agency_id   integer not null references agencies (id),
  role        text not null check (role in ('national_admin', 'coordinator', 'liaison', 'leader', 'overseer', 'developer')),
  mandate     text check (mandate in ('ombudsman', 'ksp', 'kemendagri', 'inspectorate')),
  name        text not null,
  email       citext not null,                          -- an office address, where the officer is told of work
  is_active   boolean not null default true,
  check ((role = 'overseer') = (mandate is not null)),
  unique (account_id, agency_id, role)
);
create index officers_by_agency on officers (agency_id, role) where is_active;

create table sessions (
  token_digest  bytea primary key,                      -- SHA-256 of the 32 random bytes that only the browser has
  account_id    bigint references accounts (id) on delete cascade,
  report_id     bigint,                                 -- a guest's session opens this one report (access code)
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  check (num_nonnulls(account_id, report_id) = 1)
);
create index sessions_by_expiry on sessions (expires_at);
create index sessions_by_account on sessions (account_id) where account_id is not null;
create index sessions_by_report on sessions (report_id) where report_id is not null;
