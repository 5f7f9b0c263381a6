import { valueOf } from '#platform/http/form.ts'
import { accused, Field, type FieldProps } from './field.tsx'

/** A day as `YYYY-MM-DD`; browsers show it in their own manner. */
export function DateField<Name extends string>(props: FieldProps<Name> & { min?: string; max?: string }) {
  return (
    <Field {...props}>
      <input {...accused(props)} type="date" min={props.min} max={props.max} value={valueOf(props.form, props.name)} />
    </Field>
  )
}
