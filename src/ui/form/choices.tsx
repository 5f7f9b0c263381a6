import { valueOf, valuesOf } from '#platform/http/form.ts'
import { Icon, type IconName } from '../icon.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'

export type Choice = { value: string; label: string; hint?: string | undefined; icon?: IconName | undefined }

type Props<Name extends string> = FieldProps<Name> & { choices: readonly Choice[] }

/** One of a few, each with a sentence. */
export function RadioCards<Name extends string>(props: Props<Name>) {
  const chosen = valueOf(props.form, props.name)
  return (
    <FieldGroup {...props}>
      <div class="choice-cards">
        {props.choices.map(choice => (
          <label key={choice.value}>
            <input type="radio" name={props.name} value={choice.value} checked={choice.value === chosen} />
            <Words {...choice} />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** One of two to five, in a word or two each. */
export function Segmented<Name extends string>(props: Props<Name>) {
  const chosen = valueOf(props.form, props.name)
  return (
    <FieldGroup {...props}>
      <div class="segmented">
        {props.choices.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={props.name} value={value} checked={value === chosen} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** Any of several. */
export function Checkboxes<Name extends string>(props: Props<Name>) {
  const chosen = valuesOf(props.form, props.name)
  return (
    <FieldGroup {...props}>
      <div class="choices">
        {props.choices.map(choice => (
          <label key={choice.value} class="choice">
            <input type="checkbox" name={props.name} value={choice.value} checked={chosen.includes(choice.value)} />
            <Words {...choice} />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

const Words = ({ label, hint, icon }: Choice) => (
  <>
    <b>
      {icon && <Icon name={icon} />}
      {label}
    </b>
    {hint && <span class="hint">{hint}</span>}
  </>
)
