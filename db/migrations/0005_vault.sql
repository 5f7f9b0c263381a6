-- Who filed what. Only src/core/people/vault reads this schema; no query of an agency's screens touches it.
-- `sealed` is AES-256-GCM under a key of its own, wrapped by a master key that lies outside the database.

create schema vault;
grant usage on schema vault to lapor_app;
alter default privileges in schema vault grant select, insert, update, delete on tables to lapor_app;
alter default privileges in schema vault grant usage on sequences to lapor_app;

create table vault.identities (
  id            bigint generated always as identity primary key,
  sealed        bytea,                                  -- { name, email, phone }; null once erased
  email_digest  bytea,                                  -- keyed: matches the same contact, reveals none
  phone_digest  bytea,
  created_at    timestamptz not null,
  erased_at     timestamptz
);
create index identities_by_email on vault.identities (email_digest) where email_digest is not null;
create index identities_by_phone on vault.identities (phone_digest) where phone_digest is not null;

create table vault.account_identities (
  account_id   bigint primary key references accounts (id) on delete cascade,
  identity_id  bigint not null references vault.identities (id)
);

-- One row a report: how its reporter is reached, and how they prove that it is theirs.
create table vault.report_reporters (
  report_id           bigint primary key,
  identity_id         bigint references vault.identities (id),
  account_id          bigint references accounts (id),
  access_code_digest  bytea,
  accused_sealed      bytea                             -- the name of the person complained about, if the officer entered one
);
create index report_reporters_by_account on vault.report_reporters (account_id) where account_id is not null;
create index report_reporters_by_identity on vault.report_reporters (identity_id) where identity_id is not null;

-- Every reading of an identity, with its purpose. Only ever added to.
create table vault.identity_reads (
  id           bigint generated always as identity primary key,
  identity_id  bigint not null,
  report_id    bigint,
  party        text not null,
  purpose      text not null,
  read_at      timestamptz not null
);
call make_append_only('vault.identity_reads');
