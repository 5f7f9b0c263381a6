import type { Many } from '#core/reports/operations/change-many.ts'
import type { Asked } from './form.ts'

/** As the operations on many reports are asked. */
export const manyOf = ({ viewer, manner, formToken, reports }: Asked): Many => ({
  by: { as: 'officer', viewer },
  manner,
  formToken,
  reports,
})
