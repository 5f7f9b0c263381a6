/** First drafts of an agency: read by its officers, kept by its coordinators. */
import { Hono } from 'hono'
import {
  type KeptAnswer,
  type TemplateChange,
  orderTemplate,
  putTemplateAside,
} from '#core/categories/operations/keep-template.ts'
import { type KeptTemplate, findTemplate, listKeptTemplates } from '#core/categories/queries/list-reply-templates.ts'
import { keepsTemplates, mayChangeTemplate } from '#core/categories/rules/template.ts'
import type { TemplateId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Form } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { takeFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { versionIn } from '../actions/sent.ts'
import { flashOf } from '../flash.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { backToList, editTemplate, saveTemplate } from './editing.tsx'
import { type TemplateField, refusals } from './form.ts'
import { TemplatesPage } from './list-page.tsx'

const READERS: readonly Officer['role'][] = ['coordinator', 'liaison', 'national_admin']

export function templatesController(needs: Needs) {
  const { deps } = needs
  const { templates, newTemplate, template, templateState, templateOrder } = routes.officers
  return new Hono<SessionEnv>()
    .get(templates.pattern, c => list(needs, c))
    .get(newTemplate.pattern, c =>
      mayWrite(c) ? editTemplate({ needs, c, kept: null }, { form: BLANK, status: 200 }) : c.notFound(),
    )
    .post(newTemplate.pattern, c => (mayWrite(c) ? saveTemplate({ needs, c, kept: null }) : c.notFound()))
    .get(template.pattern, async c => {
      const kept = await askedFor(needs, c)
      return kept ? editTemplate({ needs, c, kept }, { form: formOf(kept), status: 200 }) : c.notFound()
    })
    .post(template.pattern, async c => {
      const kept = await askedFor(needs, c)
      return kept ? saveTemplate({ needs, c, kept }) : c.notFound()
    })
    .post(templateState.pattern, c =>
      turn(needs, c, (change, chosen) =>
        putTemplateAside(deps, officerOf(c), { ...change, isActive: chosen('dipakai') === 'ya' }),
      ),
    )
    .post(templateOrder.pattern, c =>
      turn(needs, c, (change, chosen) =>
        orderTemplate(deps, officerOf(c), { ...change, to: chosen('arah') === 'naik' ? 'up' : 'down' }),
      ),
    )
}

async function list(needs: Needs, c: WorkContext, refusal?: string): Promise<Response> {
  const officer = officerOf(c)
  if (!READERS.includes(officer.role)) return c.notFound()
  const kept = await listKeptTemplates(needs.deps.db, officer.agencyId)
  const visit = { ...workVisit(needs, c), flash: flashOf(takeFlash(c, needs.cookies)) }
  const page = <TemplatesPage {...{ visit, officer, refusal }} templates={kept} mayWrite={keepsTemplates(officer)} />
  return render(c, page, refusal === undefined ? 200 : 409)
}

/** Of those that this officer may change; the others are not there. */
async function askedFor({ deps }: Needs, c: WorkContext): Promise<KeptTemplate | undefined> {
  const id = idIn(c)
  const found = id === undefined ? undefined : await findTemplate(deps.db, id)
  return found && mayChangeTemplate(officerOf(c), found.agencyId) ? found : undefined
}

type Turning = (change: TemplateChange, chosen: (name: string) => string | undefined) => Promise<KeptAnswer>

/** A change by one button of the list. */
async function turn(needs: Needs, c: WorkContext, turning: Turning): Promise<Response> {
  const id = idIn(c)
  if (id === undefined) return c.notFound()
  const { fields } = await readBody(c)
  const turned = await turning({ id, version: versionIn(fields) }, name => fields.get(name)?.[0])
  if (turned.ok) return backToList(needs, c)
  if (turned.refusal === 'not-found' || turned.refusal === 'variable-unknown') return c.notFound()
  return list(needs, c, refusals[turned.refusal])
}

const BLANK: Form<TemplateField> = { values: { kind: 'answer' }, errors: {} }

const officerOf = (c: WorkContext) => officerViewer(c).officer
const mayWrite = (c: WorkContext) => keepsTemplates(officerOf(c))

/** A parsing boundary: whether there is such a template, the database is asked next. */
const idIn = (c: WorkContext): TemplateId | undefined => {
  const typed = c.req.param('id') ?? ''
  return /^\d{1,9}$/.test(typed) ? (Number(typed) as TemplateId) : undefined
}

const formOf = ({ kind, title, body, categoryId }: KeptTemplate): Form<TemplateField> => ({
  values: { kind, title, body, categoryId: categoryId === null ? '' : String(categoryId) },
  errors: {},
})
