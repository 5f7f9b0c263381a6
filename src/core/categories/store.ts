/** The only writes to categories, archive reasons and reply templates. Rows that an admin has edited are left alone. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { AgencyId, CategoryId, TemplateId } from '#core/ids.ts'
import type { KeptTemplate, TemplateKind } from './queries/list-reply-templates.ts'
import type {
  ArchiveReasonRow,
  CategoryRow,
  LegacyCategoryRow,
  ReplyTemplateRow,
} from './read-categories.ts'

/** Adds or corrects categories by slug; ids stay. Groups must come before what belongs to them. */
export async function saveCategories(tx: Tx, categories: readonly CategoryRow[]): Promise<void> {
  const positioned = categories.map((category, position) => ({ ...category, position }))
  for (const level of [positioned.filter(row => !row.parent_key), positioned.filter(row => row.parent_key)]) {
    await sql`
      insert into categories (slug, parent_id, position, name, name_en, hint, default_weight, sensitive, evidence_expected,
        answer_evidence, competent, basis, synonyms)
      select r.key, parent.id, r.position, r.name, r.name_en, r.hint, r.default_weight, r.sensitive, r.evidence_expected,
        r.answer_evidence, r.competent, r.basis, r.synonyms
      from jsonb_to_recordset(${JSON.stringify(level)}::jsonb) as r (key text, parent_key text, position smallint, name text,
        name_en text, hint text, default_weight text, sensitive boolean, evidence_expected boolean, answer_evidence boolean,
        competent text[], basis text, synonyms text[])
      left join categories parent on parent.slug = r.parent_key
      order by r.position
      on conflict (slug) do update set
        parent_id = excluded.parent_id, position = excluded.position, name = excluded.name, name_en = excluded.name_en,
        hint = excluded.hint, default_weight = excluded.default_weight, sensitive = excluded.sensitive,
        evidence_expected = excluded.evidence_expected, answer_evidence = excluded.answer_evidence, competent = excluded.competent, basis = excluded.basis,
        synonyms = excluded.synonyms, active = true
      where categories.edited_at is null
    `.execute(tx)
  }
  const slugs = categories.map(category => category.key)
  await sql`
    update categories set active = false where edited_at is null and active and slug <> all(${slugs}::text[])
  `.execute(tx)
}

export async function saveLegacyCategories(tx: Tx, rows: readonly LegacyCategoryRow[]): Promise<void> {
  await sql`
    insert into legacy_categories (lapor_category_id, category_id)
    select r.lapor_category_id, categories.id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (lapor_category_id integer, category_key text)
    left join categories on categories.slug = r.category_key
    on conflict (lapor_category_id) do update set category_id = excluded.category_id
  `.execute(tx)
}

export async function saveArchiveReasons(tx: Tx, rows: readonly ArchiveReasonRow[]): Promise<void> {
  await sql`
    insert into archive_reasons (slug, position, name, name_en, set_by, ask_first, explanation_required, objection_allowed,
      text_to_reporter, officer_guidance)
    select r.key, r.position, r.name, r.name_en, r.set_by, r.ask_first, r.explanation_required, r.objection_allowed,
      r.text_to_reporter, r.officer_guidance
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, position) => ({ ...row, position })))}::jsonb) as r (key text,
      position smallint, name text, name_en text, set_by text, ask_first boolean, explanation_required boolean,
      objection_allowed boolean, text_to_reporter text, officer_guidance text)
    on conflict (slug) do update set
      position = excluded.position, name = excluded.name, name_en = excluded.name_en, set_by = excluded.set_by,
      ask_first = excluded.ask_first, explanation_required = excluded.explanation_required,
      objection_allowed = excluded.objection_allowed, text_to_reporter = excluded.text_to_reporter,
      officer_guidance = excluded.officer_guidance
    where archive_reasons.edited_at is null
  `.execute(tx)
}

export async function saveReplyTemplates(tx: Tx, rows: readonly ReplyTemplateRow[]): Promise<void> {
  await sql`
    insert into reply_templates (slug, position, kind, title, body, variables)
    select r.key, r.position, r.kind, r.title, r.body, r.variables
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, position) => ({ ...row, position })))}::jsonb) as r (key text,
      position smallint, kind text, title text, body text, variables text[])
    on conflict (slug) do update set
      position = excluded.position, kind = excluded.kind, title = excluded.title, body = excluded.body,
      variables = excluded.variables
    where reply_templates.edited_at is null
  `.execute(tx)
}

type TemplateRow = {
  readonly kind: TemplateKind
  readonly title: string
  readonly body: string
  readonly categoryId: CategoryId | null
  readonly variables: readonly string[]
  readonly at: Date
}

/** The last of its agency. */
export async function addTemplate(
  tx: Tx,
  { kind, title, body, categoryId, variables, at, agencyId }: TemplateRow & { readonly agencyId: AgencyId },
): Promise<TemplateId> {
  const { id } = await tx
    .insertInto('reply_templates')
    .values({
      agency_id: agencyId,
      kind,
      title,
      body,
      category_id: categoryId,
      variables: [...variables],
      edited_at: at,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from reply_templates where agency_id = ${agencyId})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeTemplate(
  tx: Tx,
  { id, kind, title, body, categoryId, variables, at }: TemplateRow & { readonly id: TemplateId },
): Promise<void> {
  await tx
    .updateTable('reply_templates')
    .set({ kind, title, body, category_id: categoryId, variables: [...variables], edited_at: at, version: NEXT })
    .where('id', '=', id)
    .execute()
}

export async function switchTemplate(
  tx: Tx,
  { id, isActive, at }: { readonly id: TemplateId; readonly isActive: boolean; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('reply_templates')
    .set({ active: isActive, edited_at: at, version: NEXT })
    .where('id', '=', id)
    .execute()
}

/** Changes places with the one beside it; a row that only made room is no newer for that. */
export async function moveTemplate(
  tx: Tx,
  { id, agencyId, kind }: Pick<KeptTemplate, 'id' | 'agencyId' | 'kind'>,
  { to, at }: { readonly to: 'up' | 'down'; readonly at: Date },
): Promise<void> {
  await sql`
    with placed as (
      select id, row_number() over (order by position, id) as place
      from reply_templates where agency_id is not distinct from ${agencyId}::integer and kind = ${kind}
    ),
    moved as (
      select p.id, case
          when p.id = ${id} then p.place + ${to === 'up' ? -1.5 : 1.5}::numeric
          else p.place end as place
      from placed p
    ),
    settled as (select id, row_number() over (order by place) as place from moved)
    update reply_templates t set position = s.place, edited_at = ${at},
      version = case when t.id = ${id} then t.version + 1 else t.version end
    from settled s where s.id = t.id and (t.position <> s.place or t.id = ${id})`.execute(tx)
}

export async function lockTemplate(tx: Tx, id: TemplateId): Promise<void> {
  await sql`select 1 from reply_templates where id = ${id} for update`.execute(tx)
}

/** Until the end of the transaction nobody else adds one to this agency. */
export async function lockTemplatesOf(tx: Tx, agencyId: AgencyId): Promise<void> {
  await sql`select 1 from agencies where id = ${agencyId} for no key update`.execute(tx)
}

const NEXT = sql<number>`version + 1`
