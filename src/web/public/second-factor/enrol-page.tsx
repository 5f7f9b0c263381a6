import type { Enrolment } from '#core/people/factors/enrolment.ts'
import type { Form } from '#platform/http/form.ts'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { Icon } from '#ui/icon.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AppForm } from './app-form.tsx'
import { Aside } from './aside.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import { PasskeyName } from './passkey-name.tsx'
import { text } from './text.ts'

type Props = {
  visit: Visit
  label: string | null
  enrolment: Enrolment
  form: Form<'code' | 'name'>
  back: string | undefined
}

/** What an officer sees who has no second factor yet. */
export function EnrolPage({ visit, label, enrolment, form, back }: Props) {
  const { language } = visit
  const said = text[language]
  const query = { kembali: back }
  return (
    <PublicPage
      visit={visit}
      title={said.enrol.title}
      robots="noindex"
      isRefused={isRefused(form)}
      islands={['passkey']}
    >
      <div class="wrap auth">
        <div class="auth-box flow">
          <h1>{said.enrol.title}</h1>
          <p class="muted">{said.enrol.lead}</p>
          <ErrorSummary form={form} />
          <h2>{said.enrol.passkey}</h2>
          <div class="keycard">
            <Icon name="key" />
            <p>{said.enrol.passkeyWhy}</p>
          </div>
          <PasskeyForm
            mode="create"
            action={routes.enrolPasskey.href({}, language, query)}
            challenge={routes.enrolPasskeyChallenge.href({}, language)}
          >
            <PasskeyName form={form} />
          </PasskeyForm>
          <p class="or">{said.enrol.or}</p>
          <h2>{said.enrol.app}</h2>
          <AppForm action={routes.enrolApp.href({}, language, query)} {...{ enrolment, label, form }} look="plain" />
          <p class="small">
            <a href={routes.signIn.href({}, language, query)}>{said.step.other}</a>
          </p>
        </div>
        <Aside
          notes={[
            [said.step.why, said.step.whyOfficer],
            [said.step.lost, said.step.lostOfficer],
          ]}
        />
      </div>
    </PublicPage>
  )
}
