-- Every message that leaves, once a person, event and channel; its fate is on the report's page for officers.

create table notifications (
  id           bigint generated always as identity primary key,
  report_id    bigint not null references reports (id),
  filed_year   smallint not null,
  event_id     bigint,                                  -- the history line it tells of; null: a reminder of a clock
  kind         text not null,
  dedupe_key   text not null unique,                    -- report, event or clock, recipient, channel
  channel      text not null check (channel in ('email')),
  recipient    text not null check (recipient in ('reporter', 'officer')),
  officer_id   bigint references officers (id),
  state        text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'undeliverable')),
  reason       text,                                    -- why it failed; never an address
  attempts     smallint not null default 0,
  created_at   timestamptz not null,
  sent_at      timestamptz
);
create index notifications_by_report on notifications (report_id, id);
