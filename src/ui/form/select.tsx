import { valueOf } from '#platform/http/form.ts'
import { useLanguage } from '../language.ts'
import { accused, Field, type FieldProps } from './field.tsx'

export type Option = { value: string; label: string; isDisabled?: boolean }
export type OptionGroup = { label: string; options: readonly Option[] }

type Props<Name extends string> = FieldProps<Name> & {
  options: readonly (Option | OptionGroup)[]
  /** The first, empty line; `null` when one of the options always holds */
  empty?: string | null
}

const words = { id: 'Pilih satu', en: 'Choose one' }

/** One of many, where a card for each would be too long. */
export function Select<Name extends string>(props: Props<Name>) {
  const { options, empty = words[useLanguage()] } = props
  const chosen = valueOf(props.form, props.name)
  return (
    <Field {...props}>
      <select {...accused(props)}>
        {empty !== null && <option value="">{empty}</option>}
        {options.map(item =>
          'options' in item ? (
            <optgroup key={item.label} label={item.label}>
              {item.options.map(option => line(option, chosen))}
            </optgroup>
          ) : (
            line(item, chosen)
          ),
        )}
      </select>
    </Field>
  )
}

const line = ({ value, label, isDisabled }: Option, chosen: string) => (
  <option key={value} value={value} selected={value === chosen} disabled={isDisabled}>
    {label}
  </option>
)
