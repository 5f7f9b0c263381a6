import { valueOf } from '#platform/http/form.ts'
import { accused, Field, type FieldProps } from './field.tsx'

type Props<Name extends string> = FieldProps<Name> & {
  type?: 'text' | 'email' | 'tel' | 'search'
  /** https://html.spec.whatwg.org/#autofill: nobody should have to type their own name twice (WCAG 1.3.5) */
  autocomplete?: 'name' | 'email' | 'tel' | 'username' | 'off'
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  placeholder?: string
  /** The id of a `datalist` with what may be meant */
  list?: string
  /** `big` for a tracking number or a code */
  class?: string
}

/** One line of text. */
export function TextField<Name extends string>(props: Props<Name>) {
  const { form, name, type = 'text', autocomplete, inputMode, placeholder } = props
  const shared = {
    ...accused(props),
    autocomplete,
    inputMode,
    placeholder,
    class: props.class,
    list: props.list,
    value: valueOf(form, name),
  }
  return (
    <Field {...props}>
      {type === 'email' && <input type="email" {...shared} />}
      {type === 'tel' && <input type="tel" {...shared} />}
      {type === 'search' && <input type="search" {...shared} />}
      {type === 'text' && <input type="text" {...shared} />}
    </Field>
  )
}

type PasswordProps<Name extends string> = FieldProps<Name> & {
  /** One that is chosen here: password managers offer a new one (WCAG 3.3.8) */
  isNew?: boolean
}

/** A password is never given back. */
export function PasswordField<Name extends string>({ isNew = false, ...props }: PasswordProps<Name>) {
  return (
    <Field {...props}>
      <input type="password" {...accused(props)} autocomplete={isNew ? 'new-password' : 'current-password'} />
    </Field>
  )
}
