-- Every message that leaves, once a person, event and channel; its fate is on the report's page for officers.

create table notifications (
  id           bigint generated always as identity primary key,
  report_id    bigint references reports (id),          -- null: a digest of many
  filed_year   smallint,
  event_id     bigint,                                  -- the history line it tells of
  kind         text not null,
  dedupe_key   text not null unique,                    -- event or day, recipient, channel
  channel      text not null check (channel in ('email')),
  recipient    text not null check (recipient in ('reporter', 'officer')),
  officer_id   bigint references officers (id),
  state        text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'undeliverable')),
  reason       text,                                    -- why it did not leave; never an address
  attempts     smallint not null default 0,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  check ((recipient = 'officer') = (officer_id is not null)),
  check ((report_id is null) = (kind = 'digest'))
);
create index notifications_by_report on notifications (report_id, id);

-- What a demonstration shows in place of mail that leaves. Holds addresses in clear, so it is written in demonstrations only.
create table demo_outbox (
  id               bigint generated always as identity primary key,
  notification_id  bigint unique,
  address          text not null,
  subject          text not null,
  body             text not null,
  written_at       timestamptz not null
);
