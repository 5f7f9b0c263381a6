import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import { text } from './text.ts'

export type ClaimField = 'trackingNumber' | 'accessCode'

/** A report that was sent without signing in comes here by its code. */
export function ClaimPanel({ form, language }: { form: Form<ClaimField>; language: Language }) {
  const said = text[language]
  return (
    <section class="panel soft" id="pindahkan">
      <h2>{said.claim}</h2>
      <PostForm action={routes.account.claim.href({}, language)} class="flow tight">
        <p class="small muted">{said.claimWhy}</p>
        <div class="two">
          <TextField
            form={form}
            name="trackingNumber"
            label={said.claimNumber}
            autocomplete="off"
            inputMode="numeric"
          />
          <TextField form={form} name="accessCode" label={said.claimCode} autocomplete="off" />
        </div>
        <p>
          <Button>{said.claimNow}</Button>
        </p>
      </PostForm>
    </section>
  )
}
