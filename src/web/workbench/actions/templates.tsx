/** First drafts of questions and answers: looked at as the report fills them, then put into the text by a button. */
import {
  type ReplyTemplate,
  type TemplateKind,
  listGaps,
  listReplyTemplates,
} from '#core/categories/queries/list-reply-templates.ts'
import { type Filling, filled, unknownIn } from '#core/categories/rules/template.ts'
import type { Deps } from '#core/deps.ts'
import type { Officer } from '#core/people/actor.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { Select } from '#ui/form/select.tsx'
import { Paragraphs } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
import type { OpenedReport } from '../report/view.ts'
import { STEP } from './action.ts'
import { fillingFor } from './filling.ts'

export const INSERT = 'pakai-templat'
export const LOOK = 'lihat-templat'

/** Every draft that this officer may use for a report, and what the report fills in. */
export type Drafts = {
  readonly templates: readonly ReplyTemplate[]
  readonly gaps: readonly string[]
  readonly filling: Filling
}

export async function findDrafts(
  deps: Deps,
  view: OpenedReport,
  { kind, officer }: { readonly kind: TemplateKind; readonly officer: Officer },
): Promise<Drafts> {
  const [templates, gaps, filling] = await Promise.all([
    listReplyTemplates(deps.db, { kind, agencyPath: officer.agencyPath, categoryId: view.report.categoryId }),
    listGaps(deps.db),
    fillingFor(deps, view),
  ])
  return { templates, gaps, filling }
}

type Props<Field extends string> = { form: Form<Field>; name: Field; drafts: Drafts }

export const TemplateField = <Field extends string>({ form, name, drafts }: Props<Field>) => {
  const chosen = chosenIn(form, name, drafts)
  return (
    <div class="flow tight templates">
      <Select
        form={form}
        name={name}
        label="Templat"
        isOptional
        empty="Tanpa templat"
        options={groupsOf(drafts.templates)}
      />
      <div class="row">
        <button class="button small" name={STEP} value={INSERT} formnovalidate>
          Masukkan templat
        </button>
        <button class="button small quiet" name={STEP} value={LOOK} formnovalidate>
          Lihat dahulu
        </button>
        <a class="small" href={routes.officers.templates.href({})}>
          Semua templat
        </a>
      </div>
      {chosen && <Looked template={chosen} drafts={drafts} />}
    </div>
  )
}

/** As it would stand in the text: what the report says is filled in, what it does not say stays in braces. */
const Looked = ({ template, drafts }: { template: ReplyTemplate; drafts: Drafts }) => (
  <section class="panel soft flow tight" aria-label={`Templat: ${template.title}`}>
    <p>
      <b>{template.title}</b> <span class="muted small">{ownerOf(template)}</span>
    </p>
    <Paragraphs text={filled(template.body, drafts.filling)} />
  </section>
)

const ownerOf = ({ agency, category }: ReplyTemplate) => [agency ?? 'Nasional', category].filter(Boolean).join(' · ')

/** Those for this category stand first; then each agency's together. */
function groupsOf(templates: readonly ReplyTemplate[]) {
  const label = ({ isForCategory, agency, category }: ReplyTemplate) =>
    isForCategory ? `Untuk kategori ini` : category ? 'Untuk kategori lain' : (agency ?? 'Nasional')
  return [...Map.groupBy(templates, label)].map(([name, own]) => ({
    label: name,
    options: own.map(one => ({ value: String(one.id), label: optionOf(one) })),
  }))
}

const optionOf = ({ title, agency, category }: ReplyTemplate) =>
  [title, category, category && (agency ?? 'Nasional')].filter(Boolean).join(' · ')

const chosenIn = <Field extends string>(form: Form<Field>, name: NoInfer<Field>, { templates }: Drafts) =>
  templates.find(({ id, slug }) => [String(id), slug].includes(valueOf(form, name)))

/** The chosen draft, after what was typed already; unless it holds a variable that nobody knows any more. */
export function withTemplate<Field extends string>(
  form: Form<Field>,
  { template, body }: { readonly template: NoInfer<Field>; readonly body: NoInfer<Field> },
  drafts: Drafts,
): Form<Field> {
  const chosen = chosenIn(form, template, drafts)
  if (!chosen) return form
  const unknown = unknownIn(chosen.body, drafts.gaps)
  // A parsing boundary: TypeScript does not see that a field's own name is a key of its form.
  if (unknown.length > 0)
    return { values: form.values, errors: { [template]: unusable(unknown) } as Form<Field>['errors'] }
  const text = [valueOf(form, body), filled(chosen.body, drafts.filling)].filter(Boolean).join('\n\n')
  return { values: { ...form.values, [body]: text, [template]: '' }, errors: {} }
}

const unusable = (unknown: readonly string[]) =>
  `Templat ini memakai ${unknown.join(', ')}, yang tidak dikenal lagi. Pilih templat lain, atau minta koordinator memperbaikinya di halaman Templat.`
