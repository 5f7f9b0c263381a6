-- Ways in: sessions say how and when their person proved who they are; six digits by mail or SMS prove that a contact is theirs.

alter table sessions
  add column method            text check (method in ('password', 'code', 'passkey', 'elsewhere', 'invitation')),
  add column authenticated_at  timestamptz,             -- when the person last proved themselves; asked before sensitive acts
  add column agent             text,                    -- a short label of browser and system, for the list of one's sessions
  add column seen_at           timestamptz,             -- noted at most once an hour
  add column is_pending        boolean not null default false;  -- the first factor is proved, the second still owed
update sessions set method = 'password', authenticated_at = created_at, seen_at = created_at where account_id is not null;
alter table sessions add check (
  case when account_id is null then num_nonnulls(method, authenticated_at, seen_at) = 0 and not is_pending
       else num_nonnulls(method, authenticated_at, seen_at) = 3 end);

-- The digits stand nowhere: they follow from `nonce` under the vault's key, which lies outside the database.
create table one_time_codes (
  id              bigint generated always as identity primary key,
  purpose         text not null check (purpose in ('register', 'sign-in', 'reset', 'verify-contact', 'challenge')),
  contact_digest  bytea not null,                       -- keyed, as in account_identifiers
  contact_sealed  bytea not null,                       -- where it is sent
  account_id      bigint references accounts (id) on delete cascade,
  browser_digest  bytea not null,                       -- only the browser that asked may answer
  nonce           bytea not null,
  tells           text not null check (tells in ('code', 'has-account', 'nothing')),  -- a row is made whatever is sent
  tries           smallint not null default 0,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz
);
create index one_time_codes_by_contact on one_time_codes (contact_digest, purpose);
create index one_time_codes_by_account on one_time_codes (account_id) where account_id is not null;
create index one_time_codes_by_expiry on one_time_codes (expires_at);

alter table demo_outbox add column channel text not null default 'email' check (channel in ('email', 'sms'));
