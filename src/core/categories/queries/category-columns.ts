/** A category as the rules know it. */
export const CATEGORY_COLUMNS = [
  'id',
  'slug',
  'parent_id as parentId',
  'name',
  'name_en as nameEn',
  'hint',
  'default_weight as defaultWeight',
  'sensitive',
  'evidence_expected as evidenceExpected',
  'competent',
  'basis',
] as const
