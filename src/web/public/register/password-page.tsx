import type { Form } from '#platform/http/form.ts'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { PublicPage } from '#web/frame.tsx'
import { NewPasswordField } from '#web/new-password-field.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { text } from './text.ts'

type Props = { visit: Visit; form: Form<'password'>; back: string | null }

/** The first password, or none: codes do as well. */
export function FirstPasswordPage({ visit, form, back }: Props) {
  const { language } = visit
  const said = text[language]
  return (
    <PublicPage visit={visit} title={said.made} robots="noindex" isRefused={isRefused(form)}>
      <div class="wrap auth">
        <div class="auth-box">
          <h1>{said.made}</h1>
          <p class="muted">{said.madeLead}</p>
          <ErrorSummary form={form} isEmptied />
          <PostForm action={routes.firstPassword.href({}, language, { kembali: back })} class="flow">
            <NewPasswordField form={form} label={said.password} language={language} />
            <Button look="primary" size="large" isBlock>
              {said.save}
            </Button>
            <p class="or">{said.or}</p>
            <Button size="large" isBlock name="later" value="1">
              {said.later}
            </Button>
          </PostForm>
        </div>
        <aside>
          <div class="panel soft flow">
            <h2>{said.passkey}</h2>
            <p class="small">{said.passkeyWhy}</p>
            <ButtonLink href={routes.account.security.href({}, language)} icon="key">
              {said.passkeyGo}
            </ButtonLink>
          </div>
        </aside>
      </div>
    </PublicPage>
  )
}
