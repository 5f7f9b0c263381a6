/**
 * Shows an officer's form and sends it: 303 when it was done, 422 with what was typed for a mistake (413 or 415 for one in a file),
 * 409 with a sentence and what happened meanwhile when the rules say no or the report has changed, 404 when it is not there or not
 * theirs.
 */
import { Hono } from 'hono'
import type * as z from 'zod'
import type { TrackingNumber } from '#core/ids.ts'
import type { Refusal } from '#core/reports/rules/refusals.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { type Fields, type Form, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { fileMistakes } from '#web/file-mistakes.ts'
import { rememberFlash } from '#web/flash.ts'
import { KEPT, type KeptFile, attachmentsIn } from '#web/kept-files.ts'
import { type Receipt, receiveFiles, withFault } from '#web/received-files.ts'
import { refusalText } from '#web/refusal-text.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, officerViewer } from '../needs.ts'
import type { OpenedReport } from '../report/view.ts'
import { findDraftFor, formNamed, valuesIn } from '../together/drafts.tsx'
import { type ActionForm, BROWSE, CHECK, type FieldOf, LOOK, STEP } from './action.ts'
import { isAboutDraft, keepOrDiscard } from './keep-draft.ts'
import { happenedSince } from './meanwhile.ts'
import { changeOf, leftOverIn, placeAfter, purposeOf, unknownIn, versionIn } from './sent.ts'
import { ActionPage } from './page.tsx'
import { type Asked, refusalOf, show, viewFor } from './shown.tsx'

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

async function openForm<Shape extends z.ZodRawShape, Given>(asked: Asked<Shape, Given>, view: OpenedReport) {
  const { needs, action } = asked
  const chosen = action.fromAddress?.(name => asked.c.req.query(name)) ?? {}
  const blank: Form<FieldOf<Shape>> = { values: chosen, errors: {} }
  const refusal = refusalOf(action, view)
  if (refusal === 'not-found') return asked.c.notFound()
  const { officer } = officerViewer(asked.c)
  const draft = await findDraftFor(needs.deps, view, { officer, form: formNamed(action, view.report.number) })
  const kept = draft && { values: { ...valuesIn(draft, action.schema), ...chosen }, errors: {} }
  // What was written for a form that the report has left behind is there to copy.
  if (refusal) return show(asked, view, { form: kept ?? blank, status: 409, refusal, draft })
  const given = await action.load(needs.deps, view, kept ?? blank, officerViewer(asked.c))
  const form = kept ?? { values: { ...action.prefill?.(view, given), ...chosen }, errors: {} }
  return show(asked, view, { form, status: 200, given, draft })
}

/**
 * What is complete is sent at once: the operation looks at the report under its lock anyway, and says whether it is there for
 * this officer. Everything else shows the report, and so reads it first; so do files, which nobody may have us keep who does not
 * see the report.
 */
async function sendForm<Shape extends z.ZodRawShape, Given>(asked: Asked<Shape, Given>): Promise<Response> {
  const { needs, action, c } = asked
  const body = await readBody(c)
  const { fields } = body
  const parsed = parseForm(action.schema, fields)
  const step = fields.get(STEP)?.at(-1) ?? fields.get(BROWSE)?.[0]
  if (isAboutDraft(step)) return keepOrDiscard(asked, { step, fields, form: parsed.form })
  const mistaken = mistakesIn(asked, parsed.form)
  const number = parseTrackingNumber(c.req.param('nomor') ?? '')
  const isPlain = parsed.ok && !step && !mistaken && body.files.length === 0 && !fields.has(KEPT)
  if (isPlain && number) return run(asked, { number, fields, value: parsed.value, form: parsed.form, files: [] })

  const view = await viewFor(needs, c)
  if (!view) return c.notFound()
  const receiving = { said: fileMistakes.id, purpose: purposeOf(action.action, view.report.number, officerViewer(c)) }
  const received = action.takesFiles ? await receiveFiles(needs.deps, body, receiving) : NO_FILES
  const { files, fault } = received
  const form = withFault(mistaken ?? parsed.form, fault)
  const isLook = action.lastLook !== undefined && (step === LOOK || step === CHECK)
  const refusal = refusalOf(action, view)
  if (step && !isLook && refusal === null) return assist(asked, view, { step, form, received })
  if (!parsed.ok || mistaken || fault) {
    if (refusal) return refused(asked, { form: parsed.form, refusal, fields, files })
    return show(asked, view, { form, status: fault?.status ?? 422, files })
  }
  const complete = { number: view.report.number, fields, value: parsed.value, form: parsed.form, files }
  return isLook ? look(asked, view, { complete, step }) : run(asked, complete)
}

