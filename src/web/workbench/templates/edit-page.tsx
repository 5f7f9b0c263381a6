import type { KeptTemplate } from '#core/categories/queries/list-reply-templates.ts'
import { type Filling, TEMPLATE_LIMITS, filled } from '#core/categories/rules/template.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { Segmented } from '#ui/form/choices.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { type OptionGroup, Select } from '#ui/form/select.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Paragraphs } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { LOOK, STEP } from '../actions/action.ts'
import { BackLink, Refusal } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'
import { KINDS, type TemplateField, kindWords } from './form.ts'
import { Variables } from './variables.tsx'

type Props = {
  visit: WorkVisit
  form: Form<TemplateField>
  /** Null: a new one */
  template: Pick<KeptTemplate, 'id' | 'version' | 'title' | 'body'> | null
  categories: readonly OptionGroup[]
  gaps: readonly string[]
  example: Filling
  isLook?: boolean
  refusal?: string | undefined
  /** It has changed meanwhile: how it stands now is shown beside what was written. */
  isStale?: boolean
}

export function TemplatePage(props: Props) {
  const { visit, form, template, refusal, isStale, gaps } = props
  const title = template ? `Ubah templat` : 'Templat baru'
  return (
    <WorkPage visit={visit} title={title} isRefused={isRefused(form) || refusal !== undefined}>
      <div class="workpage slim flow">
        <header class="workhead">
          <BackLink href={routes.officers.templates.href({})} label="Templat" />
          <h1>{title}</h1>
        </header>
        <Refusal words={refusal} title="Belum disimpan" />
        <div class="workgrid">
          <div class="flow">
            {isStale && template && (
              <section class="panel flow" aria-label="Keadaannya sekarang">
                <h2>Sekarang berbunyi</h2>
                <p>
                  <b>{template.title}</b>
                </p>
                <Paragraphs text={template.body} />
              </section>
            )}
            <Writing {...props} />
          </div>
          <Variables gaps={gaps} />
        </div>
      </div>
    </WorkPage>
  )
}

function Writing({ form, template, categories, example, isLook }: Props) {
  const at = routes.officers
  const href = template ? at.template.href({ id: String(template.id) }) : at.newTemplate.href({})
  const body = valueOf(form, 'body')
  return (
    <section class="panel flow" aria-label="Isian templat">
      <ErrorSummary form={form} />
      {isLook && body && (
        <section class="panel soft flow tight" aria-label="Pratinjau" id="pratinjau">
          <p class="small muted">Dengan laporan contoh; yang dalam kurung kurawal diisi petugas tiap kali.</p>
          <Paragraphs text={filled(body, example)} />
        </section>
      )}
      <PostForm action={href} class="flow" version={template?.version}>
        <Segmented
          form={form}
          name="kind"
          label="Dipakai untuk"
          choices={KINDS.map(value => ({ value, label: kindWords[value] }))}
        />
        <TextField form={form} name="title" label="Judul" hint={`Paling banyak ${TEMPLATE_LIMITS.title} huruf.`} />
        <Select
          form={form}
          name="categoryId"
          label="Kategori"
          hint="Pada laporan berkategori ini templat tampil paling atas."
          isOptional
          empty="Semua kategori"
          options={categories}
        />
        <TextArea form={form} name="body" label="Isi" maxLength={TEMPLATE_LIMITS.body} rows={10} />
        <div class="row">
          <Button look="primary">Simpan templat</Button>
          <Button name={STEP} value={LOOK}>
            Pratinjau
          </Button>
        </div>
      </PostForm>
    </section>
  )
}
