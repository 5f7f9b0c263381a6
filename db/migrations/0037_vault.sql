-- The vault completed: who read an identity is shown to the person, and what is erased stays unreadable in older backups.

-- Where the officer worked who read it: they may move, and the person it is about is told of the agency.
alter table vault.identity_reads add column agency_id integer references agencies (id);
create index identity_reads_by_identity on vault.identity_reads (identity_id, read_at);

-- The store of personal secrets that this database was sealed with, outside of it: another in its place must be noticed.
create table vault.keystores (
  id           text primary key,
  accepted_at  timestamptz not null
);

-- Secrets that were destroyed. A database restored from a backup lacks the latest, which the store of secrets remembers.
create table vault.erasures (
  secret     bytea primary key,                         -- the reference that stands in what was sealed with it; no key
  erased_at  timestamptz not null
);
call make_append_only('vault.erasures');
