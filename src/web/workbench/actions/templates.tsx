/** First drafts of questions and answers, put into the text by a button, filled as far as the report says. */
import type { ReplyTemplate } from '#core/categories/queries/list-reply-templates.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { Select } from '#ui/form/select.tsx'
import { type ReportView, nameIn, titleOf } from '../report/view.ts'
import { STEP } from './action.ts'

export const INSERT = 'pakai-templat'

type Props<Field extends string> = { form: Form<Field>; name: Field; templates: readonly ReplyTemplate[] }

export const TemplateField = <Field extends string>({ form, name, templates }: Props<Field>) => (
  <div class="flow">
    <Select
      form={form}
      name={name}
      label="Templat"
      isOptional
      empty="Tanpa templat"
      options={templates.map(({ slug, title }) => ({ value: slug, label: title }))}
    />
    <button class="button small" name={STEP} value={INSERT} formnovalidate>
      Masukkan templat
    </button>
  </div>
)

/** The chosen draft, after what was typed already. */
export function withTemplate<Field extends string>(
  form: Form<Field>,
  { template, body }: { readonly template: NoInfer<Field>; readonly body: NoInfer<Field> },
  { templates, view }: { readonly templates: readonly ReplyTemplate[]; readonly view: ReportView },
): Form<Field> {
  const chosen = templates.find(({ slug }) => slug === valueOf(form, template))
  if (!chosen) return form
  const text = [valueOf(form, body), filled(chosen.body, view)].filter(Boolean).join('\n\n')
  return { values: { ...form.values, [body]: text, [template]: '' }, errors: {} }
}

function filled(text: string, view: ReportView): string {
  const { report, details } = view
  const known: Readonly<Record<string, string | undefined>> = {
    nama_sapaan: 'Bapak/Ibu',
    pokok_laporan: titleOf(view),
    instansi: nameIn(details, report.lead?.id ?? report.verifier.id),
    lokasi: details.locationText ?? details.place ?? undefined,
  }
  return text.replaceAll(/\{([a-z_]+)\}/g, (gap, name: string) => known[name] ?? gap)
}
