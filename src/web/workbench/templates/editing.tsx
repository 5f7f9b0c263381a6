/** A template as it is written: shown, looked at with an invented report, saved, or come back with what is wrong with it. */
import { type KeptAnswer, rewriteTemplate, writeTemplate } from '#core/categories/operations/keep-template.ts'
import { listCategories } from '#core/categories/queries/list-categories.ts'
import { type KeptTemplate, listGaps } from '#core/categories/queries/list-reply-templates.ts'
import { FILLED } from '#core/categories/rules/template.ts'
import type { Db } from '#core/deps.ts'
import { type Form, parseForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import { LOOK, STEP } from '../actions/action.ts'
import { versionIn } from '../actions/sent.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { TemplatePage } from './edit-page.tsx'
import { type TemplateField, exampleFor, refusals, templateSchema, unknownWords } from './form.ts'

type Edited = {
  form: Form<TemplateField>
  status: 200 | 409 | 422
  refusal?: string
  isLook?: boolean
  isStale?: boolean
}

/** One request for one template; null: a new one. */
type Asked = { readonly needs: Needs; readonly c: WorkContext; readonly kept: KeptTemplate | null }

export async function editTemplate({ needs, c, kept }: Asked, { status, ...edited }: Edited): Promise<Response> {
  const { db } = needs.deps
  const [categories, gaps] = await Promise.all([categoryOptions(db), listGaps(db)])
  const visit = workVisit(needs, c)
  const byHand = gaps.filter(name => !FILLED.some(one => one === name))
  const example = exampleFor(visit.account.agency ?? null)
  const page = <TemplatePage {...{ visit, template: kept, categories, example }} gaps={byHand} {...edited} />
  return render(c, page, status)
}

async function categoryOptions(db: Db) {
  const groups = await listCategories(db)
  return groups.map(({ id, name, children }) => ({
    label: name,
    options: [{ id, name }, ...children].map(one => ({ value: String(one.id), label: one.name })),
  }))
}

export async function saveTemplate(asked: Asked): Promise<Response> {
  const { needs, c, kept } = asked
  const { fields } = await readBody(c)
  const { form, ...parsed } = parseForm(templateSchema, fields)
  if (fields.get(STEP)?.includes(LOOK))
    return editTemplate(asked, { form: { values: form.values, errors: {} }, status: 200, isLook: true })
  if (!parsed.ok) return editTemplate(asked, { form, status: 422 })
  const { categoryId: category, ...words } = parsed.value
  const written = { ...words, category }
  const { officer } = officerViewer(c)
  const saved = kept
    ? await rewriteTemplate(needs.deps, officer, { ...written, id: kept.id, version: versionIn(fields) })
    : await writeTemplate(needs.deps, officer, written)
  return saved.ok ? backToList(needs, c) : refused(asked, { form, saved })
}

type Refused = { readonly form: Form<TemplateField>; readonly saved: Extract<KeptAnswer, { ok: false }> }

function refused(asked: Asked, { form, saved }: Refused): Promise<Response> | Response {
  const mistake = (errors: Form<TemplateField>['errors']) =>
    editTemplate(asked, { form: { values: form.values, errors }, status: 422 })
  if (saved.refusal === 'not-found') return asked.c.notFound()
  if (saved.refusal === 'variable-unknown') return mistake({ body: unknownWords(saved.unknown) })
  if (saved.refusal === 'category-unknown') return mistake({ categoryId: refusals['category-unknown'] })
  if (saved.refusal === 'title-taken') return mistake({ title: refusals['title-taken'] })
  const isStale = saved.refusal === 'stale'
  return editTemplate(asked, { form, status: 409, refusal: refusals[saved.refusal], isStale })
}

/** Back to all of them. */
export function backToList({ cookies }: Needs, c: WorkContext): Response {
  rememberFlash(c, cookies, 'template')
  return c.redirect(routes.officers.templates.href({}), 303)
}
