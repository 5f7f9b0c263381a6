import * as z from 'zod'
import { labelReports, unlabelReports } from '#core/desks/operations/label-reports.ts'
import { listAgencyLabels } from '#core/desks/queries/list-labels.ts'
import { LABEL_CHARACTERS } from '#core/desks/rules/label.ts'
import { valueOf } from '#platform/http/form.ts'
import { LabelField } from '../labels/field.tsx'
import { labelRefusals } from '../labels/words.ts'
import { type BulkForm, bulkForm } from './form.ts'

const schema = z.object({ label: z.string().max(20_000).optional() })

const labelForm = (act: 'label' | 'unlabel', run: typeof labelReports): BulkForm =>
  bulkForm<typeof schema.shape, readonly string[]>({
    act,
    schema,
    load: ({ db }, { viewer }) => listAgencyLabels(db, viewer.officer),
    Fields: ({ form, given }) => (
      <LabelField
        value={valueOf(form, 'label').slice(0, 200)}
        error={form.errors.label}
        suggestions={given}
        hint={`Paling banyak ${LABEL_CHARACTERS} huruf, misalnya “tunggu suku cadang”. Jangan menyebut orang.`}
      />
    ),
    run: async (deps, { viewer, manner, reports }, { label = '' }) => {
      const numbers = reports.map(({ number }) => number)
      const labelled = await run(deps, { officer: viewer.officer, numbers, manner, label })
      return labelled.ok ? labelled : { ok: false, field: 'label', words: labelRefusals[labelled.refusal] }
    },
  })

export const labelManyForm = labelForm('label', labelReports)
export const unlabelManyForm = labelForm('unlabel', unlabelReports)
