-- What an answer has to show, and first drafts of answers that belong to one agency.

-- Whether an answer by which something was mended comes with photos or documents; null: as the group says (docs/decisions/0095).
alter table categories add column answer_evidence boolean;
update categories set answer_evidence = false where parent_id is null;   -- until the reference data is loaded again
alter table categories add constraint categories_group_says check (parent_id is not null or answer_evidence is not null);

-- National drafts have a slug, by which the reference data names them; those of an agency have none (docs/decisions/0096).
alter table reply_templates
  drop constraint reply_templates_pkey,
  add column id integer generated always as identity primary key,
  add column agency_id integer references agencies (id),
  add column category_id integer references categories (id),
  add column version integer not null default 1,
  add constraint reply_templates_slug_key unique (slug);
alter table reply_templates alter column slug drop not null;
alter table reply_templates add constraint reply_templates_of_somebody check ((slug is null) <> (agency_id is null));
create index reply_templates_by_agency on reply_templates (agency_id, position, id) where agency_id is not null;

-- The latest answers of an agency, among which the same words are looked for before another is sent.
create index report_messages_answers on report_messages (agency_id, id desc) where kind = 'answer';
