-- Written by `npm run schema` from what the migrations add up to; a difference fails the tests. Not meant to be run.

create extension btree_gist;
create extension citext;
create extension ltree;
create extension pg_trgm;
create extension unaccent;

CREATE OR REPLACE FUNCTION public.ensure_year_partitions(first_year integer, last_year integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.follow_clocks(followed bigint[])
 RETURNS void
 LANGUAGE sql
AS $function$
  update reports r set due_at = d.due_at, near_at = d.near_at
  from (
    select f.report_id, coalesce(min(c.due_at) filter (where c.is_owed), min(c.due_at), 'infinity') as due_at,
      min(c.near_at) filter (where c.is_owed) as near_at
    from unnest(followed) as f (report_id)
    left join (
      select *, kind in ('verification', 'first_response', 'follow_up', 'reply_answer', 'arbitration', 'objection') as is_owed
      from report_clocks where stopped_at is null and paused_at is null and kind not in ('ombudsman', 'supporting_part')
    ) c on c.report_id = f.report_id
    group by f.report_id
  ) d
  where r.id = d.report_id and (r.due_at, r.near_at) is distinct from (d.due_at, d.near_at)
$function$;

CREATE OR REPLACE PROCEDURE public.make_append_only(IN history regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create trigger rows_are_permanent before update or delete on %s for each row execute function refuse_change()', history);
  execute format('create trigger table_is_permanent before truncate on %s for each statement execute function refuse_change()', history);
  execute format('revoke update, delete, truncate on %s from lapor_app', history);
end $procedure$;

CREATE OR REPLACE FUNCTION public.note_officer_seen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update officers set seen_at = new.seen_at
  where account_id = new.account_id and is_active and (seen_at is null or seen_at < new.seen_at);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.report_around(report bigint)
 RETURNS json
 LANGUAGE plpgsql
AS $function$
begin
  return (
    select json_build_object(
      'reporterAccountId', (select rr.account_id from vault.report_reporters rr where rr.report_id = r.id),
      'parts', (
        select json_agg(json_build_object('id', g.id, 'path', g.path::text, 'region_code', g.region_code, 'is_regional', g.is_regional,
          'part', a.part, 'settled', a.settled) order by a.id)
        from report_assignments a join agencies g on g.id = a.agency_id
        where a.report_id = r.id and a.ended_at is null and a.part <> 'lead'),
      'places', (
        select json_agg(json_build_object('id', g.id, 'path', g.path::text, 'region_code', g.region_code, 'is_regional', g.is_regional,
          'zone', g.time_zone))
        from agencies g
        where g.id = any(r.chain || array[r.verifier_agency_id, r.lead_agency_id, r.addressed_agency_id, r.objection_agency_id]
          || array(select c.agency_id from report_clocks c where c.report_id = r.id)
          || (select above.parent_id from agencies above where above.id = r.lead_agency_id))),
      'clocks', (
        select json_agg(json_build_object('kind', c.kind, 'agencyId', c.agency_id, 'policyId', c.policy_id,
          'startedAt', c.started_at, 'limitValue', c.limit_value, 'limitUnit', c.limit_unit, 'nearPercent', c.near_percent,
          'pauses', c.pauses, 'stoppedAt', c.stopped_at, 'dueAt', c.due_at, 'nearAt', c.near_at,
          'isProvisional', c.is_provisional, 'calendarVersion', c.calendar_version) order by c.id)
        from report_clocks c where c.report_id = r.id),
      'merged', (select count(*) from reports d where d.merged_into_id = r.id))
    from reports r where r.id = report);
end $function$;

CREATE OR REPLACE FUNCTION vault.forget_secret()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

create table account_identifiers (
  digest bytea not null,
  account_id bigint not null,
  kind text not null,
  verified_at timestamp with time zone,
  constraint account_identifiers_pkey PRIMARY KEY (digest),
  constraint account_identifiers_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint account_identifiers_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text])))
);
CREATE INDEX account_identifiers_by_account ON public.account_identifiers USING btree (account_id);
  -- lapor_app: delete, insert, select, update

create table accounts (
  id bigint not null generated always as identity,
  password_hash text,
  is_demo boolean not null default false,
  is_active boolean not null default true,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint accounts_pkey PRIMARY KEY (id)
);
  -- lapor_app: delete, insert, select, update

create table agencies (
  id integer not null generated by default as identity,
  slug text not null,
  name text not null,
  short_name text not null,
  type text not null,
  parent_id integer,
  path ltree not null,
  depth smallint not null generated always as ((nlevel(path) - 1)),
  region_code text,
  time_zone text not null,
  connection_mode text,
  unit_key text,
  active boolean not null default true,
  aliases text[] not null default '{}'::text[],
  contact text,
  decree_number text,
  decree_url text,
  annual_report_url text,
  supervisor_id integer,
  search tsvector not null default ''::tsvector,
  edited_at timestamp with time zone,
  is_regional boolean not null default false,
  constraint agencies_slug_key UNIQUE (slug),
  constraint agencies_pkey PRIMARY KEY (id),
  constraint agencies_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES agencies(id),
  constraint agencies_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code),
  constraint agencies_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES agencies(id),
  constraint agencies_check CHECK ((ltree2text(subpath(path, '-1'::integer)) = (id)::text)),
  constraint agencies_connection_mode_check CHECK ((connection_mode = ANY (ARRAY['central'::text, 'semi'::text, 'full'::text]))),
  constraint agencies_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint agencies_time_zone_check CHECK ((time_zone = ANY (ARRAY['Asia/Jakarta'::text, 'Asia/Makassar'::text, 'Asia/Jayapura'::text]))),
  constraint agencies_type_check CHECK ((type = ANY (ARRAY['institution'::text, 'ministry'::text, 'province'::text, 'regency'::text, 'city'::text, 'state_company'::text, 'university'::text, 'mission'::text, 'unit'::text])))
);
CREATE INDEX agencies_by_parent ON public.agencies USING btree (parent_id, name);
CREATE INDEX agencies_by_path ON public.agencies USING gist (path);
CREATE INDEX agencies_by_region ON public.agencies USING btree (region_code) WHERE (unit_key IS NULL);
CREATE INDEX agencies_by_spelling ON public.agencies USING gin (lower(short_name) gin_trgm_ops);
CREATE INDEX agencies_by_unit ON public.agencies USING btree (unit_key, region_code) WHERE (unit_key IS NOT NULL);
CREATE INDEX agencies_by_words ON public.agencies USING gin (search);
CREATE UNIQUE INDEX agencies_have_one_root ON public.agencies USING btree ((true)) WHERE (parent_id IS NULL);
CREATE INDEX agencies_regional ON public.agencies USING btree (id) WHERE is_regional;
  -- lapor_app: delete, insert, select, update
  -- lapor_reader: select

create table archive_reasons (
  slug text not null,
  position smallint not null,
  name text not null,
  name_en text not null,
  set_by text not null,
  ask_first boolean not null,
  explanation_required boolean not null,
  objection_allowed boolean not null,
  text_to_reporter text not null,
  officer_guidance text not null,
  active boolean not null default true,
  edited_at timestamp with time zone,
  constraint archive_reasons_pkey PRIMARY KEY (slug),
  constraint archive_reasons_set_by_check CHECK ((set_by = ANY (ARRAY['verifier'::text, 'system'::text, 'reporter'::text])))
);
  -- lapor_app: delete, insert, select, update
  -- lapor_reader: select

