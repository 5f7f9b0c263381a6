import { type Form, valuesOf } from '#platform/http/form.ts'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Flash } from '#ui/flash.tsx'
import { Button } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { PublicPage } from '#web/frame.tsx'
import { type Challenge, ChallengePart, ENTER } from '#web/pressure/challenge.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import type { Promises } from '#web/limits.ts'
import type { KeptFile } from '#web/kept-files.ts'
import type { Choices } from './choices.ts'
import type { Filed, FilingField } from './form.ts'
import { type ReviewText, text as reviewText } from './review.text.ts'
import { ReviewedParts } from './review-parts.tsx'
import { personalDataIn } from './sees.tsx'
import { STEP, STEPS } from './steps.ts'
import { text } from './text.ts'

export type ReviewProps = {
  visit: Visit
  form: Form<FilingField>
  filed: Filed
  choices: Choices
  kept: readonly KeptFile[]
  formToken: string
  promises: Promises
  /** While filing is under pressure */
  challenge?: Challenge | null
}

/** All of it once more, before it is sent. What was typed travels in hidden fields, so this page keeps nothing. */
export function ReviewPage(props: ReviewProps) {
  const { visit, form, filed, formToken, promises, challenge = null } = props
  const { language } = visit
  const said = reviewText[language]
  const action = routes.file.href({}, language)
  const personal = personalDataIn(`${filed.title}\n${filed.body}`, language)
  return (
    <PublicPage
      visit={visit}
      title={said.title}
      robots="noindex"
      isRefused={isRefused(form)}
      islands={challenge ? ['submit-once', 'proof-of-work'] : ['submit-once']}
    >
      <div class="wrap">
        <Breadcrumb steps={[{ label: text[language].title, href: action }]} here={said.here} />
        <header class="page-head">
          <h1>{said.title}</h1>
          <p class="lead">{said.lead}</p>
        </header>
        <div class="split">
          <PostForm action={action} class="reviews" formToken={formToken} {...(challenge && { onEnter: ENTER })}>
            <ErrorSummary form={form} />
            <Carried {...props} />
            {personal && (
              <Flash tone="proses" title={said.personalTitle}>
                {said.personalWords(personal)}
              </Flash>
            )}
            <ReviewedParts {...props} said={said} action={action} />
            <p class="small muted">{said.honest}</p>
            <ChallengePart challenge={challenge} language={language} />
            <div class="send row">
              <Button look="primary" size="large" icon="send">
                {said.send}
              </Button>
              <Button size="large" name={STEP} value={STEPS.change}>
                {said.back}
              </Button>
            </div>
          </PostForm>
          <Afterwards said={said} promises={promises} />
        </div>
      </div>
    </PublicPage>
  )
}

const NOT_CARRIED: ReadonlySet<string> = new Set([
  'attachments',
  'keptAttachments',
  'formToken',
  'regionQuery',
  'agencyQuery',
])

function Carried({ form, kept }: ReviewProps) {
  const fields = (Object.keys(form.values) as FilingField[]).filter(field => !NOT_CARRIED.has(field))
  return (
    <>
      {fields.map(field =>
        field === 'body' ? (
          <textarea key={field} name={field} hidden value={valuesOf(form, field)[0] ?? ''} />
        ) : (
          <input key={field} type="hidden" name={field} value={valuesOf(form, field)[0] ?? ''} />
        ),
      )}
      {kept.map(({ reference }) => (
        <input key={reference} type="hidden" name="keptAttachments" value={reference} />
      ))}
    </>
  )
}

const Afterwards = ({ said, promises }: { said: ReviewText; promises: Promises }) => (
  <aside class="flow sticky">
    <section class="panel">
      <h2>{said.next}</h2>
      <ol class="flow tight small">
        {said.promises(promises).map(({ when, words }) => (
          <li key={when}>
            <b>{when}</b>
            <br />
            {words}
          </li>
        ))}
      </ol>
    </section>
    <section class="panel soft">
      <h2>{said.later}</h2>
      <p class="small">{said.laterWords}</p>
    </section>
  </aside>
)
