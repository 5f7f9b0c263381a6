import type { OwnFactors } from '#core/people/factors/queries/find-factors.ts'
import type { Form } from '#platform/http/form.ts'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { CodeField } from '#ui/form/code-field.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { PasswordField } from '#ui/form/text-field.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { ProofPage } from './proof-page.tsx'
import { text } from './text.ts'

type Props = { visit: Visit; own: OwnFactors; form: Form<'code' | 'password'>; back: string | null }

export function ProveAgainPage({ visit, own, form, back }: Props) {
  const { language } = visit
  const said = text[language]
  const action = routes.proveAgain.href({}, language, { kembali: back })
  const hasPasskey = own.passkeys > 0
  const ways = [hasPasskey, own.hasPassword, own.hasApp].filter(Boolean).length
  return (
    <ProofPage
      {...{ visit, form, hasPasskey }}
      title={said.again.title}
      lead={said.again.lead}
      notes={[[said.again.why, said.again.whyText]]}
    >
      {hasPasskey && (
        <PasskeyForm mode="get" action={action} challenge={routes.proveAgainChallenge.href({}, language)} />
      )}
      {hasPasskey && ways > 1 && <p class="or">{said.step.or}</p>}
      {own.hasPassword && (
        <PostForm action={action} class="flow">
          <PasswordField form={form} name="password" label={said.again.password} />
          <Button look={hasPasskey ? 'plain' : 'primary'} size="large" isBlock>
            {said.again.goPassword}
          </Button>
        </PostForm>
      )}
      {own.hasPassword && own.hasApp && <p class="or">{said.step.or}</p>}
      {own.hasApp && (
        <PostForm action={action} class="flow">
          <CodeField form={form} name="code" label={said.step.code} hint={said.step.codeHint} />
          <Button size="large" isBlock>
            {said.step.goCode}
          </Button>
        </PostForm>
      )}
      {ways === 0 && <p>{said.again.none}</p>}
      {ways === 0 && (
        <ButtonLink look="primary" href={routes.signIn.href({}, language, { kembali: back })}>
          {said.again.signIn}
        </ButtonLink>
      )}
    </ProofPage>
  )
}
