import { TextField } from '#ui/form/text-field.tsx'

type Props = { value: string; error: string | undefined; suggestions: readonly string[]; hint?: string }

/** A label of the agency's own: what is in use already is suggested while typing, where the browser can. */
export function LabelField({ value, error, suggestions, hint }: Props) {
  const form = { values: { label: value }, errors: error === undefined ? {} : { label: error } }
  return (
    <>
      <TextField form={form} name="label" label="Label" hint={hint} list="labels" />
      <datalist id="labels">
        {suggestions.map(label => (
          <option key={label}>{label}</option>
        ))}
      </datalist>
    </>
  )
}
