import type { Form } from '#platform/http/form.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { ProofPage } from './proof-page.tsx'
import { text } from './text.ts'

type Props = { visit: Visit; form: Form<never>; back: string | null }

export function PasskeySignInPage({ visit, form, back }: Props) {
  const { language } = visit
  const said = text[language].passkey
  const query = { kembali: back }
  return (
    <ProofPage
      {...{ visit, form }}
      title={said.title}
      lead={said.lead}
      hasPasskey
      notes={[
        [said.nothing, said.nothingWhy],
        [said.first, said.firstWhy],
      ]}
    >
      <PasskeyForm
        mode="get"
        action={routes.passkeySignIn.href({}, language, query)}
        challenge={routes.passkeyChallenge.href({}, language)}
      />
      <p class="small">
        <a href={routes.signIn.href({}, language, query)}>{said.other}</a>
      </p>
    </ProofPage>
  )
}
