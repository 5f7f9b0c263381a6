import { isTrue, valueOf } from '#platform/http/form.ts'
import { Icon } from '../icon.tsx'
import { accused, type FieldProps } from './field.tsx'

/** Yes or no, with a sentence that says what it does. */
export function Checkbox<Name extends string>(props: FieldProps<Name>) {
  const { form, name, label, hint } = props
  const id = props.id ?? name
  const error = form.errors[name]
  return (
    <div class={error ? 'field invalid' : 'field'}>
      <div class="choice">
        <input {...accused(props)} type="checkbox" checked={isTrue(valueOf(form, name))} />
        <label for={id}>{label}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      {error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
    </div>
  )
}
