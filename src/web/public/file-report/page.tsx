import { type Form, valueOf } from '#platform/http/form.ts'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Flash } from '#ui/flash.tsx'
import { Button } from '#ui/form/button.tsx'
import { RadioCards } from '#ui/form/choices.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { FileDrop } from '#ui/form/file-drop.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Icon } from '#ui/icon.tsx'
import { Ticks } from '#ui/ticks.tsx'
import { ACCEPTED_FILES } from '#web/attachments.ts'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { KINDS } from '#core/reports/rules/terms.ts'
import { type KeptFile, keptAgain } from '#web/kept-files.ts'
import type { Choices } from './choices.ts'
import { Destination } from './destination.tsx'
import { type FilingField, LIMITS } from './form.ts'
import { Contacts, Privacy } from './reporter.tsx'
import { STEP, STEPS } from './steps.ts'
import { type FilingText, text } from './text.ts'
import { WhenAndWhere } from './when-and-where.tsx'

export type FilingProps = {
  visit: Visit
  form: Form<FilingField>
  choices: Choices
  kept: readonly KeptFile[]
  formToken: string
  /** The latest day an event may have happened on */
  today: string
}

/** What every section of the form needs. */
export type SectionProps = { form: Form<FilingField>; said: FilingText }

/** One long form. Nothing in it needs JavaScript: searching is a button that brings the same page back with what it found. */
export function FilingPage({ visit, form, choices, kept, formToken, today }: FilingProps) {
  const { language } = visit
  const said = text[language]
  return (
    <PublicPage
      visit={visit}
      title={said.title}
      description={said.description}
      isRefused={isRefused(form)}
      islands={['submit-once', 'remaining-characters']}
    >
      <div class="wrap">
        <Breadcrumb steps={[{ label: said.home, href: routes.home.href({}, language) }]} here={said.title} />
        <header class="page-head">
          <h1>{said.title}</h1>
          <p class="lead">{said.lead}</p>
        </header>
        <Emergency said={said} place="narrow" />
        <div class="split">
          <PostForm
            action={routes.file.href({}, language)}
            class="report-form"
            formToken={formToken}
            hasFiles
            onEnter={{ name: STEP, value: STEPS.enter }}
          >
            <ErrorSummary form={form} />
            {valueOf(form, 'draf') && <input type="hidden" name="draf" value={valueOf(form, 'draf')} />}
            <Words form={form} said={said} />
            <WhenAndWhere {...{ form, said, choices, today }} action={routes.file.href({}, language)} />
            <Destination {...{ form, said, choices, language }} action={routes.file.href({}, language)} />
            <Evidence {...{ form, said, kept }} />
            <Privacy form={form} said={said} />
            <Contacts form={form} said={said} account={visit.account?.name ?? null} />
            <div class="send row">
              <Button look="primary" size="large" name={STEP} value={STEPS.check}>
                {said.check}
                <Icon name="right" />
              </Button>
              {visit.account && (
                <Button size="large" name={STEP} value={STEPS.draft}>
                  {said.keepDraft}
                </Button>
              )}
            </div>
            <p class="small muted">
              {said.checkNext} {visit.account && said.draftKept}
            </p>
          </PostForm>
          <Advice said={said} />
        </div>
      </div>
    </PublicPage>
  )
}

const Words = ({ form, said }: SectionProps) => (
  <>
    <section>
      <h2>
        <span>1</span>
        {said.kind}
      </h2>
      <RadioCards
        form={form}
        name="kind"
        label={said.kind}
        isLabelHidden
        choices={KINDS.map(kind => ({ value: kind, label: said.kinds[kind].name, hint: said.kinds[kind].hint }))}
      />
    </section>
    <section>
      <h2>
        <span>2</span>
        {said.report}
      </h2>
      <TextField form={form} name="title" label={said.reportTitle} hint={said.reportTitleHint} autocomplete="off" />
      <TextArea
        form={form}
        name="body"
        label={said.body}
        hint={said.bodyHint}
        maxLength={LIMITS.bodyLongest}
        rows={7}
      />
    </section>
  </>
)

const Evidence = ({ form, said, kept }: SectionProps & { kept: readonly KeptFile[] }) => (
  <section>
    <h2>
      <span>5</span>
      {said.evidence} <small>{said.optional}</small>
    </h2>
    <FileDrop
      form={form}
      name="attachments"
      label={said.attachments}
      hint={said.attachmentsHint}
      accept={ACCEPTED_FILES}
      kept={keptAgain(kept)}
    />
  </section>
)

const Advice = ({ said }: { said: FilingText }) => (
  <aside class="sticky flow">
    <div class="panel soft">
      <h2>{said.good}</h2>
      <Ticks items={said.advice} />
    </div>
    <Emergency said={said} place="wide" />
  </aside>
)

/** Beside the form where there is room; above it, not below, where there is none. */
const Emergency = ({ said, place }: { said: FilingText; place: 'wide' | 'narrow' }) => (
  <div class={`emergency ${place}`}>
    <Flash tone="belum" icon="phone" title={said.emergency}>
      {said.emergencyWords}
    </Flash>
  </div>
)