create table bulk_results (
  id bigint not null generated always as identity,
  officer_id bigint not null,
  token_digest bytea not null,
  act text not null,
  label text,
  outcomes jsonb not null,
  done_at timestamp with time zone not null,
  constraint bulk_results_token_digest_key UNIQUE (token_digest),
  constraint bulk_results_pkey PRIMARY KEY (id),
  constraint bulk_results_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
);
CREATE INDEX bulk_results_by_age ON public.bulk_results USING btree (done_at);
  -- lapor_app: delete, insert, select, update

create table calendar_days (
  day date not null,
  region_code text,
  kind text not null,
  name text,
  source text not null,
  constraint calendar_days_day_region_code_key UNIQUE NULLS NOT DISTINCT (day, region_code),
  constraint calendar_days_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code),
  constraint calendar_days_check CHECK (((kind = 'regional'::text) = (region_code IS NOT NULL))),
  constraint calendar_days_kind_check CHECK ((kind = ANY (ARRAY['holiday'::text, 'collective_leave'::text, 'regional'::text])))
);
  -- lapor_app: delete, insert, select, update
  -- lapor_reader: select

create table calendar_versions (
  version integer not null generated always as identity,
  reason text not null,
  party text not null,
  changes jsonb not null default '{}'::jsonb,
  entered_at timestamp with time zone not null default now(),
  constraint calendar_versions_pkey PRIMARY KEY (version)
);
  -- lapor_app: insert, select
  -- lapor_reader: select

create table calendar_years (
  year smallint not null,
  decree text not null,
  source text not null,
  entered_at timestamp with time zone not null default now(),
  edited_at timestamp with time zone,
  constraint calendar_years_pkey PRIMARY KEY (year),
  constraint calendar_years_year_check CHECK (((year >= 2000) AND (year <= 2999)))
);
  -- lapor_app: delete, insert, select, update
  -- lapor_reader: select

create table categories (
  id integer not null generated by default as identity,
  slug text not null,
  parent_id integer,
  position smallint not null,
  name text not null,
  name_en text not null,
  hint text not null,
  default_weight text not null,
  sensitive boolean not null,
  evidence_expected boolean not null,
  competent text[] not null,
  basis text not null,
  synonyms text[] not null,
  active boolean not null default true,
  edited_at timestamp with time zone,
  answer_evidence boolean,
  constraint categories_slug_key UNIQUE (slug),
  constraint categories_pkey PRIMARY KEY (id),
  constraint categories_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES categories(id),
  constraint categories_default_weight_check CHECK ((default_weight = ANY (ARRAY['light'::text, 'medium'::text, 'heavy'::text]))),
  constraint categories_group_says CHECK (((parent_id IS NOT NULL) OR (answer_evidence IS NOT NULL))),
  constraint categories_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
  -- lapor_app: delete, insert, select, update
  -- lapor_reader: select

create table contact_changes (
  id bigint not null generated always as identity,
  account_id bigint not null,
  kind text not null,
  old_sealed bytea,
  changed_at timestamp with time zone not null,
  told_at timestamp with time zone,
  constraint contact_changes_pkey PRIMARY KEY (id),
  constraint contact_changes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint contact_changes_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text])))
);
CREATE INDEX contact_changes_by_account ON public.contact_changes USING btree (account_id);
  -- lapor_app: delete, insert, select, update

create table demo_clock (
  only_row boolean not null default true,
  offset_ms bigint not null default 0,
  constraint demo_clock_pkey PRIMARY KEY (only_row),
  constraint demo_clock_only_row_check CHECK (only_row)
);
  -- lapor_app: delete, insert, select, update

create table demo_outbox (
  id bigint not null generated always as identity,
  notification_id bigint,
  address text not null,
  subject text not null,
  body text not null,
  written_at timestamp with time zone not null,
  channel text not null default 'email'::text,
  constraint demo_outbox_notification_id_key UNIQUE (notification_id),
  constraint demo_outbox_pkey PRIMARY KEY (id),
  constraint demo_outbox_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])))
);
  -- lapor_app: delete, insert, select, update

create table factor_events (
  id bigint not null generated always as identity,
  account_id bigint not null,
  kind text not null,
  party text not null,
  at timestamp with time zone not null,
  constraint factor_events_pkey PRIMARY KEY (id),
  constraint factor_events_kind_check CHECK ((kind = ANY (ARRAY['app.added'::text, 'app.removed'::text, 'codes.renewed'::text, 'code.used'::text, 'passkey.added'::text, 'passkey.removed'::text, 'factors.reset'::text, 'attempt.failed'::text]))),
  constraint factor_events_party_check CHECK ((party ~ '^(owner|officer:[0-9]+)$'::text))
);
CREATE INDEX factor_events_by_account ON public.factor_events USING btree (account_id, at DESC);
CREATE TRIGGER rows_are_permanent BEFORE DELETE OR UPDATE ON public.factor_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER table_is_permanent BEFORE TRUNCATE ON public.factor_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  -- lapor_app: insert, select

create table filing_drafts (
  id bigint not null generated always as identity,
  account_id bigint not null,
  sealed bytea not null,
  saved_at timestamp with time zone not null,
  constraint filing_drafts_pkey PRIMARY KEY (id),
  constraint filing_drafts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX filing_drafts_by_account ON public.filing_drafts USING btree (account_id, saved_at);
CREATE INDEX filing_drafts_by_age ON public.filing_drafts USING btree (saved_at);
  -- lapor_app: delete, insert, select, update

create table form_tokens (
  token_digest bytea not null,
  location text not null,
  created_at timestamp with time zone not null,
  constraint form_tokens_pkey PRIMARY KEY (token_digest)
);
  -- lapor_app: delete, insert, select, update

create table identity_reveals (
  id bigint not null generated always as identity,
  report_id bigint not null,
  officer_id bigint not null,
  agency_id integer not null,
  requested_at timestamp with time zone not null,
  decided_by bigint,
  decided_at timestamp with time zone,
  is_granted boolean,
  expires_at timestamp with time zone,
  constraint identity_reveals_pkey PRIMARY KEY (id),
  constraint identity_reveals_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint identity_reveals_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officers(id),
  constraint identity_reveals_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint identity_reveals_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint identity_reveals_check CHECK ((num_nonnulls(decided_by, decided_at, is_granted) = ANY (ARRAY[0, 3]))),
  constraint identity_reveals_check1 CHECK (((expires_at IS NOT NULL) = COALESCE(is_granted, false))),
  constraint identity_reveals_check2 CHECK ((decided_by <> officer_id))
);
CREATE INDEX identity_reveals_by_report ON public.identity_reveals USING btree (report_id);
CREATE UNIQUE INDEX identity_reveals_pending ON public.identity_reveals USING btree (report_id, officer_id) WHERE (decided_at IS NULL);
  -- lapor_app: insert, select, update

create table legacy_categories (
  lapor_category_id integer not null,
  category_id integer,
  constraint legacy_categories_pkey PRIMARY KEY (lapor_category_id),
  constraint legacy_categories_category_id_fkey FOREIGN KEY (category_id) REFERENCES categories(id)
);
  -- lapor_app: delete, insert, select, update

create table migrations (
  file text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (file)
);
  -- public: select

create table notice_choices (
  account_id bigint not null,
  event text not null,
  channel text not null,
  is_wanted boolean not null,
  constraint notice_choices_pkey PRIMARY KEY (account_id, event, channel),
  constraint notice_choices_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint notice_choices_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])))
);
  -- lapor_app: delete, insert, select, update

