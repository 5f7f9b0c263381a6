/** The officer's own views: saved from the inbox, renamed and deleted on a page of their own. */
import { Hono } from 'hono'
import * as z from 'zod'
import { removeView } from '#core/desks/operations/remove-view.ts'
import { renameView } from '#core/desks/operations/rename-view.ts'
import { saveView } from '#core/desks/operations/save-view.ts'
import { listViews } from '#core/desks/queries/list-views.ts'
import type { ViewRefusal } from '#core/desks/rules/view.ts'
import type { ViewId } from '#core/ids.ts'
import { queuesOf } from '#core/reports/rules/queues.ts'
import { type Form, emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash, takeFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { flashOf } from '../flash.ts'
import { inboxHref, readAddress } from '../inbox/address.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { type Mistaken, type ViewField, ViewsPage } from './page.tsx'
import { refusalWords } from './refusals.ts'

/** Longer than any name or filter of ours; what is longer is refused by the rule, in words. */
const New = z.object({ name: z.string().default(''), query: z.string().max(20_000).default('') })
const Changed = z.object({ name: z.string().default(''), tindakan: z.string().default('') })

export function viewsController(needs: Needs) {
  const { deps, cookies } = needs
  return new Hono<SessionEnv>()
    .get(routes.officers.views.pattern, c => show(c, null))
    .post(routes.officers.views.pattern, save)
    .post(routes.officers.view.pattern, change)

  async function show(c: WorkContext, mistaken: Mistaken | null): Promise<Response> {
    const views = await listViews(deps.db, officerViewer(c).officer.id)
    const visit = { ...workVisit(needs, c), flash: flashOf(takeFlash(c, cookies)) }
    return render(c, <ViewsPage {...{ visit, views, mistaken }} />, mistaken ? 422 : 200)
  }

  async function save(c: WorkContext): Promise<Response> {
    const { officer } = officerViewer(c)
    const parsed = parseForm(New, (await readBody(c)).fields)
    if (!parsed.ok) return show(c, { at: 'new', form: parsed.form, query: '' })
    const params = new URLSearchParams(parsed.value.query)
    const href = inboxHref({
      ...readAddress(name => params.get(name) ?? undefined, queuesOf(officer)),
      after: undefined,
    })
    const query = params.size > 0 ? (href.split('?')[1] ?? '') : ''
    const saved = await saveView(deps, officer.id, { name: parsed.value.name, query })
    if (!saved.ok) return show(c, { at: 'new', form: refused(parsed.form, saved.refusal), query })
    rememberFlash(c, cookies, 'view_saved')
    return c.redirect(href, 303)
  }

  async function change(c: WorkContext): Promise<Response> {
    const { officer } = officerViewer(c)
    const id = viewIdOf(c.req.param('id') ?? '')
    const parsed = parseForm(Changed, (await readBody(c)).fields)
    if (id === null) return await c.notFound()
    if (!parsed.ok) return show(c, { at: id, form: parsed.form, query: '' })
    const { name, tindakan } = parsed.value
    const isRemoval = tindakan === 'hapus'
    const changed = isRemoval ? await removed(officer.id, id) : await renameView(deps, officer.id, { id, name })
    if (!changed.ok && changed.refusal === 'not-found') return await c.notFound()
    if (!changed.ok) return show(c, { at: id, form: refused(parsed.form, changed.refusal), query: '' })
    rememberFlash(c, cookies, isRemoval ? 'view_removed' : 'view_renamed')
    return c.redirect(routes.officers.views.href({}), 303)
  }

  async function removed(officerId: Parameters<typeof removeView>[1], id: ViewId) {
    const isGone = await removeView(deps, officerId, id)
    return isGone ? ({ ok: true } as const) : ({ ok: false, refusal: 'not-found' } as const)
  }
}

const refused = (form: Form<ViewField>, refusal: ViewRefusal): Form<ViewField> =>
  withError({ ...emptyForm, values: form.values }, 'name', refusalWords[refusal])

/** A parsing boundary: only the database can say whether this number is one of its own. */
const viewIdOf = (text: string): ViewId | null => (/^\d{1,15}$/.test(text) ? (Number(text) as ViewId) : null)
