import * as z from 'zod'
import { askMany } from '#core/reports/operations/ask-reporter.ts'
import { valueOf } from '#platform/http/form.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { refusalText } from '#web/refusal-text.ts'
import { gapIn, nothing, words } from '../actions/action.ts'
import { bulkForm } from './form.ts'
import { manyOf } from './many.ts'

const schema = z.object({
  message: words('Tulis apa yang perlu dilengkapi, satu per satu.', { most: 5000 }),
})

export const askManyForm = bulkForm<typeof schema.shape, null>({
  act: 'ask',
  schema,
  load: nothing,
  check: form => {
    const gap = gapIn(valueOf(form, 'message'))
    return gap ? { message: gap } : {}
  },
  Fields: ({ form }) => (
    <TextArea
      form={form}
      name="message"
      label="Apa yang perlu dilengkapi?"
      hint="Semua pelapor membaca kalimat ini; jangan menyebut satu laporan."
      maxLength={5000}
      rows={8}
    />
  ),
  run: async (deps, asked, { message }) => {
    const changed = await askMany(deps, manyOf(asked), { message })
    return changed.ok ? changed : { ok: false, field: 'message', words: refusalText.id[changed.refusal] }
  },
})
