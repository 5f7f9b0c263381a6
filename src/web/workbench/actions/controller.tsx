/**
 * Shows an officer's form and sends it: 303 when it was done, 422 with what was typed for a mistake, 409 with a sentence and
 * what happened meanwhile when the rules say no or the report has changed, 404 when it is not there or not theirs.
 */
import { Hono } from 'hono'
import type * as z from 'zod'
import type { TrackingNumber } from '#core/ids.ts'
import type { DetailedEvent } from '#core/reports/queries/find-officer-details.ts'
import { type OfficerAction, officerRefusal } from '#core/reports/rules/officer-actions.ts'
import type { Refusal } from '#core/reports/rules/refusals.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { type Fields, type Form, parseForm, withError } from '#platform/http/form.ts'
import { type Body, UPLOAD_LIMITS, readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { mistakeInFiles } from '#web/attachments.ts'
import { fileMistakes } from '#web/file-mistakes.ts'
import { rememberFlash } from '#web/flash.ts'
import { KEPT, type KeptFile, keepFiles } from '#web/kept-files.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { type OpenedReport, findView } from '../report/view.ts'
import { type ActionForm, BROWSE, CHECK, type FieldOf, LOOK, STEP } from './action.ts'
import { Carried } from './carried.tsx'
import { happenedSince } from './meanwhile.ts'
import { changeOf, leftOverIn, placeAfter, purposeOf, versionIn } from './sent.ts'
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
  const given = await action.load(needs.deps, view, blank, officerViewer(asked.c))
  return show(asked, view, { form: { values: action.prefill?.(view, given) ?? {}, errors: {} }, status: 200, given })
}

/**
 * What is complete is sent at once: the operation looks at the report under its lock anyway, and says whether it is there for
 * this officer. Everything else shows the report, and so reads it first; so do files, which nobody else may have us keep.
 */
async function sendForm<Shape extends z.ZodRawShape, Given>(asked: Asked<Shape, Given>): Promise<Response> {
  const { needs, action, c } = asked
  const body = await readBody(c)
  const { fields } = body
  const parsed = parseForm(action.schema, fields)
  const step = fields.get(STEP)?.at(-1) ?? fields.get(BROWSE)?.[0]
  const mistaken = mistakesIn(asked, { form: parsed.form, body })
  const number = parseTrackingNumber(c.req.param('nomor') ?? '')
  const isPlain = parsed.ok && !step && !mistaken && body.files.length === 0 && !fields.has(KEPT)
  if (isPlain && number) return run(asked, { number, fields, value: parsed.value, form: parsed.form, files: [] })

  const view = await viewFor(needs, c)
  if (!view) return c.notFound()
  const { files, mistake } = await filesOf(asked, view, body)
  const form = mistake ? withError(mistaken ?? parsed.form, 'form', mistake) : (mistaken ?? parsed.form)
  const isLook = action.lastLook !== undefined && (step === LOOK || step === CHECK)
  if (step && !isLook && refusalOf(action, view) === null) return assist(asked, view, { step, form, files })
  if (!parsed.ok || mistaken || mistake) {
    const refusal = refusalOf(action, view)
    if (refusal) return refused(asked, { form: parsed.form, refusal, fields, files })
    return show(asked, view, { form, status: 422, files })
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
  const changed = await action.run(needs.deps, changeOf(number, viewer, fields), value, files)
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
  const hasDoubts = action.lastLook?.hasDoubts({ form, view, given, files }) ?? false
  if (step === CHECK && !hasDoubts) return run(asked, complete)
  return show(asked, view, { form, status: 200, given, files, isLook: true })
}

const GONE = 'Lampiran yang tadi dikirim sudah tidak tersimpan. Pilih lagi, lalu kirim.'

/** Files of this attempt and of those before it, and what keeps them from going on together. */
async function filesOf<Shape extends z.ZodRawShape, Given>(
  { needs: { deps }, action, c }: Asked<Shape, Given>,
  { report }: OpenedReport,
  body: Body,
): Promise<{ readonly files: readonly KeptFile[]; readonly mistake?: string }> {
  if (!action.takesFiles) return { files: [] }
  const { files, isComplete } = await keepFiles(deps, body, purposeOf(report.number, officerViewer(c)))
  if (files.length > UPLOAD_LIMITS.files)
    return { files: files.slice(0, UPLOAD_LIMITS.files), mistake: fileMistakes.id.tooMany }
  return isComplete ? { files } : { files, mistake: GONE }
}

type Step<Shape extends z.ZodRawShape> = {
  readonly step: string
  readonly form: Form<FieldOf<Shape>>
  readonly files: readonly KeptFile[]
}

/** Nothing is sent: the same form again, with what was asked for. */
async function assist<Shape extends z.ZodRawShape, Given>(
  asked: Asked<Shape, Given>,
  view: OpenedReport,
  { step, form, files }: Step<Shape>,
) {
  const { needs, action, c } = asked
  const given = await action.load(needs.deps, view, form, officerViewer(c))
  const kept = { values: form.values, errors: {} }
  return show(asked, view, {
    form: action.assist?.(step, { form: kept, view, given }) ?? kept,
    status: 200,
    files,
  })
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

type Sent<Shape extends z.ZodRawShape> = Pick<Complete<Shape>, 'form' | 'fields' | 'files'> & { refusal: Refusal }

/** The report as it is now, in which others may have changed more than this officer saw. */
async function refused<Shape extends z.ZodRawShape, Given>(
  asked: Asked<Shape, Given>,
  { form, refusal, fields, files }: Sent<Shape>,
): Promise<Response> {
  const view = await viewFor(asked.needs, asked.c)
  if (!view || refusal === 'not-found') return asked.c.notFound()
  const meanwhile = happenedSince(versionIn(fields), view)
  const leftOver = leftOverIn(fields, asked.action.schema)
  const kept = { values: form.values, errors: {} }
  return show(asked, view, { form: kept, status: 409, refusal, meanwhile, leftOver, files })
}

type Shown<Shape extends z.ZodRawShape, Given> = {
  form: Form<FieldOf<Shape>>
  status: 200 | 409 | 422
  refusal?: Refusal
  given?: Given
  meanwhile?: readonly DetailedEvent[]
  leftOver?: readonly string[]
  files?: readonly KeptFile[]
  isLook?: boolean
}

async function show<Shape extends z.ZodRawShape, Given>(
  { needs, action, Page, c }: Asked<Shape, Given>,
  view: OpenedReport,
  { form, status, refusal, meanwhile, leftOver, files = [], isLook = false, ...known }: Shown<Shape, Given>,
): Promise<Response> {
  const { title, lead, send, address, takesFiles = false, Fields, lastLook } = action
  const given = known.given ?? (await action.load(needs.deps, view, form, officerViewer(c)))
  const isPossible = refusalOf(action, view) === null
  const drawn = { form, view, given, files }
  const page = (
    <Page
      visit={workVisit(needs, c)}
      {...{ view, form, refusal, meanwhile, leftOver }}
      action={{ title, lead, send, takesFiles, href: address.href({ nomor: view.report.number }) }}
      formToken={needs.deps.ids.token()}
      buttons={lastLook && <lastLook.Buttons isLook={isLook} hasDoubts={isLook && lastLook.hasDoubts(drawn)} />}
    >
      {!isPossible ? null : isLook && lastLook ? (
        <>
          <Carried form={form} files={files} />
          <lastLook.Look {...drawn} />
        </>
      ) : (
        <Fields {...drawn} />
      )}
    </Page>
  )
  return render(c, page, status)
}
