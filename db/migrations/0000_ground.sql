-- The roles, and what every later migration stands on.
--
-- This file begins as whoever connects, because only they may create roles; from `set local role` on, everything belongs
-- to lapor_owner, as do all later migrations.

do $$
declare
  wanted text;
begin
  foreach wanted in array array['lapor_owner', 'lapor_app', 'lapor_reader'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
        execute format('grant %I to current_user', wanted);
      end if;
    exception when duplicate_object or unique_violation then null; -- another database of this server was first
    end;
  end loop;
  if not has_database_privilege('lapor_owner', current_database(), 'create') then
    execute format('grant create on database %I to lapor_owner', current_database());
  end if;
  if not has_schema_privilege('lapor_owner', 'public', 'create') then
    grant usage, create on schema public to lapor_owner;
  end if;
end $$;

-- What has been applied is no secret; only the owner may say so.
alter table migrations owner to lapor_owner;

set local role lapor_owner;

grant select on migrations to public;

create extension if not exists pg_trgm;
create extension if not exists ltree;
create extension if not exists btree_gist;
create extension if not exists citext;
create extension if not exists unaccent;

-- The application writes unless a migration takes that back; the public reader sees nothing unless a migration shows it.
alter default privileges in schema public grant select, insert, update, delete on tables to lapor_app;
alter default privileges in schema public grant usage, select on sequences to lapor_app;

-- The history is the legal record: rows are only ever added.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

-- Makes a table append-only for everybody, its owner included, and takes the privilege to try from the application.
create procedure make_append_only(history regclass) language plpgsql as $$
begin
  execute format('create trigger rows_are_permanent before update or delete on %s for each row execute function refuse_change()', history);
  execute format('create trigger table_is_permanent before truncate on %s for each statement execute function refuse_change()', history);
  execute format('revoke update, delete, truncate on %s from lapor_app', history);
end $$;

-- Creates the partitions of every table that is divided by filed_year, for these years, and returns how many were new.
-- Partitions are reached through their table only: nobody is given a right on one, and triggers on truncate, which
-- PostgreSQL does not hand down, are repeated.
create function ensure_year_partitions(first_year int, last_year int) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  divided record;
  year int;
  partition text;
  created int := 0;
begin
  for divided in
    select c.oid, c.relname from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
    where c.relnamespace = 'public'::regnamespace and p.partstrat = 'l'
      and pg_get_partkeydef(c.oid) = 'LIST (filed_year)'
    order by c.relname
  loop
    for year in first_year .. last_year loop
      partition := format('%s_%s', divided.relname, year);
      continue when to_regclass(partition) is not null;
      execute format('create table %I partition of %I for values in (%s)', partition, divided.relname, year);
      execute format('revoke all on %I from lapor_app, lapor_reader', partition);
      if exists (select from pg_trigger where tgrelid = divided.oid and tgname = 'table_is_permanent') then
        execute format('create trigger table_is_permanent before truncate on %I for each statement execute function refuse_change()', partition);
      end if;
      created := created + 1;
    end loop;
  end loop;
  return created;
end $$;

revoke execute on function ensure_year_partitions from public;
grant execute on function ensure_year_partitions to lapor_app;

-- What a transaction owes to others after it commits. Writing a row here, unlike NOTIFY, lets transactions commit side by
-- side; the dispatcher turns rows into jobs and one notice per agency.
create table outbox (
  id                bigint generated always as identity primary key,
  name              text, -- the job; null: a notice only
  payload           jsonb not null default '{}',
  job_key           text,
  run_at            timestamptz,
  notice_agency_id  int,
  notice_queue      text,
  created_at        timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000); -- always nearly empty, always in motion

-- Counted attempts. Losing them in a crash is harmless, so they are not written to the log.
create unlogged table rate_limits (
  key         bytea primary key, -- a digest: never an address, name or number
  hits        int not null,
  expires_at  timestamptz not null
);

create index rate_limits_by_end on rate_limits (expires_at);

-- Processes that hold jobs say here that they are alive; the jobs of one that has fallen silent are given to others.
create unlogged table worker_heartbeats (
  worker_id  text primary key,
  beat_at    timestamptz not null
);

-- How far a demonstration's clock is ahead of the real one. Stays at zero in service.
create table demo_clock (
  only_row   boolean primary key default true check (only_row),
  offset_ms  bigint not null default 0
);

insert into demo_clock default values;