create table notifications (
  id bigint not null generated always as identity,
  report_id bigint,
  filed_year smallint,
  event_id bigint,
  kind text not null,
  dedupe_key text not null,
  channel text not null,
  recipient text not null,
  officer_id bigint,
  state text not null default 'queued'::text,
  reason text,
  attempts smallint not null default 0,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  account_id bigint,
  constraint notifications_dedupe_key_key UNIQUE (dedupe_key),
  constraint notifications_pkey PRIMARY KEY (id),
  constraint notifications_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint notifications_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint notifications_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint notifications_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text]))),
  constraint notifications_check CHECK (((recipient = 'officer'::text) = (officer_id IS NOT NULL))),
  constraint notifications_check1 CHECK (((report_id IS NULL) = (kind = 'digest'::text))),
  constraint notifications_follower_check CHECK (((recipient = 'follower'::text) = (account_id IS NOT NULL))),
  constraint notifications_recipient_check CHECK ((recipient = ANY (ARRAY['reporter'::text, 'officer'::text, 'follower'::text]))),
  constraint notifications_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'undeliverable'::text])))
);
CREATE INDEX notifications_by_account ON public.notifications USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX notifications_by_report ON public.notifications USING btree (report_id, id);
  -- lapor_app: delete, insert, select, update

create table officer_absences (
  id bigint not null generated always as identity,
  officer_id bigint not null,
  deputy_id bigint not null,
  from_on date not null,
  until_on date not null,
  constraint officer_absences_officer_id_daterange_excl EXCLUDE USING gist (officer_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&),
  constraint officer_absences_pkey PRIMARY KEY (id),
  constraint officer_absences_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES officers(id),
  constraint officer_absences_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint officer_absences_check CHECK ((deputy_id <> officer_id)),
  constraint officer_absences_check1 CHECK ((from_on <= until_on))
);
CREATE INDEX officer_absences_by_deputy ON public.officer_absences USING btree (deputy_id);
  -- lapor_app: delete, insert, select, update

create table officer_acts (
  id bigint not null generated always as identity,
  officer_id bigint,
  invitation_id bigint,
  act text not null,
  by_officer_id bigint,
  acted_at timestamp with time zone not null,
  detail jsonb not null default '{}'::jsonb,
  constraint officer_acts_pkey PRIMARY KEY (id),
  constraint officer_acts_by_officer_id_fkey FOREIGN KEY (by_officer_id) REFERENCES officers(id),
  constraint officer_acts_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES officer_invitations(id),
  constraint officer_acts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint officer_acts_act_check CHECK ((act = ANY (ARRAY['invited'::text, 'invited_again'::text, 'invitation_withdrawn'::text, 'joined'::text, 'changed'::text, 'deactivated'::text, 'reactivated'::text, 'factors_reset'::text, 'sessions_ended'::text]))),
  constraint officer_acts_check CHECK ((num_nonnulls(officer_id, invitation_id) >= 1))
);
CREATE INDEX officer_acts_by_invitation ON public.officer_acts USING btree (invitation_id) WHERE (invitation_id IS NOT NULL);
CREATE INDEX officer_acts_by_officer ON public.officer_acts USING btree (officer_id, id) WHERE (officer_id IS NOT NULL);
CREATE TRIGGER rows_are_permanent BEFORE DELETE OR UPDATE ON public.officer_acts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER table_is_permanent BEFORE TRUNCATE ON public.officer_acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  -- lapor_app: insert, select

create table officer_invitations (
  id bigint not null generated always as identity,
  agency_id integer not null,
  role text not null,
  mandate text,
  scope_category_ids integer[],
  scope_region_code text,
  name text not null,
  email citext not null,
  nonce bytea not null,
  token_digest bytea not null,
  invited_by bigint not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  accepted_at timestamp with time zone,
  officer_id bigint,
  withdrawn_at timestamp with time zone,
  constraint officer_invitations_token_digest_key UNIQUE (token_digest),
  constraint officer_invitations_pkey PRIMARY KEY (id),
  constraint officer_invitations_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint officer_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES officers(id),
  constraint officer_invitations_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint officer_invitations_scope_region_code_fkey FOREIGN KEY (scope_region_code) REFERENCES regions(code),
  constraint officer_invitations_check CHECK (((role = 'overseer'::text) = (mandate IS NOT NULL))),
  constraint officer_invitations_check1 CHECK (((role = 'overseer'::text) OR ((scope_category_ids IS NULL) AND (scope_region_code IS NULL)))),
  constraint officer_invitations_check2 CHECK (((accepted_at IS NULL) = (officer_id IS NULL))),
  constraint officer_invitations_check3 CHECK ((num_nonnulls(accepted_at, withdrawn_at) <= 1)),
  constraint officer_invitations_mandate_check CHECK ((mandate = ANY (ARRAY['ombudsman'::text, 'ksp'::text, 'kemendagri'::text, 'inspectorate'::text]))),
  constraint officer_invitations_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120))),
  constraint officer_invitations_role_check CHECK ((role = ANY (ARRAY['national_admin'::text, 'coordinator'::text, 'liaison'::text, 'leader'::text, 'overseer'::text, 'developer'::text]))),
  constraint officer_invitations_scope_category_ids_check CHECK ((cardinality(scope_category_ids) > 0))
);
CREATE INDEX officer_invitations_by_inviter ON public.officer_invitations USING btree (invited_by) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX officer_invitations_by_officer ON public.officer_invitations USING btree (officer_id) WHERE (officer_id IS NOT NULL);
CREATE UNIQUE INDEX officer_invitations_open ON public.officer_invitations USING btree (agency_id, email) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
  -- lapor_app: delete, insert, select, update

create table officer_reviews (
  id bigint not null generated always as identity,
  agency_id integer not null,
  reviewed_by bigint not null,
  reviewed_at timestamp with time zone not null,
  officers integer not null,
  constraint officer_reviews_pkey PRIMARY KEY (id),
  constraint officer_reviews_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint officer_reviews_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES officers(id)
);
CREATE INDEX officer_reviews_by_agency ON public.officer_reviews USING btree (agency_id, id);
CREATE TRIGGER rows_are_permanent BEFORE DELETE OR UPDATE ON public.officer_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER table_is_permanent BEFORE TRUNCATE ON public.officer_reviews FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  -- lapor_app: insert, select

create table officers (
  id bigint not null generated always as identity,
  account_id bigint not null,
  agency_id integer not null,
  role text not null,
  mandate text,
  name text not null,
  email citext not null,
  is_active boolean not null default true,
  scope_category_ids integer[],
  scope_region_code text,
  seen_at timestamp with time zone,
  constraint officers_account_id_agency_id_role_key UNIQUE (account_id, agency_id, role),
  constraint officers_pkey PRIMARY KEY (id),
  constraint officers_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint officers_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint officers_scope_region_code_fkey FOREIGN KEY (scope_region_code) REFERENCES regions(code),
  constraint officers_check CHECK (((role = 'overseer'::text) = (mandate IS NOT NULL))),
  constraint officers_check1 CHECK (((role = 'overseer'::text) OR ((scope_category_ids IS NULL) AND (scope_region_code IS NULL)))),
  constraint officers_mandate_check CHECK ((mandate = ANY (ARRAY['ombudsman'::text, 'ksp'::text, 'kemendagri'::text, 'inspectorate'::text]))),
  constraint officers_role_check CHECK ((role = ANY (ARRAY['national_admin'::text, 'coordinator'::text, 'liaison'::text, 'leader'::text, 'overseer'::text, 'developer'::text]))),
  constraint officers_scope_category_ids_check CHECK ((cardinality(scope_category_ids) > 0))
);
CREATE INDEX officers_by_agency ON public.officers USING btree (agency_id, role) WHERE is_active;
  -- lapor_app: delete, insert, select, update

