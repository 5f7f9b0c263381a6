/** First drafts of an agency: read by its officers, kept by its coordinators. */
import { Hono } from 'hono'
import {
  type KeptAnswer,
  orderTemplate,
  putTemplateAside,
  rewriteTemplate,
  writeTemplate,
} from '#core/categories/operations/keep-template.ts'
import { listCategories } from '#core/categories/queries/list-categories.ts'
import {
  type KeptTemplate,
  findTemplate,
  listGaps,
  listKeptTemplates,
} from '#core/categories/queries/list-reply-templates.ts'
import { FILLED, keepsTemplates, mayChangeTemplate } from '#core/categories/rules/template.ts'
import type { TemplateId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { type Form, parseForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash, takeFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { LOOK, STEP } from '../actions/action.ts'
import { versionIn } from '../actions/sent.ts'
import { flashOf } from '../flash.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { TemplatePage } from './edit-page.tsx'
import { type TemplateField, exampleFor, refusals, templateSchema, unknownWords } from './form.ts'
import { TemplatesPage } from './list-page.tsx'

const READERS: readonly Officer['role'][] = ['coordinator', 'liaison', 'national_admin']

export function templatesController(needs: Needs) {
  const { deps, cookies } = needs
  const { templates, newTemplate, template, templateState, templateOrder } = routes.officers
  return new Hono<SessionEnv>()
    .get(templates.pattern, c => list(c))
    .get(newTemplate.pattern, c =>
      keepsTemplates(officerOf(c)) ? edit(c, null, { form: BLANK, status: 200 }) : c.notFound(),
    )
    .post(newTemplate.pattern, c => (keepsTemplates(officerOf(c)) ? save(c, null) : c.notFound()))
    .get(template.pattern, async c => {
      const found = await asked(c)
      return found ? edit(c, found, { form: formOf(found), status: 200 }) : c.notFound()
    })
    .post(template.pattern, async c => {
      const found = await asked(c)
      return found ? save(c, found) : c.notFound()
    })
    .post(templateState.pattern, c =>
      turn(c, (change, chosen) => {
        const isActive = chosen('dipakai') === 'ya'
        return putTemplateAside(deps, officerOf(c), { ...change, isActive })
      }),
    )
    .post(templateOrder.pattern, c =>
      turn(c, (change, chosen) => {
        const to = chosen('arah') === 'naik' ? 'up' : 'down'
        return orderTemplate(deps, officerOf(c), { ...change, to })
      }),
    )

  async function list(c: WorkContext, refusal?: string): Promise<Response> {
    const officer = officerOf(c)
    if (!READERS.includes(officer.role)) return c.notFound()
    const kept = await listKeptTemplates(deps.db, officer.agencyId)
    const visit = { ...workVisit(needs, c), flash: flashOf(takeFlash(c, cookies)) }
    const page = <TemplatesPage {...{ visit, officer, refusal }} templates={kept} mayWrite={keepsTemplates(officer)} />
    return render(c, page, refusal === undefined ? 200 : 409)
  }

  /** Of those that this officer may change; the others are not there. */
  async function asked(c: WorkContext): Promise<KeptTemplate | undefined> {
    const id = idIn(c)
    const found = id === undefined ? undefined : await findTemplate(deps.db, id)
    return found && mayChangeTemplate(officerOf(c), found.agencyId) ? found : undefined
  }

  type Edited = {
    form: Form<TemplateField>
    status: 200 | 409 | 422
    refusal?: string
    isLook?: boolean
    isStale?: boolean
  }

  async function edit(c: WorkContext, kept: KeptTemplate | null, { status, ...edited }: Edited): Promise<Response> {
    const [groups, gaps] = await Promise.all([listCategories(deps.db), listGaps(deps.db)])
    const categories = groups.map(({ id, name, children }) => ({
      label: name,
      options: [{ id, name }, ...children].map(one => ({ value: String(one.id), label: one.name })),
    }))
    const visit = workVisit(needs, c)
    const byHand = gaps.filter(name => !FILLED.some(one => one === name))
    const example = exampleFor(visit.account.agency ?? null)
    return render(
      c,
      <TemplatePage {...{ visit, template: kept, categories, example }} gaps={byHand} {...edited} />,
      status,
    )
  }

  async function save(c: WorkContext, kept: KeptTemplate | null): Promise<Response> {
    const { fields } = await readBody(c)
    const { form, ...parsed } = parseForm(templateSchema, fields)
    if (fields.get(STEP)?.includes(LOOK))
      return edit(c, kept, { form: { values: form.values, errors: {} }, status: 200, isLook: true })
    if (!parsed.ok) return edit(c, kept, { form, status: 422 })
    const { categoryId: category, ...words } = parsed.value
    const written = { ...words, category }
    const saved = kept
      ? await rewriteTemplate(deps, officerOf(c), { ...written, id: kept.id, version: versionIn(fields) })
      : await writeTemplate(deps, officerOf(c), written)
    return saved.ok ? done(c) : refused(c, kept, { form, saved })
  }

  type Refused = { readonly form: Form<TemplateField>; readonly saved: Extract<KeptAnswer, { ok: false }> }

  async function refused(c: WorkContext, kept: KeptTemplate | null, { form, saved }: Refused): Promise<Response> {
    const mistake = (errors: Form<TemplateField>['errors']) =>
      edit(c, kept, { form: { values: form.values, errors }, status: 422 })
    if (saved.refusal === 'not-found') return c.notFound()
    if (saved.refusal === 'variable-unknown') return mistake({ body: unknownWords(saved.unknown) })
    if (saved.refusal === 'category-unknown') return mistake({ categoryId: refusals['category-unknown'] })
    if (saved.refusal === 'title-taken') return mistake({ title: refusals['title-taken'] })
    const isStale = saved.refusal === 'stale'
    return edit(c, kept, { form, status: 409, refusal: refusals[saved.refusal], isStale })
  }

  type Turning = (
    change: { readonly id: TemplateId; readonly version: number | undefined },
    chosen: (name: string) => string | undefined,
  ) => Promise<KeptAnswer>

  async function turn(c: WorkContext, turning: Turning): Promise<Response> {
    const id = idIn(c)
    if (id === undefined) return c.notFound()
    const { fields } = await readBody(c)
    const turned = await turning({ id, version: versionIn(fields) }, name => fields.get(name)?.[0])
    if (turned.ok) return done(c)
    if (turned.refusal === 'not-found' || turned.refusal === 'variable-unknown') return c.notFound()
    return list(c, refusals[turned.refusal])
  }

  function done(c: WorkContext): Response {
    rememberFlash(c, cookies, 'template')
    return c.redirect(templates.href({}), 303)
  }
}

const BLANK: Form<TemplateField> = { values: { kind: 'answer' }, errors: {} }

const officerOf = (c: WorkContext) => officerViewer(c).officer

/** A parsing boundary: whether there is such a template, the database is asked next. */
const idIn = (c: WorkContext): TemplateId | undefined => {
  const typed = c.req.param('id') ?? ''
  return /^\d{1,9}$/.test(typed) ? (Number(typed) as TemplateId) : undefined
}

const formOf = ({ kind, title, body, categoryId }: KeptTemplate): Form<TemplateField> => ({
  values: { kind, title, body, categoryId: categoryId === null ? '' : String(categoryId) },
  errors: {},
})
