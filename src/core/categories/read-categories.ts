import { join } from 'node:path'
import * as z from 'zod'
import { list, optional, readTable, yesNoOrAsGroup, yesOrNo } from '#core/reference/read-table.ts'
import { WEIGHTS } from './rules/category.ts'

export const CATEGORY_FILES = {
  categories: 'db/reference/categories.csv',
  legacyCategories: 'db/reference/lapor-category-map.csv',
  archiveReasons: 'db/reference/archive-reasons.csv',
  replyTemplates: 'db/reference/reply-templates.csv',
}

const categoryRow = z.object({
  key: z.string(),
  parent_key: optional,
  name: z.string(),
  name_en: z.string(),
  hint: z.string(),
  default_weight: z.enum(WEIGHTS),
  sensitive: yesOrNo,
  evidence_expected: yesOrNo,
  answer_evidence: yesNoOrAsGroup,
  competent: list,
  basis: z.string(),
  synonyms: list,
})
export type CategoryRow = z.infer<typeof categoryRow>

const legacyCategoryRow = z.object({ lapor_category_id: z.coerce.number().int(), category_key: optional })
export type LegacyCategoryRow = z.infer<typeof legacyCategoryRow>

const archiveReasonRow = z.object({
  key: z.string(),
  name: z.string(),
  name_en: z.string(),
  set_by: z.enum(['verifier', 'system', 'reporter']),
  ask_first: yesOrNo,
  explanation_required: yesOrNo,
  objection_allowed: yesOrNo,
  text_to_reporter: z.string(),
  officer_guidance: z.string(),
})
export type ArchiveReasonRow = z.infer<typeof archiveReasonRow>

const replyTemplateRow = z.object({
  key: z.string(),
  kind: z.enum(['ask', 'answer']),
  title: z.string(),
  body: z.string(),
  variables: list,
})
export type ReplyTemplateRow = z.infer<typeof replyTemplateRow>

export const readCategories = (root: string) => readTable(join(root, CATEGORY_FILES.categories), categoryRow)
export const readLegacyCategories = (root: string) =>
  readTable(join(root, CATEGORY_FILES.legacyCategories), legacyCategoryRow)
export const readArchiveReasons = (root: string) =>
  readTable(join(root, CATEGORY_FILES.archiveReasons), archiveReasonRow)
export const readReplyTemplates = (root: string) =>
  readTable(join(root, CATEGORY_FILES.replyTemplates), replyTemplateRow)
