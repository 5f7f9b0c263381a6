import type { Form } from '#platform/http/form.ts'
import { PasswordField } from '#ui/form/text-field.tsx'
import type { Language } from '#ui/language.ts'
import { passwordWords } from './password-words.ts'

type Props = { form: Form<'password'>; label: string; language: Language }

/** Wherever a password is chosen. */
export const NewPasswordField = ({ form, label, language }: Props) => (
  <PasswordField form={form} name="password" label={label} hint={passwordWords[language].hint} isNew />
)
