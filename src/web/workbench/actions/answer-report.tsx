import * as z from 'zod'
import { type ReplyTemplate, listReplyTemplates } from '#core/categories/queries/list-reply-templates.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { OUTCOMES } from '#core/reports/rules/terms.ts'
import { valueOf } from '#platform/http/form.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { outcomeWords } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { PartList } from '../report/parts.tsx'
import { actionForm, gapIn, words } from './action.ts'
import { FilesField } from './files-field.tsx'
import { INSERT, TemplateField, withTemplate } from './templates.tsx'

const LEAST = 20

const schema = z.object({
  outcome: z.enum(OUTCOMES, 'Pilih hasil penanganan.'),
  body: words('Tulis jawaban untuk pelapor.', { least: LEAST }),
  attachments: z.array(z.string()).optional(),
  template: z.string().optional(),
})

type Given = { templates: readonly ReplyTemplate[] }

export const answerForm = actionForm<typeof schema.shape, Given>({
  action: 'answer',
  address: routes.officers.answer,
  title: 'Jawab laporan',
  lead: 'Jawaban resmi instansi. Data pribadi yang berpola (NIK, telepon, email) disamarkan pada salinan yang terbit.',
  send: 'Kirim jawaban',
  schema,
  takesFiles: true,
  load: async ({ db }) => ({ templates: (await listReplyTemplates(db)).filter(({ kind }) => kind === 'answer') }),
  assist: (step, { form, view, given }) =>
    step === INSERT
      ? withTemplate(form, { template: 'template', body: 'body' }, { ...given, view })
      : { values: form.values, errors: {} },
  check: ({ form }) => {
    const gap = gapIn(valueOf(form, 'body'))
    return gap ? { body: gap } : {}
  },
  Fields: ({ form, view, given: { templates } }) => (
    <>
      <RadioCards
        form={form}
        name="outcome"
        label="Hasil"
        choices={OUTCOMES.map(value => ({ value, label: outcomeWords.id[value] }))}
      />
      <TemplateField form={form} name="template" templates={templates} />
      <TextArea form={form} name="body" label="Jawaban" maxLength={10_000} rows={10} />
      <FilesField form={form} />
      {view.details.parts.length > 0 && (
        <div class="flow tight">
          <h3 class="small">Bagian instansi pendukung</h3>
          <PartList view={view} />
        </div>
      )}
    </>
  ),
  run: (deps, change, { outcome, body }, attachments) => answerReport(deps, change, { outcome, body, attachments }),
})