create table one_time_codes (
  id bigint not null generated always as identity,
  purpose text not null,
  contact_digest bytea not null,
  contact_sealed bytea not null,
  account_id bigint,
  browser_digest bytea not null,
  nonce bytea not null,
  tells text not null,
  tries smallint not null default 0,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_time_codes_pkey PRIMARY KEY (id),
  constraint one_time_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint one_time_codes_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'sign-in'::text, 'reset'::text, 'verify-contact'::text, 'challenge'::text]))),
  constraint one_time_codes_tells_check CHECK ((tells = ANY (ARRAY['code'::text, 'has-account'::text, 'nothing'::text])))
);
CREATE INDEX one_time_codes_by_account ON public.one_time_codes USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX one_time_codes_by_contact ON public.one_time_codes USING btree (contact_digest, purpose);
CREATE INDEX one_time_codes_by_expiry ON public.one_time_codes USING btree (expires_at);
  -- lapor_app: delete, insert, select, update

create table other_identities (
  issuer text not null,
  subject_digest bytea not null,
  account_id bigint not null,
  linked_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint other_identities_account_id_issuer_key UNIQUE (account_id, issuer),
  constraint other_identities_pkey PRIMARY KEY (issuer, subject_digest),
  constraint other_identities_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
  -- lapor_app: delete, insert, select, update

create table outbox (
  id bigint not null generated always as identity,
  name text,
  payload jsonb not null default '{}'::jsonb,
  job_key text,
  run_at timestamp with time zone,
  notice_agency_id integer,
  notice_queue text,
  created_at timestamp with time zone not null default now(),
  constraint outbox_pkey PRIMARY KEY (id)
);
  -- lapor_app: delete, insert, select, update

create table passkey_challenges (
  digest bytea not null,
  browser_digest bytea not null,
  purpose text not null,
  account_id bigint,
  expires_at timestamp with time zone not null,
  constraint passkey_challenges_pkey PRIMARY KEY (digest),
  constraint passkey_challenges_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint passkey_challenges_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'second-step'::text, 'prove-again'::text, 'add'::text])))
);
CREATE INDEX passkey_challenges_by_expiry ON public.passkey_challenges USING btree (expires_at);
  -- lapor_app: delete, insert, select, update

create table passkeys (
  id bigint not null generated always as identity,
  account_id bigint not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name_sealed bytea not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkeys_credential_id_key UNIQUE (credential_id),
  constraint passkeys_pkey PRIMARY KEY (id),
  constraint passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX passkeys_by_account ON public.passkeys USING btree (account_id);
  -- lapor_app: delete, insert, select, update

create table policies (
  id integer not null generated by default as identity,
  key text not null,
  version integer not null,
  valid_from timestamp with time zone,
  body jsonb not null,
  source text not null,
  entered_at timestamp with time zone not null default now(),
  constraint policies_key_version_key UNIQUE (key, version),
  constraint policies_pkey PRIMARY KEY (id),
  constraint policies_key_check CHECK ((key ~ '^[a-z0-9-]+$'::text)),
  constraint policies_version_check CHECK ((version > 0))
);
  -- lapor_app: insert, select
  -- lapor_reader: select

create unlogged table rate_limits (
  key bytea not null,
  hits integer not null,
  expires_at timestamp with time zone not null,
  constraint rate_limits_pkey PRIMARY KEY (key)
);
CREATE INDEX rate_limits_by_end ON public.rate_limits USING btree (expires_at);
  -- lapor_app: delete, insert, select, update

create table recovery_codes (
  account_id bigint not null,
  digest bytea not null,
  used_at timestamp with time zone,
  constraint recovery_codes_pkey PRIMARY KEY (account_id, digest),
  constraint recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
  -- lapor_app: delete, insert, select, update

create table reference_loads (
  name text not null,
  digest text not null,
  source text not null,
  loaded_at timestamp with time zone not null,
  constraint reference_loads_pkey PRIMARY KEY (name)
);
  -- lapor_app: delete, insert, select, update

create table regions (
  code text not null,
  name text not null,
  level text not null,
  parent_code text,
  latitude double precision,
  longitude double precision,
  search tsvector not null,
  constraint regions_pkey PRIMARY KEY (code),
  constraint regions_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES regions(code),
  constraint regions_check CHECK (((level = 'province'::text) = (parent_code IS NULL))),
  constraint regions_check1 CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint regions_level_check CHECK ((level = ANY (ARRAY['province'::text, 'regency'::text, 'district'::text, 'village'::text])))
);
CREATE INDEX regions_by_parent ON public.regions USING btree (parent_code, name);
CREATE INDEX regions_by_spelling ON public.regions USING gin (lower(name) gin_trgm_ops) WHERE (level <> 'village'::text);
CREATE INDEX regions_by_words ON public.regions USING gin (search);
  -- lapor_app: delete, insert, select, update
  -- lapor_reader: select

create table reply_templates (
  slug text,
  position smallint not null,
  kind text not null,
  title text not null,
  body text not null,
  variables text[] not null,
  active boolean not null default true,
  edited_at timestamp with time zone,
  id integer not null generated always as identity,
  agency_id integer,
  category_id integer,
  version integer not null default 1,
  constraint reply_templates_slug_key UNIQUE (slug),
  constraint reply_templates_pkey PRIMARY KEY (id),
  constraint reply_templates_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint reply_templates_category_id_fkey FOREIGN KEY (category_id) REFERENCES categories(id),
  constraint reply_templates_kind_check CHECK ((kind = ANY (ARRAY['ask'::text, 'answer'::text]))),
  constraint reply_templates_of_somebody CHECK (((slug IS NULL) <> (agency_id IS NULL)))
);
CREATE INDEX reply_templates_by_agency ON public.reply_templates USING btree (agency_id, "position", id) WHERE (agency_id IS NOT NULL);
  -- lapor_app: delete, insert, select, update

create table report_assignments (
  id bigint not null generated always as identity,
  report_id bigint not null,
  agency_id integer not null,
  part text not null,
  forwarded_by integer,
  assigned_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  settled text,
  settled_at timestamp with time zone,
  constraint report_assignments_pkey PRIMARY KEY (id),
  constraint report_assignments_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint report_assignments_forwarded_by_fkey FOREIGN KEY (forwarded_by) REFERENCES agencies(id),
  constraint report_assignments_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint report_assignments_check CHECK (((settled IS NULL) OR (part = 'supporting'::text))),
  constraint report_assignments_part_check CHECK ((part = ANY (ARRAY['lead'::text, 'supporting'::text, 'copy'::text]))),
  constraint report_assignments_settled_check CHECK ((settled = ANY (ARRAY['given'::text, 'declined'::text, 'waived'::text])))
);
CREATE INDEX report_assignments_by_report ON public.report_assignments USING btree (report_id);
CREATE INDEX report_assignments_led ON public.report_assignments USING btree (agency_id, assigned_at, report_id) WHERE (part = 'lead'::text);
CREATE INDEX report_assignments_open ON public.report_assignments USING btree (agency_id, report_id) WHERE (ended_at IS NULL);
CREATE INDEX report_assignments_owed ON public.report_assignments USING btree (agency_id, report_id) WHERE ((part = 'supporting'::text) AND (ended_at IS NULL) AND (settled IS NULL));
  -- lapor_app: insert, select, update

create table report_attachments (
  id bigint not null generated always as identity,
  report_id bigint not null,
  filed_year smallint not null,
  message_id bigint not null,
  ordinal smallint not null,
  media_type text not null,
  byte_size bigint not null,
  digest text not null,
  safe_digest text,
  thumb_digest text,
  state text not null,
  by_reporter boolean not null,
  released_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint report_attachments_pkey PRIMARY KEY (id),
  constraint report_attachments_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint report_attachments_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'ready'::text, 'unreadable'::text])))
);
CREATE INDEX report_attachments_by_digest ON public.report_attachments USING btree (digest);
CREATE INDEX report_attachments_by_report ON public.report_attachments USING btree (report_id, ordinal);
CREATE INDEX report_attachments_by_safe_digest ON public.report_attachments USING btree (safe_digest) WHERE (safe_digest IS NOT NULL);
CREATE INDEX report_attachments_by_thumb_digest ON public.report_attachments USING btree (thumb_digest) WHERE (thumb_digest IS NOT NULL);
  -- lapor_app: insert, select, update

