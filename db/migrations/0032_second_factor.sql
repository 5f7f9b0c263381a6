-- What a person proves themselves by besides a password (docs/decisions/0103). The key of an authenticator app and the names
-- of passkeys are sealed by the vault; recovery codes are kept as keyed digests. A dump alone lets nobody in.

create table totp_secrets (
  account_id    bigint primary key references accounts (id) on delete cascade,
  sealed        bytea not null,
  last_step     bigint not null,                        -- of 30 s since 1970: a code that was taken is not taken again, nor an older one
  confirmed_at  timestamptz not null
);

create table recovery_codes (
  account_id  bigint not null references accounts (id) on delete cascade,
  digest      bytea not null,
  used_at     timestamptz,                              -- each opens once
  primary key (account_id, digest)
);

create table passkeys (
  id             bigint generated always as identity primary key,
  account_id     bigint not null references accounts (id) on delete cascade,
  credential_id  bytea not null unique,
  public_key     bytea not null,                        -- COSE
  counter        bigint not null,                       -- as the authenticator counted last; 0 for those that do not count
  transports     text[] not null,
  name_sealed    bytea not null,
  created_at     timestamptz not null,
  last_used_at   timestamptz
);
create index passkeys_by_account on passkeys (account_id);

-- What a passkey is to sign: once, in this browser, for this purpose, within five minutes.
create table passkey_challenges (
  digest          bytea primary key,
  browser_digest  bytea not null,
  purpose         text not null check (purpose in ('sign-in', 'second-step', 'prove-again', 'add')),
  account_id      bigint references accounts (id) on delete cascade,
  expires_at      timestamptz not null
);
create index passkey_challenges_by_expiry on passkey_challenges (expires_at);

-- What happened to an account's factors, and every failed attempt at them. It outlives the account, and names nobody.
create table factor_events (
  id          bigint generated always as identity primary key,
  account_id  bigint not null,
  kind        text not null check (kind in ('app.added', 'app.removed', 'codes.renewed', 'code.used', 'passkey.added',
                'passkey.removed', 'factors.reset', 'attempt.failed')),
  party       text not null check (party ~ '^(owner|officer:[0-9]+)$'),
  at          timestamptz not null
);
create index factor_events_by_account on factor_events (account_id, at desc);
call make_append_only('factor_events');
