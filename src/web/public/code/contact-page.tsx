import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { PublicPage } from '#web/frame.tsx'
import { type Challenge, ChallengePart, ENTER } from '#web/pressure/challenge.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import type { ContactField } from './form.ts'
import { text } from './text.ts'

export type ContactPageProps = {
  visit: Visit
  /** What the code will be for */
  purpose: 'sign-in' | 'reset'
  form: Form<ContactField>
  back: string | null
  /** While the form is under pressure */
  challenge: Challenge | null
}

/** Where should the code go? */
export function ContactPage({ visit, purpose, form, back, challenge }: ContactPageProps) {
  const { language } = visit
  const said = text[language]
  const isReset = purpose === 'reset'
  const route = isReset ? routes.forgotten : routes.enterByCode
  const query = { kembali: back }
  return (
    <PublicPage
      visit={visit}
      title={isReset ? said.forgotten : said.title}
      robots="noindex"
      isRefused={isRefused(form)}
      islands={challenge ? ['proof-of-work'] : []}
    >
      <div class="wrap auth">
        <div class="auth-box">
          <h1>{isReset ? said.forgotten : said.title}</h1>
          <p class="muted">{isReset ? said.forgottenLead : said.lead}</p>
          <ErrorSummary form={form} />
          <PostForm action={route.href({}, language, query)} class="flow" {...(challenge && { onEnter: ENTER })}>
            <TextField form={form} name="identifier" label={said.identifier} autocomplete="username" />
            <ChallengePart challenge={challenge} language={language} />
            <Button look="primary" size="large" isBlock>
              {said.send}
            </Button>
          </PostForm>
          <p class="small after">
            <a href={routes.signIn.href({}, language, query)}>{said.byPassword}</a>
          </p>
        </div>
        {isReset && (
          <aside>
            <div class="panel soft flow">
              <h2>{said.noPassword}</h2>
              <p class="small">{said.noPasswordWhy}</p>
              <p class="small">
                <a href={routes.enterByCode.href({}, language, { ganti: 1, ...query })}>{said.title}</a>
              </p>
            </div>
          </aside>
        )}
      </div>
    </PublicPage>
  )
}