create table report_clocks (
  id bigint not null generated always as identity,
  report_id bigint not null,
  kind text not null,
  agency_id integer not null,
  policy_id integer not null,
  limit_value smallint not null,
  near_percent smallint not null,
  limit_unit text not null,
  started_at timestamp with time zone not null,
  near_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  paused_at timestamp with time zone,
  stopped_at timestamp with time zone,
  pauses jsonb not null default '[]'::jsonb,
  is_provisional boolean not null,
  calendar_version integer not null,
  reminders_sent smallint not null default 0,
  rung smallint not null default 0,
  constraint report_clocks_pkey PRIMARY KEY (id),
  constraint report_clocks_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint report_clocks_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint report_clocks_limit_unit_check CHECK ((limit_unit = ANY (ARRAY['working_day'::text, 'calendar_day'::text])))
);
CREATE INDEX report_clocks_by_report ON public.report_clocks USING btree (report_id);
CREATE INDEX report_clocks_due ON public.report_clocks USING btree (due_at) WHERE ((stopped_at IS NULL) AND (paused_at IS NULL));
CREATE INDEX report_clocks_near ON public.report_clocks USING btree (near_at) WHERE ((stopped_at IS NULL) AND (paused_at IS NULL));
CREATE UNIQUE INDEX report_clocks_running ON public.report_clocks USING btree (report_id, kind, agency_id) WHERE (stopped_at IS NULL);
  -- lapor_app: insert, select, update

create table report_drafts (
  officer_id bigint not null,
  report_id bigint not null,
  form text not null,
  fields jsonb not null,
  saved_at timestamp with time zone not null,
  constraint report_drafts_pkey PRIMARY KEY (officer_id, report_id, form),
  constraint report_drafts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint report_drafts_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);
CREATE INDEX report_drafts_by_age ON public.report_drafts USING btree (saved_at);
  -- lapor_app: delete, insert, select, update

create table report_events (
  id bigint not null generated by default as identity,
  filed_year smallint not null,
  report_id bigint not null,
  name text not null,
  party text not null,
  agency_id integer,
  occurred_at timestamp with time zone not null,
  detail jsonb not null default '{}'::jsonb,
  constraint report_events_pkey PRIMARY KEY (filed_year, id)
) partition by LIST (filed_year);
CREATE INDEX report_events_by_report ON ONLY public.report_events USING btree (report_id, id);
CREATE INDEX report_events_given_back ON ONLY public.report_events USING btree (agency_id, occurred_at, report_id) WHERE (name = 'report.returned'::text);
CREATE INDEX report_events_of_returns ON ONLY public.report_events USING btree (report_id, id) WHERE (name = ANY (ARRAY['report.returned'::text, 'report.redirected'::text, 'report.arbitrated'::text]));
CREATE TRIGGER rows_are_permanent BEFORE DELETE OR UPDATE ON public.report_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER table_is_permanent BEFORE TRUNCATE ON public.report_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  -- lapor_app: insert, select

create table report_follows (
  account_id bigint not null,
  report_id bigint not null,
  since timestamp with time zone not null,
  constraint report_follows_pkey PRIMARY KEY (account_id, report_id),
  constraint report_follows_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint report_follows_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);
CREATE INDEX report_follows_by_report ON public.report_follows USING btree (report_id);
  -- lapor_app: delete, insert, select, update

create table report_handlers (
  report_id bigint not null,
  agency_id integer not null,
  officer_id bigint not null,
  given_by bigint not null,
  since timestamp with time zone not null,
  constraint report_handlers_pkey PRIMARY KEY (report_id, agency_id),
  constraint report_handlers_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint report_handlers_given_by_fkey FOREIGN KEY (given_by) REFERENCES officers(id),
  constraint report_handlers_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint report_handlers_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);
CREATE INDEX report_handlers_by_officer ON public.report_handlers USING btree (officer_id);
  -- lapor_app: delete, insert, select, update

create table report_labels (
  agency_id integer not null,
  label text not null,
  report_id bigint not null,
  set_by bigint not null,
  set_at timestamp with time zone not null,
  constraint report_labels_pkey PRIMARY KEY (agency_id, label, report_id),
  constraint report_labels_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint report_labels_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint report_labels_set_by_fkey FOREIGN KEY (set_by) REFERENCES officers(id),
  constraint report_labels_label_check CHECK (((label = btrim(label)) AND ((char_length(label) >= 1) AND (char_length(label) <= 40))))
);
CREATE INDEX report_labels_by_report ON public.report_labels USING btree (report_id);
  -- lapor_app: delete, insert, select, update

create table report_mentions (
  report_id bigint not null,
  message_id bigint not null,
  officer_id bigint not null,
  mentioned_by bigint not null,
  mentioned_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  constraint report_mentions_pkey PRIMARY KEY (message_id, officer_id),
  constraint report_mentions_mentioned_by_fkey FOREIGN KEY (mentioned_by) REFERENCES officers(id),
  constraint report_mentions_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint report_mentions_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);
CREATE INDEX report_mentions_by_report ON public.report_mentions USING btree (report_id);
CREATE INDEX report_mentions_unseen ON public.report_mentions USING btree (officer_id, mentioned_at) WHERE (seen_at IS NULL);
  -- lapor_app: delete, insert, select, update

create table report_messages (
  id bigint not null generated by default as identity,
  filed_year smallint not null,
  report_id bigint not null,
  kind text not null,
  author text not null,
  agency_id integer,
  visibility text not null,
  title text,
  body text not null,
  published_title text,
  published_body text,
  outcome text,
  salt bytea not null,
  created_at timestamp with time zone not null,
  search tsvector generated always as (
CASE
    WHEN ((kind = 'report'::text) AND (published_body IS NOT NULL)) THEN (setweight(to_tsvector('simple'::regconfig, COALESCE(published_title, ''::text)), 'A'::"char") || to_tsvector('simple'::regconfig, published_body))
    ELSE NULL::tsvector
END),
  own_search tsvector generated always as (
CASE
    WHEN ((kind = 'report'::text) AND (published_body IS NULL)) THEN to_tsvector('simple'::regconfig, ((COALESCE(title, ''::text) || ' '::text) || body))
    ELSE NULL::tsvector
END),
  constraint report_messages_pkey PRIMARY KEY (filed_year, id),
  constraint report_messages_visibility_check CHECK ((visibility = ANY (ARRAY['public'::text, 'reporter'::text, 'internal'::text])))
) partition by LIST (filed_year);
CREATE INDEX report_messages_answers ON ONLY public.report_messages USING btree (agency_id, id DESC) WHERE (kind = 'answer'::text);
CREATE INDEX report_messages_by_own_words ON ONLY public.report_messages USING gin (own_search) WITH (gin_pending_list_limit='256') WHERE (own_search IS NOT NULL);
CREATE INDEX report_messages_by_report ON ONLY public.report_messages USING btree (report_id, id);
CREATE INDEX report_messages_by_words ON ONLY public.report_messages USING gin (search) WHERE (search IS NOT NULL);
  -- lapor_app: insert, select, update

