/** A form of an officer as it is asked for, and the page that shows it; controller.tsx beside this decides what is shown. */
import type * as z from 'zod'
import type { Draft } from '#core/desks/queries/find-draft.ts'
import type { DetailedEvent } from '#core/reports/queries/find-officer-details.ts'
import { type OfficerAction, officerRefusal } from '#core/reports/rules/officer-actions.ts'
import type { Refusal } from '#core/reports/rules/refusals.ts'
import type { Form } from '#platform/http/form.ts'
import { render } from '#ui/page.tsx'
import type { KeptFile } from '#web/kept-files.ts'
import { meet } from '../live/meet.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { type OpenedReport, findView } from '../report/view.ts'
import { DraftLine, draftAddress, findDraftFor, formNamed } from '../together/drafts.tsx'
import type { ActionForm, FieldOf } from './action.ts'
import { Carried } from './carried.tsx'
import type { ActionPage } from './page.tsx'

/** One request for one form. */
export type Asked<Shape extends z.ZodRawShape, Given> = {
  readonly needs: Needs
  readonly action: ActionForm<Shape, Given>
  /** How the form and the report stand together */
  readonly Page: typeof ActionPage
  readonly c: WorkContext
}

export const viewFor = ({ deps }: Needs, c: WorkContext) => findView(deps, c.req.param('nomor') ?? '', officerViewer(c))

type Refusing = { readonly action: OfficerAction; readonly refuses?: (view: OpenedReport) => Refusal | null }

export const refusalOf = ({ action, refuses }: Refusing, view: OpenedReport): Refusal | null =>
  refuses?.(view) ?? officerRefusal(action, view.report, view, view.policy)

type Shown<Shape extends z.ZodRawShape, Given> = {
  form: Form<FieldOf<Shape>>
  status: 200 | 409 | 413 | 415 | 422
  refusal?: Refusal
  given?: Given
  meanwhile?: readonly DetailedEvent[]
  leftOver?: readonly string[]
  files?: readonly KeptFile[]
  isLook?: boolean
  /** What is kept of the form, where that was asked already */
  draft?: Draft | undefined
}

export async function show<Shape extends z.ZodRawShape, Given>(
  { needs, action, Page, c }: Asked<Shape, Given>,
  view: OpenedReport,
  { form, status, refusal, meanwhile, leftOver, files = [], isLook = false, ...known }: Shown<Shape, Given>,
): Promise<Response> {
  const { title, lead, send, address, takesFiles = false, Fields, Instead, lastLook } = action
  const given = known.given ?? (await action.load(needs.deps, view, form, officerViewer(c)))
  const isPossible = refusalOf(action, view) === null
  const drawn = { form, view, given, files }
  const name = formNamed(action, view.report.number)
  const isKept = Object.keys(action.schema.shape).length > 0
  const [draft, colleagues] = await Promise.all([
    known.draft ?? findDraftFor(needs.deps, view, { officer: officerViewer(c).officer, form: name }),
    meet(needs, view, officerViewer(c)),
  ])
  const page = (
    <Page
      visit={workVisit(needs, c)}
      {...{ view, colleagues, form, refusal, meanwhile, leftOver }}
      action={{
        title,
        lead,
        send,
        takesFiles,
        href: address.href({ nomor: view.report.number }),
        draft: isKept ? draftAddress(view.report.number, name) : undefined,
      }}
      formToken={needs.deps.ids.token()}
      instead={!isPossible && Instead?.(drawn)}
      buttons={lastLook && <lastLook.Buttons isLook={isLook} hasDoubts={isLook && lastLook.hasDoubts(drawn)} />}
    >
      {!isPossible ? null : isLook && lastLook ? (
        <>
          <Carried form={form} files={files} />
          <lastLook.Look {...drawn} />
        </>
      ) : (
        <>
          <Fields {...drawn} />
          {isKept && <DraftLine savedAt={draft?.savedAt} takesFiles={takesFiles} />}
        </>
      )}
    </Page>
  )
  return render(c, page, status)
}
