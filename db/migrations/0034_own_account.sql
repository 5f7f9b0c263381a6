-- What people keep at their own account: which messages they want and where, reports they have begun to write, reports they follow.

-- A row only where somebody chose otherwise than usual (src/core/notifications/rules/choices.ts).
create table notice_choices (
  account_id  bigint not null references accounts (id) on delete cascade,
  event       text not null,
  channel     text not null check (channel in ('email', 'sms')),
  is_wanted   boolean not null,
  primary key (account_id, event, channel)
);

-- A report that was begun and not filed. Nobody but its writer has a use for it, so it is sealed like who they are.
create table filing_drafts (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references accounts (id) on delete cascade,
  sealed      bytea not null,
  saved_at    timestamptz not null
);
create index filing_drafts_by_account on filing_drafts (account_id, saved_at);
create index filing_drafts_by_age on filing_drafts (saved_at);

-- Public reports that somebody wants to hear of. Nobody but the follower is ever shown a row of it.
create table report_follows (
  account_id  bigint not null references accounts (id) on delete cascade,
  report_id   bigint not null references reports (id),
  since       timestamptz not null,
  primary key (account_id, report_id)
);
create index report_follows_by_report on report_follows (report_id);

alter table notifications
  add column account_id bigint references accounts (id),   -- of a follower
  drop constraint notifications_channel_check,
  add constraint notifications_channel_check check (channel in ('email', 'sms')),
  drop constraint notifications_recipient_check,
  add constraint notifications_recipient_check check (recipient in ('reporter', 'officer', 'follower')),
  add constraint notifications_follower_check check ((recipient = 'follower') = (account_id is not null));
create index notifications_by_account on notifications (account_id) where account_id is not null;

-- The contact an account had before it was changed: told once of the change, then forgotten.
create table contact_changes (
  id           bigint generated always as identity primary key,
  account_id   bigint not null references accounts (id) on delete cascade,
  kind         text not null check (kind in ('email', 'phone')),
  old_sealed   bytea,
  changed_at   timestamptz not null,
  told_at      timestamptz
);
create index contact_changes_by_account on contact_changes (account_id);

-- An account whose person left under UU 27/2022: the row stays, so that nothing which names it points nowhere; nobody is in it.
alter table accounts add column erased_at timestamptz;
