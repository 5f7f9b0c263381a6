import type { Generated } from 'kysely'
import type { AgencyId, CategoryId, TemplateId } from '#core/ids.ts'
import type { CategoryWeight } from './rules/category.ts'

export type CategoryTables = {
  categories: {
    id: Generated<CategoryId>
    slug: string
    parent_id: CategoryId | null
    position: number
    name: string
    name_en: string
    hint: string
    default_weight: CategoryWeight
    sensitive: boolean
    evidence_expected: boolean
    /** Null: as the group says */
    answer_evidence: boolean | null
    competent: string[]
    basis: string
    synonyms: string[]
    active: Generated<boolean>
    edited_at: Date | null
  }
  legacy_categories: { lapor_category_id: number; category_id: CategoryId | null }
  archive_reasons: {
    slug: string
    position: number
    name: string
    name_en: string
    set_by: 'verifier' | 'system' | 'reporter'
    ask_first: boolean
    explanation_required: boolean
    objection_allowed: boolean
    text_to_reporter: string
    officer_guidance: string
    active: Generated<boolean>
    edited_at: Date | null
  }
  reply_templates: {
    id: Generated<TemplateId>
    /** National ones have one, those of an agency none */
    slug: string | null
    agency_id: AgencyId | null
    category_id: CategoryId | null
    version: Generated<number>
    position: number
    kind: 'ask' | 'answer'
    title: string
    body: string
    variables: string[]
    active: Generated<boolean>
    edited_at: Date | null
  }
}
