import type { ComponentChildren } from 'preact'
import type { Colleague } from '#core/desks/queries/list-presences.ts'
import type { DetailedEvent } from '#core/reports/queries/find-officer-details.ts'
import type { Refusal } from '#core/reports/rules/refusals.ts'
import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { Button } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Thread } from '#ui/thread.tsx'
import { refusalText } from '#web/refusal-text.ts'
import { WorkPage } from '#web/work-frame.tsx'
import type { WorkVisit } from '../needs.ts'
import { ACTIONS } from '../report/actions.tsx'
import { ReportHead, ReportText } from '../report/head.tsx'
import { eventLine, threadItems } from '../report/thread-items.tsx'
import type { ReportView } from '../report/view.ts'
import { STEP } from './action.ts'

export type ActionPageProps = {
  visit: WorkVisit
  view: ReportView
  /** Who else has it open */
  colleagues?: readonly Colleague[] | undefined
  form: Form<string>
  action: {
    title: string
    lead?: string | undefined
    send: string
    href: string
    takesFiles: boolean
    draft?: string | undefined
  }
  formToken: string
  refusal?: Refusal | undefined
  /** What happened since the form was opened */
  meanwhile?: readonly DetailedEvent[] | undefined
  /** What was written for a form that can no longer be sent */
  leftOver?: readonly string[] | undefined
  /** Who may send it, when this officer may not */
  instead?: ComponentChildren
  /** Instead of the one that sends */
  buttons?: ComponentChildren
  /** The fields; null when the form can no longer be sent */
  children: ComponentChildren
}

/** The frame of a page whose form keeps what is written in it. */
export const FormPage = ({ visit, action, form, refusal, children }: Omit<ActionPageProps, 'view' | 'formToken'>) => (
  <WorkPage
    visit={visit}
    title={action.title}
    isRefused={isRefused(form) || refusal !== undefined}
    islands={['draft-saver']}
  >
    {children}
  </WorkPage>
)

/** A form beside the report that it is about. */
export function ActionPage(props: ActionPageProps) {
  const { view, colleagues, refusal, meanwhile = [], children } = props
  return (
    <FormPage {...props}>
      <div class="workpage flow">
        <ReportHead view={view} isBeside colleagues={colleagues} />
        {children !== null && <ToForm />}
        {refusal && <Refused isPossible={children !== null} {...{ refusal, meanwhile, view }} />}
        <div class="workgrid wide-right">
          <Reading view={view} />
          <FormPanel {...props} />
        </div>
      </div>
    </FormPage>
  )
}

/** What was said and done so far. */
export const Reading = ({ view }: { view: ReportView }) => (
  <div class="flow reading">
    <ReportText view={view} />
    <section class="panel flow" aria-labelledby="riwayat">
      <h2 id="riwayat">Percakapan dan riwayat</h2>
      <Thread items={threadItems(view)} />
    </section>
  </div>
)

/** The form, or what was written for it when it can no longer be sent. */
export function FormPanel({ view, form, action, formToken, leftOver = [], buttons, children }: ActionPageProps) {
  const isPossible = children !== null
  return (
    <section class="panel flow formulir" aria-labelledby="formulir">
      <h2 id="formulir">{action.title}</h2>
      {isPossible && action.lead && <p class="muted small">{action.lead}</p>}
      <ErrorSummary form={form} />
      {isPossible ? (
        <PostForm
          action={action.href}
          class="flow"
          version={view.report.version}
          formToken={formToken}
          hasFiles={action.takesFiles}
          draft={action.draft}
          isMain
          onEnter={{ name: STEP, value: 'cari' }}
        >
          {children}
          {buttons ? <div class="send">{buttons}</div> : <Send words={action.send} />}
        </PostForm>
      ) : (
        <Typed texts={writtenIn(form)} />
      )}
      {isPossible && leftOver.length > 0 && <Typed texts={leftOver} />}
    </section>
  )
}

/** Past what was said, where the form stands below it. */
const ToForm = () => (
  <a class="to-form small" href="#formulir">
    Langsung ke formulir
  </a>
)

const Send = ({ words }: { words: string }) => (
  <div class="send">
    <Button look="primary" size="large">
      {words}
    </Button>
  </div>
)

/** All of a form but which masks were ticked before; what else our pages say of themselves has the form of a choice (CHOSEN). */
export const writtenIn = ({ values }: Form<string>): readonly string[] =>
  Object.entries(values).flatMap(([name, written]) => (name === 'masksBefore' ? [] : (written ?? [])))

/** Nobody is told to send again what the report has left behind. */
const TOO_LATE =
  'Laporan ini berubah sejak Anda membukanya, dan formulir ini tidak dapat dikirim lagi. Keadaan terbaru dan pilihan Anda ada di halaman ini.'

type RefusedProps = {
  refusal: Refusal
  /** The form is below, and may be sent again */
  isPossible: boolean
  meanwhile: readonly DetailedEvent[]
  view: ReportView
}

export function Refused({ refusal, isPossible, meanwhile, view }: RefusedProps) {
  return (
    <Flash tone="belum" role="alert" title="Belum dilakukan">
      <p>{refusal === 'stale' && !isPossible ? TOO_LATE : refusalText.id[refusal]}</p>
      {meanwhile.length > 0 && (
        <>
          <p>Yang terjadi sejak Anda membukanya:</p>
          <Thread items={meanwhile.map(event => ({ ...eventLine(event, view), id: `baru-${event.id}` }))} />
        </>
      )}
      {view.actions.length > 0 && (
        <p>
          Sekarang Anda dapat:{' '}
          {view.actions.map((action, place) => (
            <>
              {place > 0 && ', '}
              <a href={ACTIONS[action].href(view.report.number)}>{ACTIONS[action].words}</a>
            </>
          ))}
          .
        </p>
      )}
    </Flash>
  )
}

/** What a choice in a form sends, which is no word of anybody's. */
const CHOSEN = /^[a-z0-9_-]*$/

/** Nothing that somebody wrote is lost because they were not the first. */
export function Typed({ texts }: { texts: readonly string[] }) {
  const typed = texts.filter(text => !CHOSEN.test(text))
  if (typed.length === 0) return <p class="muted">Formulir ini tidak dapat dikirim sekarang.</p>
  return (
    <>
      <p>Yang Anda tulis, untuk disalin bila masih perlu:</p>
      {typed.map((text, place) => (
        <p key={place} class="raw">
          {text}
        </p>
      ))}
    </>
  )
}
