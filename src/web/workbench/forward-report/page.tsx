import { Button, ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import type { OfficerAction } from '#core/reports/rules/officer-actions.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { STEP } from '../actions/action.ts'
import { type ActionPageProps, Reading, Refused, Typed, writtenIn } from '../actions/page.tsx'
import { ACTIONS } from '../report/actions.tsx'
import { ACTION_KEYS } from '../keys.ts'
import { ReportHead } from '../report/head.tsx'
import { RECALCULATE } from './deadlines.tsx'

/** The whole width for one form: what was said, what is published, who handles it, and by when. */
export function VerificationPage(props: ActionPageProps) {
  const { visit, view, colleagues, form, action, formToken, refusal, meanwhile = [], leftOver = [], children } = props
  return (
    <WorkPage
      visit={visit}
      title={`${action.title} ${view.report.number}`}
      isRefused={isRefused(form) || refusal !== undefined}
      islands={['submit-once', 'recalculated-form', 'draft-saver']}
    >
      <section class="workpage flow" aria-labelledby="formulir">
        <ReportHead view={view} isBeside colleagues={colleagues} />
        <h2 id="formulir" class="sr">
          {action.title}
        </h2>
        {refusal && <Refused isPossible={children !== null} {...{ refusal, meanwhile, view }} />}
        <ErrorSummary form={form} />
        {children === null ? (
          <>
            <Typed texts={writtenIn(form)} />
            <Reading view={view} />
          </>
        ) : (
          <PostForm
            action={action.href}
            id="verifikasi"
            class="verification"
            version={view.report.version}
            formToken={formToken}
            onEnter={{ name: STEP, value: 'cari' }}
            draft={action.draft}
            isMain
            recalculatedBy={RECALCULATE}
          >
            {children}
            <ActionBar {...props} />
          </PostForm>
        )}
        {children !== null && leftOver.length > 0 && <Typed texts={leftOver} />}
      </section>
    </WorkPage>
  )
}

/** What else can be decided from here, each on its own page. */
const ELSEWHERE: readonly OfficerAction[] = ['ask', 'redirect', 'archive', 'merge']

const ActionBar = ({ view: { actions, report }, action }: ActionPageProps) => (
  <div class="send actionbar">
    <div class="row">
      {ELSEWHERE.filter(other => actions.includes(other)).map(other => {
        const { words, icon, href } = ACTIONS[other]
        return (
          <ButtonLink key={other} href={href(report.number)} look="quiet" icon={icon} hotkey={ACTION_KEYS[other]}>
            {words}
          </ButtonLink>
        )
      })}
    </div>
    <div class="row">
      <span class="hints" aria-hidden="true">
        <kbd>Ctrl</kbd> <kbd>Enter</kbd>
      </span>
      <Button look="primary" icon="forward">
        {action.send}
      </Button>
    </div>
  </div>
)
