/**
 * Shows an officer's form and sends it: 303 when it was done, 422 with what was typed for a mistake, 409 with a sentence and
 * what happened meanwhile when the rules say no or the report has changed, 404 when it is not there or not theirs.
 */
import { Hono } from 'hono'
import type * as z from 'zod'
import type { TrackingNumber } from '#core/ids.ts'
import type { DetailedEvent } from '#core/reports/queries/find-officer-details.ts'
import type { Change } from '#core/reports/operations/change-report.ts'
import { type OfficerAction, officerRefusal } from '#core/reports/rules/officer-actions.ts'
import type { Refusal } from '#core/reports/rules/refusals.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { officerSight } from '#core/reports/rules/visibility.ts'
import { type Fields, type Form, parseForm } from '#platform/http/form.ts'
import { type Body, readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { mistakeInFiles, putAway } from '#web/attachments.ts'
import { rememberFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type OfficerViewer, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { type OpenedReport, findView } from '../report/view.ts'
import { type ActionForm, BROWSE, type FieldOf, STEP } from './action.ts'
import { happenedSince } from './meanwhile.ts'
import { ActionPage } from './page.tsx'

type Answering = (c: WorkContext) => Promise<Response>

export function actionController<Shape extends z.ZodRawShape, Given>(needs: Needs, action: ActionForm<Shape, Given>) {
  const { open, send } = actionPages(needs, action)
  return new Hono<SessionEnv>().get(action.address.pattern, open).post(action.address.pattern, send)
}

/** The two requests of a form, for addresses where another form may stand as well. */
export function actionPages<Shape extends z.ZodRawShape, Given>(
  needs: Needs,
  action: ActionForm<Shape, Given>,
  Page: typeof ActionPage = ActionPage,
): { readonly open: Answering; readonly send: Answering } {
  return {
    open: async c => {
      const view = await viewFor(needs, c)
      return view ? openForm({ needs, action, Page, c }, view) : c.notFound()
    },
    send: c => sendForm({ needs, action, Page, c }),
  }
}

/** One request for one form. */
type Asked<Shape extends z.ZodRawShape, Given> = {
  readonly needs: Needs
  readonly action: ActionForm<Shape, Given>
  /** How the form and the report stand together */
  readonly Page: typeof ActionPage
  readonly c: WorkContext
}

const viewFor = ({ deps }: Needs, c: WorkContext) => findView(deps, c.req.param('nomor') ?? '', officerViewer(c))

type Refusing = { readonly action: OfficerAction; readonly refuses?: (view: OpenedReport) => Refusal | null }

const refusalOf = ({ action, refuses }: Refusing, view: OpenedReport): Refusal | null =>
  refuses?.(view) ?? officerRefusal(action, view.report, view, view.policy)

async function openForm<Shape extends z.ZodRawShape, Given>(asked: Asked<Shape, Given>, view: OpenedReport) {
  const { needs, action } = asked
  const blank: Form<FieldOf<Shape>> = { values: {}, errors: {} }
  const refusal = refusalOf(action, view)
  if (refusal === 'not-found') return asked.c.notFound()
  if (refusal) return show(asked, view, { form: blank, status: 409, refusal })
  const given = await action.load(needs.deps, view, blank)
  return show(asked, view, { form: { values: action.prefill?.(view, given) ?? {}, errors: {} }, status: 200, given })
}

/**
 * What is complete is sent at once: the operation looks at the report under its lock anyway, and says whether it is there for
 * this officer. Everything else shows the report, and so reads it first; so do files, which nobody else may have us keep.
 */
async function sendForm<Shape extends z.ZodRawShape, Given>(asked: Asked<Shape, Given>): Promise<Response> {
  const { needs, action, c } = asked
  const body = await readBody(c)
  const parsed = parseForm(action.schema, body.fields)
  const step = body.fields.get(STEP)?.[0] ?? body.fields.get(BROWSE)?.[0]
  const mistaken = mistakesIn(asked, { form: parsed.form, body })
  const number = parseTrackingNumber(c.req.param('nomor') ?? '')
  const isPlain = parsed.ok && !step && !mistaken && body.files.length === 0
  if (isPlain && number) return run(asked, { number, body, value: parsed.value, form: parsed.form })

  const view = await viewFor(needs, c)
  if (!view) return c.notFound()
  if (step && refusalOf(action, view) === null) return assist(asked, view, { step, form: parsed.form })
  if (!parsed.ok || mistaken) {
    const refusal = refusalOf(action, view)
    if (refusal) return refused(asked, { form: parsed.form, refusal, fields: body.fields })
    return show(asked, view, { form: mistaken ?? parsed.form, status: 422 })
  }
  return run(asked, { number: view.report.number, body, value: parsed.value, form: parsed.form })
}

type Complete<Shape extends z.ZodRawShape> = {
  readonly number: TrackingNumber
  readonly body: Body
  readonly value: z.output<z.ZodObject<Shape>>
  readonly form: Form<FieldOf<Shape>>
}

async function run<Shape extends z.ZodRawShape, Given>(
  asked: Asked<Shape, Given>,
  { number, body, value, form }: Complete<Shape>,
): Promise<Response> {
  const { needs, action, c } = asked
  const { deps, cookies } = needs
  const viewer = officerViewer(c)
  const attachments = action.takesFiles ? await putAway(deps.files, body) : []
  const changed = await action.run(deps, changeOf(number, viewer, body.fields), value, attachments)
  if (!changed.ok) return refused(asked, { form, refusal: changed.refusal, fields: body.fields })
  rememberFlash(c, cookies, action.action)
  return c.redirect(placeAfter(changed.report, viewer), 303)
}

type Step<Shape extends z.ZodRawShape> = { readonly step: string; readonly form: Form<FieldOf<Shape>> }

/** Nothing is sent: the same form again, with what was asked for. */
async function assist<Shape extends z.ZodRawShape, Given>(
  asked: Asked<Shape, Given>,
  view: OpenedReport,
  { step, form }: Step<Shape>,
) {
  const { needs, action } = asked
  const given = await action.load(needs.deps, view, form)
  const kept = { values: form.values, errors: {} }
  return show(asked, view, { form: action.assist?.(step, { form: kept, view, given }) ?? kept, status: 200 })
}

function mistakesIn<Shape extends z.ZodRawShape, Given>(
  { needs: { deps }, action }: Asked<Shape, Given>,
  { form, body }: { readonly form: Form<FieldOf<Shape>>; readonly body: Body },
): Form<FieldOf<Shape>> | null {
  const found = action.check?.({ form, now: deps.clock.now() })
  const inFiles = action.takesFiles ? mistakeInFiles(body, 'id') : undefined
  const errors = { ...found, ...form.errors, ...(inFiles && { form: inFiles }) }
  return Object.keys(errors).length > 0 ? { values: form.values, errors } : null
}

type Sent<Shape extends z.ZodRawShape> = { form: Form<FieldOf<Shape>>; refusal: Refusal; fields: Fields }

/** The report as it is now, in which others may have changed more than this officer saw. */
async function refused<Shape extends z.ZodRawShape, Given>(
  asked: Asked<Shape, Given>,
  { form, refusal, fields }: Sent<Shape>,
): Promise<Response> {
  const view = await viewFor(asked.needs, asked.c)
  if (!view || refusal === 'not-found') return asked.c.notFound()
  const meanwhile = happenedSince(versionIn(fields), view)
  const leftOver = leftOverIn(fields, asked.action.schema)
  return show(asked, view, { form: { values: form.values, errors: {} }, status: 409, refusal, meanwhile, leftOver })
}

const NOT_WRITTEN = ['version', 'formToken', STEP, BROWSE]

/** What was written for another form of the same address, which the report has left behind meanwhile. */
function leftOverIn(fields: Fields, { shape }: z.ZodObject): readonly string[] {
  const others = [...fields].filter(([name]) => !(name in shape) && !NOT_WRITTEN.includes(name))
  return others.flatMap(([, texts]) => texts).filter(text => /\s/.test(text.trim()))
}

type Shown<Shape extends z.ZodRawShape, Given> = {
  form: Form<FieldOf<Shape>>
  status: 200 | 409 | 422
  refusal?: Refusal
  given?: Given
  meanwhile?: readonly DetailedEvent[]
  leftOver?: readonly string[]
}

async function show<Shape extends z.ZodRawShape, Given>(
  { needs, action, Page, c }: Asked<Shape, Given>,
  view: OpenedReport,
  { form, status, refusal, meanwhile, leftOver, ...known }: Shown<Shape, Given>,
): Promise<Response> {
  const { title, lead, send, address, takesFiles = false, Fields } = action
  const given = known.given ?? (await action.load(needs.deps, view, form))
  const isPossible = refusalOf(action, view) === null
  const page = (
    <Page
      visit={workVisit(needs, c)}
      {...{ view, form, refusal, meanwhile, leftOver }}
      action={{ title, lead, send, takesFiles, href: address.href({ nomor: view.report.number }) }}
      formToken={needs.deps.ids.token()}
    >
      {isPossible ? <Fields {...{ form, view, given }} /> : null}
    </Page>
  )
  return render(c, page, status)
}

function changeOf(number: TrackingNumber, viewer: OfficerViewer, fields: Fields): Change {
  const formToken = fields.get('formToken')?.[0]?.slice(0, 200)
  return {
    report: { number },
    by: { as: 'officer', viewer },
    version: versionIn(fields),
    formToken: formToken || undefined,
  }
}

/** A version that is no number is one that never was, and so stale. */
function versionIn(fields: Fields): number | undefined {
  const typed = fields.get('version')?.[0]
  if (!typed) return undefined
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1
}

/** Whoever hands a report on may not see it afterwards. */
function placeAfter(report: Report, { officer }: OfficerViewer): string {
  const isStillSeen = officerSight(report, officer, false) !== null
  return isStillSeen ? routes.officers.report.href({ nomor: report.number }) : routes.officers.inbox.href({})
}
