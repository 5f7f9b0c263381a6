import * as z from 'zod'
import { askReporter } from '#core/reports/operations/ask-reporter.ts'
import { valueOf } from '#platform/http/form.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { actionForm, gapIn, words } from './action.ts'
import { type Drafts, INSERT, TemplateField, findDrafts, withTemplate } from './templates.tsx'

const schema = z.object({
  message: words('Tulis apa yang perlu dilengkapi, satu per satu.', { most: 5000 }),
  template: z.string().optional(),
})

export const askForm = actionForm<typeof schema.shape, Drafts>({
  action: 'ask',
  address: routes.officers.ask,
  title: 'Minta kelengkapan',
  lead: 'Jam berhenti sampai pelapor melengkapi. Paling banyak dua kali untuk tiap pihak; tidak dibaca publik.',
  send: 'Minta kelengkapan',
  schema,
  load: (deps, view, _, { officer }) => findDrafts(deps, view, { kind: 'ask', officer }),
  assist: (step, { form, given }) =>
    step === INSERT ? withTemplate(form, { template: 'template', body: 'message' }, given) : form,
  check: ({ form }) => {
    const gap = gapIn(valueOf(form, 'message'))
    return gap ? { message: gap } : {}
  },
  Fields: ({ form, given: drafts }) => (
    <>
      <TemplateField form={form} name="template" drafts={drafts} />
      <TextArea form={form} name="message" label="Apa yang perlu dilengkapi?" maxLength={5000} rows={8} />
    </>
  ),
  run: (deps, change, { message }) => askReporter(deps, change, { message }),
})
