import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { Button } from '#ui/form/button.tsx'
import { Checkbox } from '#ui/form/checkbox.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Ticks } from '#ui/ticks.tsx'
import { PublicPage } from '#web/frame.tsx'
import { type Challenge, ChallengePart, ENTER } from '#web/pressure/challenge.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import type { RegisterField } from './form.ts'
import { text } from './text.ts'

export type RegisterPageProps = {
  visit: Visit
  form: Form<RegisterField>
  back: string | null
  /** While the form is under pressure */
  challenge: Challenge | null
}

/** One contact is enough for an account. */
export function RegisterPage({ visit, form, back, challenge }: RegisterPageProps) {
  const { language } = visit
  const said = text[language]
  const query = { kembali: back }
  return (
    <PublicPage
      visit={visit}
      title={said.title}
      description={said.description}
      isRefused={isRefused(form)}
      islands={challenge ? ['proof-of-work'] : []}
    >
      <div class="wrap auth">
        <div class="auth-box">
          <h1>{said.title}</h1>
          <p class="muted">{said.lead}</p>
          <ErrorSummary form={form} />
          <PostForm
            action={routes.register.href({}, language, query)}
            class="flow"
            {...(challenge && { onEnter: ENTER })}
          >
            {visit.account && <Flash>{said.already(visit.account.name)}</Flash>}
            <TextField form={form} name="name" label={said.name} hint={said.nameHint} autocomplete="name" isOptional />
            <TextField
              form={form}
              name="identifier"
              label={said.identifier}
              hint={said.identifierHint}
              autocomplete="username"
            />
            <Checkbox form={form} name="consent" label={said.consent} />
            <p class="small">
              <a href={routes.privacyPolicy.href({}, language)} target="_blank">
                {said.consentWhere}
              </a>
            </p>
            <ChallengePart challenge={challenge} language={language} />
            <Button look="primary" size="large" isBlock>
              {said.go}
            </Button>
          </PostForm>
          <p class="small after">
            {said.have} <a href={routes.signIn.href({}, language, query)}>{said.signIn}</a>
          </p>
        </div>
        <aside>
          <div class="panel soft flow">
            <h2>{said.gains}</h2>
            <Ticks items={said.gain} />
          </div>
        </aside>
      </div>
    </PublicPage>
  )
}
