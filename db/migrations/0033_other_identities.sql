-- Signing in by an identity that somebody else vouches for (OpenID Connect, OAuth 2). No name, no address, no subject in clear:
-- a dump of these tables says which providers are used, and not by whom.

create table other_identities (
  issuer          text not null,
  subject_digest  bytea not null,                       -- keyed: finds the same subject again, reveals none
  account_id      bigint not null references accounts (id) on delete cascade,
  linked_at       timestamptz not null,
  used_at         timestamptz,                          -- when it last opened a session
  primary key (issuer, subject_digest),
  unique (account_id, issuer)
);

-- What a browser has come back with once. A second time it is refused, for as long as the attempt could still be completed.
create table used_returns (
  state_digest  bytea primary key,
  expires_at    timestamptz not null
);
create index used_returns_by_expiry on used_returns (expires_at);
