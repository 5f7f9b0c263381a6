/** What verifying and forwarding takes (docs/domain.md §11), besides the search boxes that travel with it. */
import * as z from 'zod'
import { MOST_MASKS_ASKED } from '#core/reports/rules/published-copy.ts'
import { CLASSIFICATIONS, WEIGHTS } from '#core/reports/rules/terms.ts'
import { blankIsAbsent, tickIfGiven } from '#platform/http/form.ts'
import { named, wordsIfAny } from '../actions/action.ts'
import { attachmentIds } from '../actions/attachment-ids.ts'

const MANY = 30
const several = z.array(z.string().max(200)).max(MANY, `Paling banyak ${MANY} instansi.`).optional()

const LEAD_MISSING = 'Pilih satu instansi utama. Cari namanya atau buka unitnya.'

export const forwardSchema = z.object({
  classification: z.enum(CLASSIFICATIONS, 'Pilih klasifikasi.'),
  weight: blankIsAbsent(z.enum(WEIGHTS, 'Pilih bobot: ringan, sedang, atau berat.')),
  categoryId: blankIsAbsent(z.string().max(200)),
  leadAgencyId: named(LEAD_MISSING),
  supportingAgencyIds: several,
  copyAgencyIds: several,
  accusedAgencyId: blankIsAbsent(z.string().max(200)),
  accusedName: wordsIfAny(200),
  publishedTitle: wordsIfAny(200),
  publishedBody: wordsIfAny(),
  publishedAttachmentIds: attachmentIds,
  masks: z.array(z.string().max(40)).max(MOST_MASKS_ASKED).optional(),
  masksBefore: z.string().max(2000).optional(),
  anonymous: tickIfGiven(),
  confidential: tickIfGiven(),
  note: wordsIfAny(5000),
  agencyQuery: z.string().optional(),
  telusuri: z.string().optional(),
  categoryQuery: z.string().optional(),
  accusedQuery: z.string().optional(),
})

export type ForwardField = keyof typeof forwardSchema.shape

export const forwardOnSchema = z.object({
  leadAgencyId: named(LEAD_MISSING),
  anonymous: tickIfGiven(),
  confidential: tickIfGiven(),
  note: wordsIfAny(5000),
  agencyQuery: z.string().optional(),
  telusuri: z.string().optional(),
})
