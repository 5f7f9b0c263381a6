import type { ComponentChildren } from 'preact'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { useLanguage } from '#ui/language.ts'
import { text } from './text.ts'

type Props = {
  mode: 'create' | 'get'
  /** Where the answer of the device goes, as the field `response` */
  action: string
  /** Where the browser asks what the device is to sign */
  challenge: string
  children?: ComponentChildren
}

/** Passkeys need JavaScript by nature; without it these words stand in the form's place. */
export function PasskeyForm({ mode, action, challenge, children }: Props) {
  const said = text[useLanguage()].passkey
  return (
    <passkey-form mode={mode} challenge={challenge} failed={said.failed} unsupported={said.unsupported}>
      <PostForm action={action} class="flow">
        <input type="hidden" name="response" />
        {children}
        <Button look="primary" size="large" isBlock icon="key">
          {mode === 'create' ? said.make : said.use}
        </Button>
        <p role="alert" />
      </PostForm>
      <p class="needs-script small muted">{said.needsScript}</p>
    </passkey-form>
  )
}
