/** The only writes to categories and archive reasons. Rows that an admin has edited are left alone. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { ArchiveReasonRow, CategoryRow, LegacyCategoryRow } from './read-categories.ts'

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
