import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { PasswordField } from '#ui/form/text-field.tsx'
import { NewPasswordField } from '#web/new-password-field.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { text } from './text.ts'

export type PasswordFormField = 'current' | 'password'

type Props = {
  visit: Visit
  form: Form<PasswordFormField>
  /** There is one already, which is asked for */
  hasPassword: boolean
}

export function PasswordPage({ visit, form, hasPassword }: Props) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage
      visit={visit}
      title={hasPassword ? said.title : said.titleFirst}
      lead={hasPassword ? said.lead : said.leadFirst}
      here="security"
      isRefused={isRefused(form)}
    >
      <ErrorSummary form={form} isEmptied />
      <PostForm action={routes.account.password.href({}, language)} class="panel flow">
        {hasPassword && <PasswordField form={form} name="current" label={said.current} />}
        <NewPasswordField form={form} label={said.next} language={language} />
        <Button look="primary">{said.save}</Button>
      </PostForm>
      <p class="small">
        <a href={routes.account.security.href({}, language)}>{said.back}</a>
      </p>
    </AccountPage>
  )
}
