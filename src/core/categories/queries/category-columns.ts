/** A category as the rules know it. */
export const CATEGORY_COLUMNS = [
  'id',
  'slug',
  'parent_id as parentId',
  'name',
  'name_en as nameEn',
  'default_weight as defaultWeight',
  'sensitive',
  'evidence_expected as evidenceExpected',
  'competent',
] as const
