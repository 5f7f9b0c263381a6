-- Reports, their words, their history, their clocks. docs/domain.md §3–§6.

create table reports (
  id                   bigint generated always as identity primary key,
  filed_year           smallint not null,               -- year in WIB; the first two digits of the number
  number               text not null unique check (number ~ '^[0-9]{12}$'),
  legacy_number        text unique,                     -- the number in the system this one replaces
  version              integer not null default 1,
  kind                 text not null check (kind in ('complaint', 'aspiration', 'information_request')),
  channel              text not null,
  status               text not null check (status in ('received', 'awaiting_information', 'forwarded', 'in_progress', 'answered', 'replied', 'closed', 'archived', 'blocked')),
  status_before        text,                            -- what an ask or a block interrupted
  is_anonymous         boolean not null,
  is_confidential      boolean not null,
  is_about_staff       boolean not null,
  is_sensitive         boolean not null,                -- by its category, or as oversight or whistleblowing
  shows_name           boolean not null default false,
  occurred_on          date,
  location_text        text,
  region_code          text references regions (code),
  latitude             double precision,
  longitude            double precision,
  addressed_agency_id  integer references agencies (id),
  category_id          integer references categories (id),
  classification       text check (classification in ('information_request', 'aspiration', 'appreciation', 'complaint_service', 'complaint_oversight', 'whistleblowing')),
  weight               text check (weight in ('light', 'medium', 'heavy')),
  verifier_agency_id   integer not null references agencies (id),
  chain                integer[] not null default '{}', -- who handed it to whom: the forwarder first, the lead last
  lead_agency_id       integer references agencies (id),-- last of the chain
  accused_agency_id    integer references agencies (id),
  is_bound             boolean not null default false,  -- the lead may not return it
  submitted_at         timestamptz not null,
  published_at         timestamptz,
  ended_at             timestamptz,
  ended_by             text check (ended_by in ('reporter', 'admin', 'system')),
  end_reason           text,
  escalated_at         timestamptz,
  arbitration_at       timestamptz,
  dispute_proposed_by  bigint,
  rating               smallint check (rating between 1 and 5),
  asks_by_verifier     smallint not null default 0,
  asks_by_holder       smallint not null default 0,
  asked_by             text check (asked_by in ('verifier', 'holder')),
  answers              smallint not null default 0,
  replies              smallint not null default 0,
  sent_back_answer     smallint not null default 0,     -- the answer (by count) that was last sent back
  outer_returns        smallint not null default 0,     -- across top-level agencies
  inner_returns        smallint not null default 0,     -- within one
  window_extended      boolean not null default false,
  text_id              bigint not null,                 -- the reporter's words, in report_messages
  filed_by_officer_id  bigint references officers (id), -- entered on the reporter's behalf
  check (lead_agency_id is not distinct from chain[cardinality(chain)])
);
create index reports_published on reports (published_at desc, id desc) where published_at is not null and not is_confidential and status <> 'blocked';
create index reports_published_by_agency on reports (lead_agency_id, published_at desc) where published_at is not null and not is_confidential;
create index reports_published_by_category on reports (category_id, published_at desc) where published_at is not null and not is_confidential;
create index reports_published_by_region on reports (region_code text_pattern_ops, published_at desc) where published_at is not null and not is_confidential;
create index reports_published_by_status on reports (status, published_at desc) where published_at is not null and not is_confidential;
create index reports_to_verify on reports (verifier_agency_id, submitted_at) where status in ('received', 'awaiting_information');
create index reports_held on reports (lead_agency_id, status, submitted_at) where status not in ('closed', 'archived');

create table report_assignments (
  id             bigint generated always as identity primary key,
  report_id      bigint not null references reports (id),
  agency_id      integer not null references agencies (id),
  part           text not null check (part in ('lead', 'supporting', 'copy')),
  forwarded_by   integer references agencies (id),
  assigned_at    timestamptz not null,
  ended_at       timestamptz,
  end_reason     text
);
create index report_assignments_by_report on report_assignments (report_id);
create index report_assignments_open on report_assignments (agency_id, report_id) where ended_at is null;

