import { valueOf } from '#platform/http/form.ts'
import { number } from '../format.ts'
import { useLanguage } from '../language.ts'
import { accused, Field, type FieldProps } from './field.tsx'

type Props<Name extends string> = FieldProps<Name> & { maxLength: number; rows?: number; placeholder?: string }

const words = {
  id: {
    limit: (most: string) => `Paling banyak ${most} huruf.`,
    left: '{n} huruf lagi',
    over: '{n} huruf terlalu banyak',
  },
  en: {
    limit: (most: string) => `Up to ${most} characters.`,
    left: '{n} characters left',
    over: '{n} characters too many',
  },
}

/**
 * Several lines of text. The limit is said, and counted down where there is JavaScript, but the browser does not
 * enforce it: it would cut a pasted text without a word. The server answers with the whole text and what to do.
 */
export function TextArea<Name extends string>(props: Props<Name>) {
  const { form, name, maxLength, rows = 5, placeholder } = props
  const language = useLanguage()
  const room = `${props.id ?? name}-room`
  const said = words[language]
  return (
    <Field {...props}>
      <textarea {...accused(props, room)} rows={rows} placeholder={placeholder} value={valueOf(form, name)} />
      <p class="hint room" id={room}>
        <remaining-characters for={props.id ?? name} limit={maxLength} left={said.left} over={said.over}>
          {said.limit(number(maxLength, language))}
        </remaining-characters>
      </p>
    </Field>
  )
}