type Complete<Shape extends z.ZodRawShape> = {
  readonly number: TrackingNumber
  readonly fields: Fields
  readonly value: z.output<z.ZodObject<Shape>>
  readonly form: Form<FieldOf<Shape>>
  readonly files: readonly KeptFile[]
}

async function run<Shape extends z.ZodRawShape, Given>(
  asked: Asked<Shape, Given>,
  { number, fields, value, form, files }: Complete<Shape>,
): Promise<Response> {
  const { needs, action, c } = asked
  const viewer = officerViewer(c)
  const change = { ...changeOf(number, viewer, fields), draft: formNamed(action, number) }
  const changed = await action.run(needs.deps, change, value, attachmentsIn(files))
  if (!changed.ok) return refused(asked, { form, refusal: changed.refusal, fields, files })
  rememberFlash(c, needs.cookies, action.action)
  return c.redirect(placeAfter(changed.report, viewer), 303)
}

/** Nothing is sent yet: what would be, as others will read it. Who only wants it checked is shown it where there is a doubt. */
async function look<Shape extends z.ZodRawShape, Given>(
  asked: Asked<Shape, Given>,
  view: OpenedReport,
  { complete, step }: { readonly complete: Complete<Shape>; readonly step: string | undefined },
): Promise<Response> {
  const { needs, action, c } = asked
  const { form, fields, files } = complete
  const version = versionIn(fields)
  const isStale = version !== undefined && version !== view.report.version
  const refusal = refusalOf(action, view) ?? (isStale ? 'stale' : null)
  if (refusal) return refused(asked, { form, refusal, fields, files })
  const given = await action.load(needs.deps, view, form, officerViewer(c))
  const drawn = { form, view, given, files }
  const no = step === CHECK ? action.lastLook?.refuses(drawn) : null
  if (no) return refused(asked, { form, refusal: no, fields, files })
  if (step === CHECK && !action.lastLook?.hasDoubts(drawn)) return run(asked, complete)
  return show(asked, view, { form, status: 200, given, files, isLook: true })
}

const NO_FILES: Receipt = { files: [], fault: null }

type Step<Shape extends z.ZodRawShape> = {
  readonly step: string
  readonly form: Form<FieldOf<Shape>>
  readonly received: Receipt
}

/** Nothing is sent: the same form again, with what was asked for, and with what is wrong with files that came along. */
async function assist<Shape extends z.ZodRawShape, Given>(
  asked: Asked<Shape, Given>,
  view: OpenedReport,
  { step, form, received }: Step<Shape>,
) {
  const { needs, action, c } = asked
  const given = await action.load(needs.deps, view, form, officerViewer(c))
  const kept = { values: form.values, errors: {} }
  return show(asked, view, {
    form: withFault(action.assist?.(step, { form: kept, view, given }) ?? kept, received.fault),
    status: received.fault?.status ?? 200,
    files: received.files,
  })
}

function mistakesIn<Shape extends z.ZodRawShape, Given>(
  { needs: { deps }, action }: Asked<Shape, Given>,
  form: Form<FieldOf<Shape>>,
): Form<FieldOf<Shape>> | null {
  const errors = { ...action.check?.({ form, now: deps.clock.now() }), ...form.errors }
  return Object.keys(errors).length > 0 ? { values: form.values, errors } : null
}

type Sent<Shape extends z.ZodRawShape> = Pick<Complete<Shape>, 'form' | 'fields' | 'files'> & { refusal: Refusal }

/** The report as it is now, in which others may have changed more than this officer saw. */
async function refused<Shape extends z.ZodRawShape, Given>(
  asked: Asked<Shape, Given>,
  { form, refusal, fields, files }: Sent<Shape>,
): Promise<Response> {
  const view = await viewFor(asked.needs, asked.c)
  if (!view || refusal === 'not-found') return asked.c.notFound()
  const field = unknownIn(refusal, asked.action.schema)
  const no = field && refusalOf(asked.action, view)
  if (field && !no) {
    return show(asked, view, { form: withError(form, field, refusalText.id[refusal]), status: 422, files })
  }
  const meanwhile = happenedSince(versionIn(fields), view)
  const leftOver = leftOverIn(fields, asked.action.schema)
  const kept = { values: form.values, errors: {} }
  return show(asked, view, { form: kept, status: 409, refusal: no ?? refusal, meanwhile, leftOver, files })
}