-- Words. The original is never changed; the published copy may be masked, mended or erased.
create table report_messages (
  id                bigint generated always as identity,
  filed_year        smallint not null,
  report_id         bigint not null,
  kind              text not null,
  author            text not null,                      -- party: reporter, system, officer:{id}
  agency_id         integer,
  visibility        text not null check (visibility in ('public', 'reporter', 'internal')),
  title             text,
  body              text not null,
  published_title   text,
  published_body    text,
  outcome           text,
  salt              bytea not null,                     -- the history holds a salted digest of the words
  created_at        timestamptz not null,
  search            tsvector generated always as (case when kind = 'report' and published_body is not null
                      then setweight(to_tsvector('simple', coalesce(published_title, '')), 'A') || to_tsvector('simple', published_body) end) stored,
  primary key (filed_year, id)
) partition by list (filed_year);
create index report_messages_by_report on report_messages (report_id, id);
create index report_messages_by_words on report_messages using gin (search) where search is not null;

-- The history is the legal record: rows are only ever added, and hold no words, contacts or accounts of citizens.
create table report_events (
  id           bigint generated always as identity,
  filed_year   smallint not null,
  report_id    bigint not null,
  name         text not null,
  party        text not null,
  agency_id    integer,
  occurred_at  timestamptz not null,
  detail       jsonb not null default '{}',
  primary key (filed_year, id)
) partition by list (filed_year);
create index report_events_by_report on report_events (report_id, id);

call make_append_only('report_events');

-- A look-up by number touches one partition, because the number tells the year. Later years are added in time by the
-- worker, through the same function.
select ensure_year_partitions(2023, 2032);

create table report_clocks (
  id                bigint generated always as identity primary key,
  report_id         bigint not null references reports (id),
  kind              text not null,
  agency_id         integer not null references agencies (id),  -- whose zone and calendar count
  policy_id         integer not null,
  limit_value       smallint not null,
  near_percent      smallint not null,
  limit_unit        text not null check (limit_unit in ('working_day', 'calendar_day')),
  started_at        timestamptz not null,
  near_at           timestamptz not null,
  due_at            timestamptz not null,
  paused_at         timestamptz,                        -- while set, no sweep looks at the clock
  stopped_at        timestamptz,
  pauses            jsonb not null default '[]',
  is_provisional    boolean not null,
  calendar_version  integer not null,
  reminders_sent    smallint not null default 0,
  rung              smallint not null default 0         -- how far up the late ladder it has been told
);
create unique index report_clocks_running on report_clocks (report_id, kind, agency_id) where stopped_at is null;
create index report_clocks_by_report on report_clocks (report_id);
create index report_clocks_due on report_clocks (due_at) where stopped_at is null and paused_at is null;
create index report_clocks_near on report_clocks (near_at) where stopped_at is null and paused_at is null;

create table report_attachments (
  id              bigint generated always as identity primary key,
  report_id       bigint not null references reports (id),
  filed_year      smallint not null,
  message_id      bigint not null,
  ordinal         smallint not null,                    -- served as lampiran-{ordinal}.{ext}; the name it came with is not kept
  media_type      text not null,
  byte_size       bigint not null,
  digest          text not null,                        -- of the file as received; only reporter and verifying tier
  safe_digest     text,                                 -- of the re-encoded or stripped copy
  thumb_digest    text,
  state           text not null check (state in ('pending', 'ready', 'unreadable')),
  by_reporter     boolean not null,
  released_at     timestamptz,                          -- an officer let others see it
  withdrawn_at    timestamptz,
  created_at      timestamptz not null
);
create index report_attachments_by_report on report_attachments (report_id, ordinal);
create index report_attachments_by_digest on report_attachments (digest);

alter table sessions add constraint sessions_report_id_fkey foreign key (report_id) references reports (id);
alter table vault.report_reporters add constraint report_reporters_report_id_fkey foreign key (report_id) references reports (id);

-- The same form sent twice answers the same, and does nothing twice.
create table form_tokens (
  token_digest  bytea primary key,
  location      text not null,
  created_at    timestamptz not null
);
