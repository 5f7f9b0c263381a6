import type { Enrolment } from '#core/people/factors/enrolment.ts'
import { totpAddress } from '#core/people/factors/totp.ts'
import type { Form } from '#platform/http/form.ts'
import { Button, type Look } from '#ui/form/button.tsx'
import { CodeField } from '#ui/form/code-field.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { useLanguage } from '#ui/language.ts'
import { QrCode } from '#ui/qr-code.tsx'
import { text } from './text.ts'

type Props = { action: string; enrolment: Enrolment; label: string | null; form: Form<'code'>; look?: Look }

/** The key as a picture, as a link for the phone that holds the app, and as text, and the code that shows that it has arrived. */
export function AppForm({ action, enrolment, label, form, look = 'primary' }: Props) {
  const said = text[useLanguage()].app
  const address = totpAddress(enrolment.key, label ?? 'LAPOR!')
  return (
    <PostForm action={action} class="flow">
      <p>{said.install}</p>
      <QrCode says={address} label={said.qr} />
      <p class="small">
        {said.here} <a href={address}>{said.open}</a>
      </p>
      <p class="small">
        {said.byHand}
        <br />
        <code class="totp-key" id="totp-key" translate={false}>
          {enrolment.key.replace(/.{4}(?=.)/g, '$& ')}
        </code>
      </p>
      <input type="hidden" name="enrolment" value={enrolment.sealed} />
      <CodeField form={form} name="code" label={said.code} hint={said.codeHint} />
      <Button look={look} size="large" isBlock>
        {said.go}
      </Button>
    </PostForm>
  )
}
