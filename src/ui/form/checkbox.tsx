import { Icon } from '../icon.tsx'
import { accused, type FieldProps, valueOf } from './field.tsx'

const TRUE = ['on', 'true', '1']

/** Yes or no, with a sentence that says what it does. */
export function Checkbox<Name extends string>(props: FieldProps<Name>) {
  const { form, name, label, hint } = props
  const id = props.id ?? name
  const error = form.errors[name]
  return (
    <div class={error ? 'field invalid' : 'field'}>
      <div class="choice">
        <input {...accused(props)} type="checkbox" checked={TRUE.includes(valueOf(form, name))} />
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