create unlogged table report_presences (
  report_id bigint not null,
  officer_id bigint not null,
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  is_writing boolean not null,
  constraint report_presences_pkey PRIMARY KEY (report_id, officer_id)
);
CREATE INDEX report_presences_by_age ON public.report_presences USING btree (seen_at);
  -- lapor_app: delete, insert, select, update

create table report_watches (
  officer_id bigint not null,
  report_id bigint not null,
  since timestamp with time zone not null,
  constraint report_watches_pkey PRIMARY KEY (officer_id, report_id),
  constraint report_watches_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint report_watches_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);
CREATE INDEX report_watches_by_report ON public.report_watches USING btree (report_id);
  -- lapor_app: delete, insert, select, update

create table reports (
  id bigint not null generated by default as identity,
  filed_year smallint not null,
  number text not null,
  legacy_number text,
  version integer not null default 1,
  kind text not null,
  channel text not null,
  status text not null,
  status_before text,
  is_anonymous boolean not null,
  is_confidential boolean not null,
  is_about_staff boolean not null,
  is_sensitive boolean not null,
  shows_name boolean not null default false,
  occurred_on date,
  location_text text,
  region_code text,
  latitude double precision,
  longitude double precision,
  addressed_agency_id integer,
  category_id integer,
  classification text,
  weight text,
  verifier_agency_id integer not null,
  chain integer[] not null default '{}'::integer[],
  lead_agency_id integer,
  accused_agency_id integer,
  is_bound boolean not null default false,
  submitted_at timestamp with time zone not null,
  published_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by text,
  end_reason text,
  escalated_at timestamp with time zone,
  arbitration_at timestamp with time zone,
  dispute_proposed_by bigint,
  rating smallint,
  asks_by_verifier smallint not null default 0,
  asks_by_holder smallint not null default 0,
  asked_by text,
  answers smallint not null default 0,
  replies smallint not null default 0,
  sent_back_answer smallint not null default 0,
  outer_returns smallint not null default 0,
  inner_returns smallint not null default 0,
  window_extended boolean not null default false,
  text_id bigint not null,
  filed_by_officer_id bigint,
  dispute_proposed_at timestamp with time zone,
  objection_at timestamp with time zone,
  objection_against text,
  objection_agency_id integer,
  objected_ending_at timestamp with time zone,
  blocked_at timestamp with time zone,
  blocked_status text,
  merged_into_id bigint,
  merged_at timestamp with time zone,
  reclassifications smallint not null default 0,
  ombudsman_consent_at timestamp with time zone,
  ombudsman_identity boolean not null default false,
  due_at timestamp with time zone not null default 'infinity'::timestamp with time zone,
  near_at timestamp with time zone,
  constraint reports_legacy_number_key UNIQUE (legacy_number),
  constraint reports_number_key UNIQUE (number),
  constraint reports_pkey PRIMARY KEY (id),
  constraint reports_accused_agency_id_fkey FOREIGN KEY (accused_agency_id) REFERENCES agencies(id),
  constraint reports_addressed_agency_id_fkey FOREIGN KEY (addressed_agency_id) REFERENCES agencies(id),
  constraint reports_category_id_fkey FOREIGN KEY (category_id) REFERENCES categories(id),
  constraint reports_filed_by_officer_id_fkey FOREIGN KEY (filed_by_officer_id) REFERENCES officers(id),
  constraint reports_lead_agency_id_fkey FOREIGN KEY (lead_agency_id) REFERENCES agencies(id),
  constraint reports_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES reports(id),
  constraint reports_objection_agency_id_fkey FOREIGN KEY (objection_agency_id) REFERENCES agencies(id),
  constraint reports_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code),
  constraint reports_verifier_agency_id_fkey FOREIGN KEY (verifier_agency_id) REFERENCES agencies(id),
  constraint reports_asked_by_check CHECK ((asked_by = ANY (ARRAY['verifier'::text, 'holder'::text]))),
  constraint reports_check CHECK ((NOT (lead_agency_id IS DISTINCT FROM chain[cardinality(chain)]))),
  constraint reports_check1 CHECK (((dispute_proposed_by IS NULL) = (dispute_proposed_at IS NULL))),
  constraint reports_check2 CHECK ((((objection_at IS NULL) = (objection_against IS NULL)) AND ((objection_at IS NULL) = (objection_agency_id IS NULL)))),
  constraint reports_check3 CHECK ((((blocked_at IS NULL) = (status <> 'blocked'::text)) AND ((blocked_at IS NULL) = (blocked_status IS NULL)))),
  constraint reports_check4 CHECK ((((merged_at IS NULL) = (merged_into_id IS NULL)) AND (merged_into_id <> id))),
  constraint reports_check5 CHECK (((NOT ombudsman_identity) OR (ombudsman_consent_at IS NOT NULL))),
  constraint reports_classification_check CHECK ((classification = ANY (ARRAY['information_request'::text, 'aspiration'::text, 'appreciation'::text, 'complaint_service'::text, 'complaint_oversight'::text, 'whistleblowing'::text]))),
  constraint reports_ended_by_check CHECK ((ended_by = ANY (ARRAY['reporter'::text, 'admin'::text, 'system'::text]))),
  constraint reports_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'aspiration'::text, 'information_request'::text]))),
  constraint reports_number_check CHECK ((number ~ '^[0-9]{12}$'::text)),
  constraint reports_objection_against_check CHECK ((objection_against = ANY (ARRAY['closed'::text, 'archived'::text, 'blocked'::text, 'merged'::text]))),
  constraint reports_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
  constraint reports_status_check CHECK ((status = ANY (ARRAY['received'::text, 'awaiting_information'::text, 'forwarded'::text, 'in_progress'::text, 'answered'::text, 'replied'::text, 'closed'::text, 'archived'::text, 'blocked'::text]))),
  constraint reports_weight_check CHECK ((weight = ANY (ARRAY['light'::text, 'medium'::text, 'heavy'::text])))
);
CREATE INDEX reports_accused ON public.reports USING btree (accused_agency_id) WHERE (accused_agency_id IS NOT NULL);
CREATE INDEX reports_addressed ON public.reports USING btree (addressed_agency_id) WHERE (lead_agency_id IS NULL);
CREATE INDEX reports_by_category ON public.reports USING btree (category_id, submitted_at) WHERE (category_id IS NOT NULL);
CREATE INDEX reports_by_lead ON public.reports USING btree (lead_agency_id, submitted_at) WHERE (lead_agency_id IS NOT NULL);
CREATE INDEX reports_by_region ON public.reports USING btree (region_code text_pattern_ops, submitted_at) WHERE (region_code IS NOT NULL);
CREATE INDEX reports_by_submission ON public.reports USING btree (submitted_at, id);
CREATE INDEX reports_by_verifier ON public.reports USING btree (verifier_agency_id, submitted_at) WHERE (lead_agency_id IS NULL);
CREATE INDEX reports_disputed ON public.reports USING btree (dispute_proposed_at) WHERE (dispute_proposed_at IS NOT NULL);
CREATE INDEX reports_due ON public.reports USING btree (due_at, id);
CREATE INDEX reports_escalated ON public.reports USING btree (escalated_at) WHERE (escalated_at IS NOT NULL);
CREATE INDEX reports_held ON public.reports USING btree (lead_agency_id, status, due_at, id) WHERE (status <> ALL (ARRAY['closed'::text, 'archived'::text]));
CREATE INDEX reports_mergeable ON public.reports USING btree (verifier_agency_id, submitted_at DESC, id) WHERE ((status = ANY (ARRAY['received'::text, 'forwarded'::text, 'in_progress'::text])) AND (merged_into_id IS NULL));
CREATE INDEX reports_mergeable_by_category ON public.reports USING btree (verifier_agency_id, category_id, submitted_at DESC, id) WHERE ((status = ANY (ARRAY['received'::text, 'forwarded'::text, 'in_progress'::text])) AND (merged_into_id IS NULL));
CREATE INDEX reports_mergeable_by_region ON public.reports USING btree (verifier_agency_id, region_code text_pattern_ops, submitted_at DESC, id) WHERE ((status = ANY (ARRAY['received'::text, 'forwarded'::text, 'in_progress'::text])) AND (merged_into_id IS NULL) AND (region_code IS NOT NULL));
CREATE INDEX reports_merged ON public.reports USING btree (merged_into_id, submitted_at) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX reports_objected ON public.reports USING btree (objection_agency_id, objection_at) WHERE (objection_at IS NOT NULL);
CREATE INDEX reports_open_by_status ON public.reports USING btree (status, submitted_at) WHERE (status <> ALL (ARRAY['closed'::text, 'archived'::text]));
CREATE INDEX reports_owed ON public.reports USING btree (due_at, id) INCLUDE (near_at, is_confidential, merged_into_id, accused_agency_id, objection_at, lead_agency_id, status) WHERE (near_at IS NOT NULL);
CREATE INDEX reports_published ON public.reports USING btree (published_at DESC, id DESC) WHERE ((published_at IS NOT NULL) AND (NOT is_confidential) AND (status <> 'blocked'::text));
CREATE INDEX reports_published_by_agency ON public.reports USING btree (lead_agency_id, published_at DESC) WHERE ((published_at IS NOT NULL) AND (NOT is_confidential));
CREATE INDEX reports_published_by_category ON public.reports USING btree (category_id, published_at DESC) WHERE ((published_at IS NOT NULL) AND (NOT is_confidential));
CREATE INDEX reports_published_by_region ON public.reports USING btree (region_code text_pattern_ops, published_at DESC) WHERE ((published_at IS NOT NULL) AND (NOT is_confidential));
CREATE INDEX reports_published_by_status ON public.reports USING btree (status, published_at DESC, id DESC) WHERE ((published_at IS NOT NULL) AND (NOT is_confidential));
CREATE INDEX reports_settled ON public.reports USING btree (category_id, lead_agency_id, submitted_at) INCLUDE (status) WHERE ((lead_agency_id IS NOT NULL) AND (NOT is_confidential));
CREATE INDEX reports_to_verify ON public.reports USING btree (verifier_agency_id, status, due_at, id) INCLUDE (near_at, is_confidential, merged_into_id, accused_agency_id, objection_at) WHERE (status = ANY (ARRAY['received'::text, 'awaiting_information'::text]));
CREATE INDEX reports_withdrawn_oversight ON public.reports USING btree (ended_at) WHERE ((status = 'archived'::text) AND (end_reason = 'withdrawn'::text) AND (classification = ANY (ARRAY['complaint_oversight'::text, 'whistleblowing'::text])));
  -- lapor_app: insert, select, update

