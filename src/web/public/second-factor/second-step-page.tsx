import type { OwnFactors } from '#core/people/factors/queries/find-factors.ts'
import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { CodeField } from '#ui/form/code-field.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { ProofPage } from './proof-page.tsx'
import { text } from './text.ts'

type Props = {
  visit: Visit
  own: OwnFactors
  form: Form<'code'>
  back: string | null
  /** By one of the codes for a lost device */
  isRecovery: boolean
}

export function SecondStepPage({ visit, own, form, back, isRecovery }: Props) {
  const { language } = visit
  const said = text[language].step
  const query = { kembali: back }
  const action = routes.secondStep.href({}, language, { ...query, cara: isRecovery ? 'cadangan' : undefined })
  const hasPasskey = own.passkeys > 0 && !isRecovery
  const otherWay = routes.secondStep.href({}, language, { ...query, cara: isRecovery ? undefined : 'cadangan' })
  return (
    <ProofPage
      {...{ visit, form, hasPasskey }}
      title={said.title}
      lead={`${said.account(own.label)} ${said.choose}`}
      notes={[
        [said.why, own.isOfficer ? said.whyOfficer : said.whyCitizen],
        [said.lost, own.isOfficer ? said.lostOfficer : said.lostCitizen],
      ]}
    >
      {hasPasskey && (
        <PasskeyForm mode="get" action={action} challenge={routes.secondStepChallenge.href({}, language)} />
      )}
      {hasPasskey && own.hasApp && <p class="or">{said.or}</p>}
      {(own.hasApp || isRecovery) && <CodeForm {...{ action, form, isRecovery, said }} isOnly={!hasPasskey} />}
      <p class="small row">
        <a href={otherWay}>{isRecovery ? said.useCode : said.useRecovery}</a>
        <a href={routes.signIn.href({}, language, query)}>{said.other}</a>
      </p>
    </ProofPage>
  )
}

type CodeProps = Pick<Props, 'form' | 'isRecovery'> & {
  action: string
  said: (typeof text)['id']['step']
  isOnly: boolean
}

const CodeForm = ({ action, form, isRecovery, said, isOnly }: CodeProps) => (
  <PostForm action={action} class="flow">
    {isRecovery ? (
      <TextField
        form={form}
        name="code"
        label={said.recovery}
        hint={said.recoveryHint}
        autocomplete="off"
        class="big"
      />
    ) : (
      <CodeField form={form} name="code" label={said.code} hint={said.codeHint} />
    )}
    <Button look={isOnly ? 'primary' : 'plain'} size="large" isBlock>
      {isRecovery ? said.goRecovery : said.goCode}
    </Button>
  </PostForm>
)
