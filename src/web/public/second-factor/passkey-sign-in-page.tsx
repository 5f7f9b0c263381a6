import type { Form } from '#platform/http/form.ts'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { Aside } from './aside.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import { text } from './text.ts'

type Props = { visit: Visit; form: Form<never>; back: string | undefined }

export function PasskeySignInPage({ visit, form, back }: Props) {
  const { language } = visit
  const said = text[language].passkey
  const query = { kembali: back }
  return (
    <PublicPage visit={visit} title={said.title} robots="noindex" isRefused={isRefused(form)} islands={['passkey']}>
      <div class="wrap auth">
        <div class="auth-box flow">
          <h1>{said.title}</h1>
          <p class="muted">{said.lead}</p>
          <ErrorSummary form={form} />
          <PasskeyForm
            mode="get"
            action={routes.passkeySignIn.href({}, language, query)}
            challenge={routes.passkeyChallenge.href({}, language)}
          />
          <p class="small">
            <a href={routes.signIn.href({}, language, query)}>{said.other}</a>
          </p>
        </div>
        <Aside
          notes={[
            [said.nothing, said.nothingWhy],
            [said.first, said.firstWhy],
          ]}
        />
      </div>
    </PublicPage>
  )
}