create table saved_views (
  id bigint not null generated always as identity,
  officer_id bigint not null,
  name text not null,
  query text not null,
  constraint saved_views_officer_id_name_key UNIQUE (officer_id, name),
  constraint saved_views_pkey PRIMARY KEY (id),
  constraint saved_views_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint saved_views_name_check CHECK (((name = btrim(name)) AND ((char_length(name) >= 1) AND (char_length(name) <= 60)))),
  constraint saved_views_query_check CHECK ((char_length(query) <= 2000))
);
  -- lapor_app: delete, insert, select, update

create table sessions (
  token_digest bytea not null,
  account_id bigint,
  report_id bigint,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  method text,
  authenticated_at timestamp with time zone,
  agent text,
  seen_at timestamp with time zone,
  is_pending boolean not null default false,
  constraint sessions_pkey PRIMARY KEY (token_digest),
  constraint sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint sessions_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint sessions_check CHECK ((num_nonnulls(account_id, report_id) = 1)),
  constraint sessions_check1 CHECK (
CASE
    WHEN (account_id IS NULL) THEN ((num_nonnulls(method, authenticated_at, seen_at) = 0) AND (NOT is_pending))
    ELSE (num_nonnulls(method, authenticated_at, seen_at) = 3)
END),
  constraint sessions_method_check CHECK ((method = ANY (ARRAY['password'::text, 'code'::text, 'passkey'::text, 'elsewhere'::text, 'invitation'::text])))
);
CREATE INDEX sessions_by_account ON public.sessions USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at);
CREATE INDEX sessions_by_report ON public.sessions USING btree (report_id) WHERE (report_id IS NOT NULL);
CREATE TRIGGER officer_is_seen AFTER INSERT OR UPDATE OF seen_at, is_pending ON public.sessions FOR EACH ROW WHEN (((new.account_id IS NOT NULL) AND (NOT new.is_pending))) EXECUTE FUNCTION note_officer_seen();
  -- lapor_app: delete, insert, select, update

create table totp_secrets (
  account_id bigint not null,
  sealed bytea not null,
  last_step bigint not null,
  confirmed_at timestamp with time zone not null,
  constraint totp_secrets_pkey PRIMARY KEY (account_id),
  constraint totp_secrets_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
  -- lapor_app: delete, insert, select, update

create table used_returns (
  state_digest bytea not null,
  expires_at timestamp with time zone not null,
  constraint used_returns_pkey PRIMARY KEY (state_digest)
);
CREATE INDEX used_returns_by_expiry ON public.used_returns USING btree (expires_at);
  -- lapor_app: delete, insert, select, update

create table vault.account_identities (
  account_id bigint not null,
  identity_id bigint not null,
  constraint account_identities_pkey PRIMARY KEY (account_id),
  constraint account_identities_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint account_identities_identity_id_fkey FOREIGN KEY (identity_id) REFERENCES vault.identities(id)
);
  -- lapor_app: delete, insert, select, update

create table vault.erasures (
  secret bytea not null,
  erased_at timestamp with time zone not null default now(),
  destroyed_at timestamp with time zone,
  constraint erasures_pkey PRIMARY KEY (secret)
);
CREATE INDEX erasures_due ON vault.erasures USING btree (erased_at) WHERE (destroyed_at IS NULL);
  -- lapor_app: insert, select, update

create table vault.identities (
  id bigint not null generated always as identity,
  sealed bytea,
  email_digest bytea,
  phone_digest bytea,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint identities_pkey PRIMARY KEY (id)
);
CREATE INDEX identities_by_email ON vault.identities USING btree (email_digest) WHERE (email_digest IS NOT NULL);
CREATE INDEX identities_by_phone ON vault.identities USING btree (phone_digest) WHERE (phone_digest IS NOT NULL);
CREATE TRIGGER secret_goes_with_value AFTER DELETE OR UPDATE OF sealed ON vault.identities FOR EACH ROW EXECUTE FUNCTION vault.forget_secret('sealed');
  -- lapor_app: delete, insert, select, update

create table vault.identity_reads (
  id bigint not null generated always as identity,
  identity_id bigint not null,
  report_id bigint,
  party text not null,
  purpose text not null,
  read_at timestamp with time zone not null,
  agency_id integer,
  constraint identity_reads_pkey PRIMARY KEY (id),
  constraint identity_reads_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id)
);
CREATE INDEX identity_reads_by_identity ON vault.identity_reads USING btree (identity_id, read_at);
CREATE TRIGGER rows_are_permanent BEFORE DELETE OR UPDATE ON vault.identity_reads FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER table_is_permanent BEFORE TRUNCATE ON vault.identity_reads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  -- lapor_app: insert, select

