import type { Enrolment } from '#core/people/factors/enrolment.ts'
import type { Form } from '#platform/http/form.ts'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { AppForm } from '#web/public/second-factor/app-form.tsx'
import { text as shared } from '#web/public/second-factor/text.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { text } from './text.ts'

type Props = { visit: Visit; enrolment: Enrolment; label: string | null; form: Form<'code'> }

export function AppPage({ visit, enrolment, label, form }: Props) {
  const { language } = visit
  return (
    <AccountPage visit={visit} title={shared[language].app.title} here="security" isRefused={isRefused(form)}>
      <ErrorSummary form={form} />
      <div class="panel">
        <AppForm action={routes.ownApp.href({}, language)} {...{ enrolment, label, form }} />
      </div>
      <p class="small">
        <a href={routes.account.security.href({}, language)}>{text[language].back}</a>
      </p>
    </AccountPage>
  )
}
