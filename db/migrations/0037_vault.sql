-- The vault completed: who read an identity is shown to the person, and what is erased stays unreadable in older backups.

-- Where the officer worked who read it: they may move, and the person it is about is told of the agency.
alter table vault.identity_reads add column agency_id integer references agencies (id);
create index identity_reads_by_identity on vault.identity_reads (identity_id, read_at);

-- The store of secrets that this database was sealed with lies outside of it: another in its place must be noticed.
create table vault.secret_stores (
  id           text primary key,
  accepted_at  timestamptz not null
);

-- Secrets of what was erased. A row is written with the erasure itself; the secret is destroyed once that is committed.
create table vault.erasures (
  secret        bytea primary key,                      -- the reference that stands in what was sealed with it; no key
  erased_at     timestamptz not null default now(),
  destroyed_at  timestamptz
);
create index erasures_due on vault.erasures (erased_at) where destroyed_at is null;
revoke delete, truncate on vault.erasures from lapor_app;

-- However a value goes that was sealed with a secret of its own, the secret goes with it; and while the value is changed, or
-- sealed under another master key, it keeps the secret, so that erasing it erases what older backups hold as well.
create function vault.forget_secret() returns trigger language plpgsql as $$
declare
  before bytea;
  after bytea;
begin
  execute format('select ($1).%I', tg_argv[0]) into before using old;
  if before is null or get_byte(before, 0) <> 3 then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' then
    execute format('select ($1).%I', tg_argv[0]) into after using new;
    if after is not null and get_byte(after, 0) = 3 and substring(after from 6 for 10) = substring(before from 6 for 10) then
      return new;
    end if;
    if after is not null then
      raise exception 'what stands in %.% keeps its secret: seal it in place of what was there', tg_table_name, tg_argv[0];
    end if;
  end if;
  insert into vault.erasures (secret) values (substring(before from 6 for 10)) on conflict do nothing;
  return coalesce(new, old);
end $$;

create trigger secret_goes_with_value after update of sealed or delete on vault.identities
  for each row execute function vault.forget_secret('sealed');
create trigger secret_goes_with_value after update of accused_sealed or delete on vault.report_reporters
  for each row execute function vault.forget_secret('accused_sealed');
