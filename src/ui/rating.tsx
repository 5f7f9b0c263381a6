import { valueOf } from '#platform/http/form.ts'
import { FieldGroup, type FieldProps } from './form/field.tsx'
import { Icon } from './icon.tsx'
import { useLanguage } from './language.ts'

const MARKS = [1, 2, 3, 4, 5] as const

const words = {
  id: {
    marks: ['Sangat tidak puas', 'Tidak puas', 'Cukup', 'Puas', 'Sangat puas'],
    stars: (count: number) => `${count} dari 5 bintang`,
    lowest: '1 = sangat tidak puas',
    highest: '5 = sangat puas',
  },
  en: {
    marks: ['Very dissatisfied', 'Dissatisfied', 'Fair', 'Satisfied', 'Very satisfied'],
    stars: (count: number) => `${count} of 5 stars`,
    lowest: '1 = very dissatisfied',
    highest: '5 = very satisfied',
  },
}

/** Five radios that look like stars. */
export function RatingField<Name extends string>(props: FieldProps<Name>) {
  const said = words[useLanguage()]
  const chosen = valueOf(props.form, props.name)
  return (
    <FieldGroup {...props}>
      <div class="segmented rating">
        {MARKS.map((mark, index) => (
          <label key={mark}>
            <input type="radio" name={props.name} value={mark} checked={chosen === String(mark)} />
            <span>
              <Icon name="star" />
              {mark}
              <span class="sr">, {said.marks[index]}</span>
            </span>
          </label>
        ))}
      </div>
      <p class="hint row spread scale-words">
        <span>{said.lowest}</span>
        <span>{said.highest}</span>
      </p>
    </FieldGroup>
  )
}

/** A rating already given. */
export function Stars({ rating }: { rating: number }) {
  return (
    <span class="stars" role="img" aria-label={words[useLanguage()].stars(rating)}>
      {MARKS.map(mark => (
        <Icon key={mark} name="star" class={mark > rating ? 'off' : 'on'} />
      ))}
    </span>
  )
}
