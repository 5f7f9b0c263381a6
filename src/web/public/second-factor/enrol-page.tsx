import type { Enrolment } from '#core/people/factors/enrolment.ts'
import type { Form } from '#platform/http/form.ts'
import { Icon } from '#ui/icon.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AppForm } from './app-form.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import { PasskeyName } from './passkey-name.tsx'
import { ProofPage } from './proof-page.tsx'
import { text } from './text.ts'

type Props = {
  visit: Visit
  label: string | null
  enrolment: Enrolment
  form: Form<'code' | 'name'>
  back: string | null
}

/** What an officer sees who has no second factor yet. */
export function EnrolPage({ visit, label, enrolment, form, back }: Props) {
  const { language } = visit
  const said = text[language]
  const query = { kembali: back }
  return (
    <ProofPage
      {...{ visit, form }}
      title={said.enrol.title}
      lead={said.enrol.lead}
      hasPasskey
      notes={[
        [said.step.why, said.step.whyOfficer],
        [said.step.lost, said.step.lostOfficer],
      ]}
    >
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
    </ProofPage>
  )
}
