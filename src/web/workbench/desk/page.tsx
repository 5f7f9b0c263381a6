/** The page of a decision: a question, what must be known to answer it, and the answer, as one form over the whole width. */
import type { ComponentChildren, VNode } from 'preact'
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import { isOpen } from '#core/calendars/rules/clock.ts'
import type { Queue } from '#core/reports/rules/queues.ts'
import { ClockChip } from '#ui/clock.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { longDay } from '#ui/format.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import { Status } from '#ui/status.tsx'
import { TrackingNumber } from '#ui/tracking-number.tsx'
import { statusProps } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { type ActionPageProps, FormPage, Refused, Typed, writtenIn } from '../actions/page.tsx'
import { STEP } from '../actions/action.ts'
import { BackLink } from '../head-parts.tsx'
import { inboxHref } from '../inbox/address.ts'
import { BackToReport, ReportText } from '../report/head.tsx'
import { type ReportView, nameIn, titleOf } from '../report/view.ts'
import { clockWords, queueWords } from '../words.ts'
import { Trail } from './trail-panel.tsx'

export type Desk = {
  /** The queue that such reports wait in, where the way back leads; else to the report. */
  readonly queue?: Queue
  /** The clocks that the decision is about, the first to end first. */
  readonly clocks: readonly ClockKind[]
  readonly icon: IconName
}

/** For `actionPages`: a form whose fields are the whole page. */
export const deskPage = (desk: Desk) =>
  function DeskPage({ visit, view, form, action, formToken, refusal, meanwhile = [], ...rest }: ActionPageProps) {
    const { leftOver = [], instead, children } = rest
    const isPossible = children !== null
    return (
      <FormPage {...{ visit, action, form, refusal }}>
        <div class="workpage flow">
          <Head {...{ view, desk }} title={action.title} />
          {isPossible && action.lead && <p class="muted">{action.lead}</p>}
          {refusal && <Refused isPossible={children !== null} {...{ refusal, meanwhile, view }} />}
          <ErrorSummary form={form} />
          {isPossible ? (
            <section aria-labelledby="formulir">
              <PostForm
                action={action.href}
                version={view.report.version}
                formToken={formToken}
                draft={action.draft}
                onEnter={{ name: STEP, value: 'cari' }}
              >
                {children}
                <Bar number={view.report.number} send={action.send} icon={desk.icon} />
              </PostForm>
            </section>
          ) : (
            <Closed view={view} instead={instead} texts={writtenIn(form)} />
          )}
          {isPossible && leftOver.length > 0 && <Typed texts={leftOver} />}
        </div>
      </FormPage>
    )
  }

function Head({ view, desk: { queue, clocks }, title }: { view: ReportView; desk: Desk; title: string }) {
  const { report, details } = view
  const stands = { ...report, agency: nameIn(details, report.lead?.id) ?? null, reason: details.archiveReason }
  const toReport = routes.officers.report.href({ nomor: report.number })
  return (
    <header class="workhead">
      {queue ? <BackLink href={inboxHref({ queue })} label={queueWords[queue]} /> : <BackToReport view={view} />}
      <div class="row">
        <h1 id="formulir">{title}</h1>
        <Status {...statusProps(stands, 'id')} status={report.status} />
        <Chips view={view} kinds={clocks} />
      </div>
      <p class="meta">
        <TrackingNumber digits={report.number} />
        <a href={toReport}>{titleOf(view)}</a>
        {report.isAnonymous && <Mark icon="mask" words="Anonim" />}
        {report.isConfidential && <Mark icon="lock" words="Rahasia" />}
      </p>
    </header>
  )
}

const Mark = ({ icon, words }: { icon: IconName; words: string }) => (
  <span>
    <Icon name={icon} />
    {words}
  </span>
)

/** Each with its name, its day, and how it stands: several may run. */
const Chips = ({ view, kinds }: { view: ReportView; kinds: readonly ClockKind[] }) => (
  <>
    {view.clocks
      .filter(({ clock }) => isOpen(clock) && kinds.includes(clock.kind))
      .map(({ clock, chip, explanation }) => (
        <ClockChip
          key={clock.kind}
          level={chip.level}
          words={`${clockWords[clock.kind]}: ${chip.words}, ${longDay(explanation.dueOn, 'id')}`}
        />
      ))}
  </>
)

/** Within reach however long the page is. */
const Bar = ({ number, send, icon }: { number: string; send: string; icon: IconName }) => (
  <footer class="send actionbar">
    <ButtonLink look="quiet" href={routes.officers.report.href({ nomor: number })}>
      Batal
    </ButtonLink>
    <Button look="primary" size="large" icon={icon}>
      {send}
    </Button>
  </footer>
)

type ClosedProps = { view: ReportView; instead: ComponentChildren; texts: readonly string[] }

/** It can no longer be decided here; what was written is kept, and where the report went is shown. */
const Closed = ({ view, instead, texts }: ClosedProps) => (
  <Grid
    aside={<Trail view={view} />}
    main={
      <>
        <section class="panel flow">
          <h2>Formulir ini ditutup</h2>
          <Typed texts={texts} />
          {instead}
        </section>
        <ReportText view={view} />
      </>
    }
  />
)

type Columns = {
  main: ComponentChildren
  aside: ComponentChildren
  /** Past what is to be read, where the decision stands below it */
  toAside?: string
}

/** What is to be read at the left, what is to be decided at the right; on a phone in that order. */
export const Grid = ({ main, aside, toAside }: Columns): VNode => (
  <>
    {toAside && (
      <p class="to-form small">
        <a href="#putusan">{toAside}</a>
      </p>
    )}
    <div class="workgrid deciding">
      <div class="flow">{main}</div>
      <div class="flow" id="putusan">
        {aside}
      </div>
    </div>
  </>
)
