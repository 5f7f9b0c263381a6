/** What a report was taken for is corrected, and its follow-up measured again from its start. */
import * as z from 'zod'
import { reclassifyReport } from '#core/reports/operations/reclassify-report.ts'
import { CLASSIFICATIONS, WEIGHTS } from '#core/reports/rules/terms.ts'
import { type Form, blankIsAbsent, valueOf } from '#platform/http/form.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { type CategoryChoice, findCategoryChoice } from '../forward-report/categories.ts'
import { Classifying, SEARCH_CATEGORY } from '../forward-report/classifying.tsx'
import { actionForm, words } from './action.ts'
import { type NewDueDay, NewDueDays, findNewDueDays } from './new-due-days.tsx'

const schema = z.object({
  classification: z.enum(CLASSIFICATIONS, 'Pilih klasifikasi.'),
  weight: z.enum(WEIGHTS, 'Pilih bobot: ringan, sedang, atau berat.'),
  categoryId: blankIsAbsent(z.string().max(200)),
  categoryQuery: z.string().optional(),
  reason: words('Tulis alasan perubahan ini.', { most: 5000 }),
})

type Field = keyof typeof schema.shape
type Given = { readonly categories: CategoryChoice; readonly days: readonly NewDueDay[] }

export const reclassifyForm = actionForm<typeof schema.shape, Given>({
  action: 'reclassify',
  address: routes.officers.classify,
  title: 'Ubah klasifikasi',
  lead: 'Tenggat tindak lanjut dihitung ulang dari awalnya, dengan jeda yang sudah ada. Perubahan ini dicatat dan dihitung.',
  send: 'Ubah klasifikasi',
  schema,
  load: async (deps, view, form) => {
    const category = isFresh(form) ? String(view.report.categoryId ?? '') : valueOf(form, 'categoryId')
    const [categories, days] = await Promise.all([
      findCategoryChoice(deps.db, category, valueOf(form, 'categoryQuery')),
      findNewDueDays(deps.db, view),
    ])
    return { categories, days }
  },
  prefill: ({ report }) => ({
    classification: report.classification ?? '',
    weight: report.weight ?? '',
    categoryId: report.categoryId === null ? '' : String(report.categoryId),
  }),
  assist: (step, { form, given: { categories } }) => {
    const isFound = step === SEARCH_CATEGORY && categories.firstHit !== null
    return { values: { ...form.values, ...(isFound && { categoryId: categories.firstHit }) }, errors: {} }
  },
  Fields: ({ form, view, given: { categories, days } }) => (
    <>
      <Classifying form={form} categories={categories} />
      <NewDueDays days={days} />
      {!view.report.isConfidential && (
        <p class="hint">
          Isi berkadar pengawasan, pelaporan pelanggaran, dan kategori yang dilindungi menjadikan laporan rahasia.
          Mengubahnya kembali tidak membukanya.
        </p>
      )}
      <TextArea
        form={form}
        name="reason"
        label="Alasan perubahan"
        hint="Terbit bagi semua."
        maxLength={5000}
        rows={4}
      />
    </>
  ),
  run: (deps, change, { classification, weight, categoryId, reason }) =>
    reclassifyReport(deps, change, { classification, weight, category: categoryId ?? null, reason }),
})

const isFresh = (form: Form<Field>) => Object.keys(form.values).length === 0
