import type { ComponentChildren } from 'preact'
import type { Form } from '#platform/http/form.ts'
import { Icon } from '../icon.tsx'
import { useLanguage } from '../language.ts'

/** What every field is given. `id` differs from `name` only where two forms of one page share a name. */
export type FieldProps<Field extends string> = {
  form: Form<Field>
  name: Field
  id?: string
  label: string
  hint?: string | undefined
  /** Required is the rule and is not marked; what may stay empty says so. */
  isOptional?: boolean
  /** For those who cannot see that the field stands under a heading of the same words. */
  isLabelHidden?: boolean
}

const words = { id: { optional: 'boleh dikosongkan' }, en: { optional: 'optional' } }

/** Label, hint, message and control, in the order in which they are read. */
export function Field<Name extends string>(props: FieldProps<Name> & { children: ComponentChildren }) {
  const { form, name, label, hint, children } = props
  const id = props.id ?? name
  const error = form.errors[name]
  return (
    <div class={error ? 'field invalid' : 'field'}>
      <label for={id} class={props.isLabelHidden ? 'sr' : undefined}>
        {label}
        {props.isOptional && <Optional />}
      </label>
      <Hint id={id} words={hint} />
      <Mistake id={id} words={error} />
      {children}
    </div>
  )
}

/** The same for a group of choices, whose label is a legend. */
export function FieldGroup<Name extends string>(props: FieldProps<Name> & { children: ComponentChildren }) {
  const { form, name, label, hint, children } = props
  const id = props.id ?? name
  const error = form.errors[name]
  return (
    <fieldset class={error ? 'field invalid' : 'field'} id={id} tabIndex={-1} {...described(id, error, hint)}>
      <legend class={props.isLabelHidden ? 'sr' : undefined}>
        {label}
        {props.isOptional && <Optional />}
      </legend>
      <Hint id={id} words={hint} />
      <Mistake id={id} words={error} />
      {children}
    </fieldset>
  )
}

/** Ties a control to its hint and its message, so that both are read with it. */
export function accused<Name extends string>({ form, name, hint, ...props }: FieldProps<Name>, alsoBy?: string) {
  const id = props.id ?? name
  const error = form.errors[name]
  return { id, name, ...(error && { 'aria-invalid': true }), ...described(id, error, hint, alsoBy) }
}

function described(id: string, error?: string, hint?: string, alsoBy?: string) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, alsoBy].filter(Boolean).join(' ')
  return ids ? { 'aria-describedby': ids } : {}
}

const Optional = () => <span class="optional"> {words[useLanguage()].optional}</span>

const Hint = ({ id, words: hint }: { id: string; words: string | undefined }) =>
  hint ? (
    <p id={`${id}-hint`} class="hint">
      {hint}
    </p>
  ) : null

export const Mistake = ({ id, words: error }: { id: string; words: string | undefined }) =>
  error ? (
    <p id={`${id}-error`} class="error">
      <Icon name="alert" />
      {error}
    </p>
  ) : null