create table vault.report_reporters (
  report_id bigint not null,
  identity_id bigint,
  account_id bigint,
  access_code_digest bytea,
  accused_sealed bytea,
  constraint report_reporters_pkey PRIMARY KEY (report_id),
  constraint report_reporters_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint report_reporters_identity_id_fkey FOREIGN KEY (identity_id) REFERENCES vault.identities(id),
  constraint report_reporters_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);
CREATE INDEX report_reporters_by_account ON vault.report_reporters USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX report_reporters_by_identity ON vault.report_reporters USING btree (identity_id) WHERE (identity_id IS NOT NULL);
CREATE TRIGGER secret_goes_with_value AFTER DELETE OR UPDATE OF accused_sealed ON vault.report_reporters FOR EACH ROW EXECUTE FUNCTION vault.forget_secret('accused_sealed');
  -- lapor_app: delete, insert, select, update

create table vault.secret_stores (
  id text not null,
  accepted_at timestamp with time zone not null,
  constraint secret_stores_pkey PRIMARY KEY (id)
);
  -- lapor_app: insert, select

create table weak_words (
  word text not null,
  kind text not null,
  constraint weak_words_pkey PRIMARY KEY (word)
);
  -- lapor_app: delete, insert, select, update

create unlogged table worker_heartbeats (
  worker_id text not null,
  beat_at timestamp with time zone not null,
  constraint worker_heartbeats_pkey PRIMARY KEY (worker_id)
);
  -- lapor_app: delete, insert, select, update

create view public_attachments as
 SELECT a.id,
    a.filed_year,
    a.report_id,
    a.message_id,
    a.ordinal,
    a.media_type,
    a.byte_size,
    a.safe_digest,
    a.thumb_digest
   FROM ((report_attachments a
     JOIN reports r ON ((r.id = a.report_id)))
     JOIN report_messages m ON (((m.filed_year = a.filed_year) AND (m.id = a.message_id))))
  WHERE ((a.released_at IS NOT NULL) AND (a.withdrawn_at IS NULL) AND (a.state = 'ready'::text) AND (a.safe_digest IS NOT NULL) AND (m.visibility = 'public'::text) AND (r.published_at IS NOT NULL) AND (NOT r.is_confidential) AND (r.status <> 'blocked'::text));
  -- lapor_app: select
  -- lapor_reader: select

create view public_clocks as
 SELECT c.report_id,
    c.kind,
    c.agency_id,
    c.policy_id,
    c.limit_value,
    c.limit_unit,
    c.near_percent,
    c.started_at,
    c.near_at,
    c.due_at,
    c.paused_at,
    c.stopped_at,
    c.pauses,
    c.is_provisional,
    c.calendar_version
   FROM (report_clocks c
     JOIN reports r ON ((r.id = c.report_id)))
  WHERE ((r.published_at IS NOT NULL) AND (NOT r.is_confidential) AND (c.kind = ANY (ARRAY['verification'::text, 'first_response'::text, 'follow_up'::text, 'reply_answer'::text, 'reporter_window'::text, 'completion'::text, 'ombudsman'::text])));
  -- lapor_app: select
  -- lapor_reader: select

create view public_events as
 SELECT e.id,
    e.filed_year,
    e.report_id,
    e.name,
        CASE
            WHEN (e.party ~~ 'officer:%'::text) THEN 'officer'::text
            ELSE e.party
        END AS party,
    e.agency_id,
    e.occurred_at,
    ((e.detail ->> 'to'::text))::integer AS to_agency_id,
    (e.detail ->> 'reason'::text) AS reason
   FROM (report_events e
     JOIN reports r ON ((r.id = e.report_id)))
  WHERE ((r.published_at IS NOT NULL) AND (NOT r.is_confidential) AND (e.name = ANY (ARRAY['report.submitted'::text, 'report.redirected'::text, 'report.asked'::text, 'report.completed'::text, 'report.expired'::text, 'report.forwarded'::text, 'report.forwarded_on'::text, 'report.returned'::text, 'report.arbitrated'::text, 'report.reclassified'::text, 'report.started'::text, 'report.answered'::text, 'report.sent_back'::text, 'report.replied'::text, 'report.closed'::text, 'report.archived'::text, 'report.withdrawn'::text, 'report.objected'::text, 'report.objection_decided'::text, 'report.blocked'::text, 'report.unblocked'::text, 'report.escalated'::text, 'report.calendar_revised'::text, 'report.window_extended'::text, 'report.merged'::text, 'report.unmerged'::text, 'report.succeeded'::text, 'report.replaced'::text])) AND ((r.status <> 'blocked'::text) OR (e.name = ANY (ARRAY['report.submitted'::text, 'report.objected'::text, 'report.objection_decided'::text, 'report.blocked'::text, 'report.unblocked'::text, 'report.escalated'::text]))) AND (NOT COALESCE(((e.detail ->> 'linked'::text))::boolean, false)));
  -- lapor_app: select
  -- lapor_reader: select

create view public_messages as
 SELECT m.id,
    m.filed_year,
    m.report_id,
    m.kind,
        CASE
            WHEN (m.author = 'reporter'::text) THEN 'reporter'::text
            WHEN (m.author = 'system'::text) THEN 'system'::text
            ELSE 'officer'::text
        END AS author,
    m.agency_id,
    m.published_title AS title,
    m.published_body AS body,
    m.outcome,
    m.created_at,
    m.search
   FROM (report_messages m
     JOIN reports r ON ((r.id = m.report_id)))
  WHERE ((m.visibility = 'public'::text) AND (m.published_body IS NOT NULL) AND (r.published_at IS NOT NULL) AND (NOT r.is_confidential) AND (r.status <> 'blocked'::text));
  -- lapor_app: select
  -- lapor_reader: select

create view public_reports as
 SELECT id,
    filed_year,
    number,
    version,
    kind,
    channel,
    status,
    is_anonymous,
    (shows_name AND (status <> 'blocked'::text)) AS shows_name,
        CASE
            WHEN (status <> 'blocked'::text) THEN occurred_on
            ELSE NULL::date
        END AS occurred_on,
        CASE
            WHEN (status <> 'blocked'::text) THEN location_text
            ELSE NULL::text
        END AS location_text,
    region_code,
        CASE
            WHEN (is_anonymous OR (status = 'blocked'::text)) THEN NULL::double precision
            ELSE latitude
        END AS latitude,
        CASE
            WHEN (is_anonymous OR (status = 'blocked'::text)) THEN NULL::double precision
            ELSE longitude
        END AS longitude,
    category_id,
    classification,
    weight,
    lead_agency_id,
    verifier_agency_id,
    submitted_at,
    published_at,
    ended_at,
    ended_by,
    end_reason,
    escalated_at,
    rating,
    answers,
    replies,
    text_id,
    (merged_into_id IS NOT NULL) AS is_merged,
    ( SELECT p.number
           FROM reports p
          WHERE ((p.id = r.merged_into_id) AND (p.published_at IS NOT NULL) AND (NOT p.is_confidential) AND (p.status <> 'blocked'::text))) AS primary_number,
    COALESCE(( SELECT p.lead_agency_id
           FROM reports p
          WHERE ((p.id = r.merged_into_id) AND (NOT p.is_confidential))), lead_agency_id) AS shown_lead_agency_id,
    ( SELECT (count(*))::integer AS count
           FROM reports d
          WHERE (d.merged_into_id = r.id)) AS merged_reports
   FROM reports r
  WHERE ((published_at IS NOT NULL) AND (NOT is_confidential));
  -- lapor_app: select
  -- lapor_reader: select
