import type { Form } from '#platform/http/form.ts'
import { ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { Icon } from '#ui/icon.tsx'
import { PasskeyForm } from '#web/public/second-factor/passkey-form.tsx'
import { PasskeyName } from '#web/public/second-factor/passkey-name.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { text } from './text.ts'

type Props = { visit: Visit; form: Form<'name'> }

export function AddPasskeyPage({ visit, form }: Props) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage
      visit={visit}
      title={said.addTitle}
      lead={said.addLead}
      here="security"
      isRefused={isRefused(form)}
      islands={['passkey']}
    >
      <ErrorSummary form={form} />
      <div class="panel flow">
        <div class="keycard">
          <Icon name="key" />
          <div>
            <b>{said.addWhere}</b>
            <small>{said.addWhereWhy}</small>
          </div>
        </div>
        <PasskeyForm
          mode="create"
          action={routes.passkeys.href({}, language)}
          challenge={routes.newPasskeyChallenge.href({}, language)}
        >
          <PasskeyName form={form} />
        </PasskeyForm>
        <ButtonLink look="quiet" isBlock href={routes.account.security.href({}, language)}>
          {said.later}
        </ButtonLink>
      </div>
    </AccountPage>
  )
}
