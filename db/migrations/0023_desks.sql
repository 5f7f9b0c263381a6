-- What officers keep beside reports to work together: none of it is part of a report, of its history, or of what a reporter sees.
-- Whoever no longer sees a report finds none of this either: every query asks the visibility rule besides.

create table report_watches (
  officer_id  bigint not null references officers (id),
  report_id   bigint not null references reports (id),
  since       timestamptz not null,
  primary key (officer_id, report_id)
);
create index report_watches_by_report on report_watches (report_id);

-- A label belongs to the agency whose officer set it; other agencies neither see nor find it.
create table report_labels (
  agency_id  integer not null references agencies (id),
  label      text not null check (label = btrim(label) and char_length(label) between 1 and 40),
  report_id  bigint not null references reports (id),
  set_by     bigint not null references officers (id),
  set_at     timestamptz not null,
  primary key (agency_id, label, report_id)
);
create index report_labels_by_report on report_labels (report_id);

-- Who of an agency's officers looks after a report: at most one for each agency.
create table report_handlers (
  report_id   bigint not null references reports (id),
  agency_id   integer not null references agencies (id),
  officer_id  bigint not null references officers (id),
  given_by    bigint not null references officers (id),
  since       timestamptz not null,
  primary key (report_id, agency_id)
);
create index report_handlers_by_officer on report_handlers (officer_id);

-- Whose work a deputy does meanwhile; days are those of the officer's agency.
create table officer_absences (
  id          bigint generated always as identity primary key,
  officer_id  bigint not null references officers (id),
  deputy_id   bigint not null references officers (id),
  from_on     date not null,
  until_on    date not null,
  check (deputy_id <> officer_id),
  check (from_on <= until_on),
  exclude using gist (officer_id with =, daterange(from_on, until_on, '[]') with &&)
);
create index officer_absences_by_deputy on officer_absences (deputy_id);

-- Colleagues named in an internal note. The words stand in report_messages.
create table report_mentions (
  report_id     bigint not null references reports (id),
  message_id    bigint not null,
  officer_id    bigint not null references officers (id),
  mentioned_by  bigint not null references officers (id),
  mentioned_at  timestamptz not null,
  seen_at       timestamptz,
  primary key (message_id, officer_id)
);
create index report_mentions_unseen on report_mentions (officer_id, mentioned_at) where seen_at is null;
create index report_mentions_by_report on report_mentions (report_id);

-- What an officer wrote and has not sent: one for each form of a report. `fields` is a form's own fields as they were typed.
create table report_drafts (
  officer_id  bigint not null references officers (id),
  report_id   bigint not null references reports (id),
  form        text not null,
  fields      jsonb not null,
  saved_at    timestamptz not null,
  primary key (officer_id, report_id, form)
);
create index report_drafts_by_age on report_drafts (saved_at);

-- Filters of the inbox under a name of the officer's own.
create table saved_views (
  id          bigint generated always as identity primary key,
  officer_id  bigint not null references officers (id),
  name        text not null check (name = btrim(name) and char_length(name) between 1 and 60),
  query       text not null check (char_length(query) <= 2000),   -- what stands behind the `?` of the inbox
  unique (officer_id, name)
);

-- Who has a report open now. Losing it in a crash is harmless, so it is not written to the log.
create unlogged table report_presences (
  report_id   bigint not null,
  officer_id  bigint not null,
  since       timestamptz not null,
  seen_at     timestamptz not null,
  is_writing  boolean not null,
  primary key (report_id, officer_id)
);
create index report_presences_by_age on report_presences (seen_at);
