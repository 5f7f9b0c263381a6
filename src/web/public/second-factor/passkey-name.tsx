import type { Form } from '#platform/http/form.ts'
import { TextField } from '#ui/form/text-field.tsx'
import { useLanguage } from '#ui/language.ts'
import { text } from './text.ts'

/** What a new passkey is called by its owner. */
export function PasskeyName({ form, id }: { form: Form<'name'>; id?: string }) {
  const said = text[useLanguage()].passkey
  return (
    <TextField form={form} name="name" {...(id && { id })} label={said.name} hint={said.nameHint} autocomplete="off" />
  )
}
