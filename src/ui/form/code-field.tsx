import { accused, Field, type FieldProps } from './field.tsx'

/** Six digits from a message or an app, which telephones offer to fill in. Never given back. */
export function CodeField<Name extends string>(props: FieldProps<Name>) {
  return (
    <Field {...props}>
      <input
        type="text"
        {...accused(props)}
        class="otp"
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={12}
        spellcheck={false}
      />
    </Field>
  )
}
