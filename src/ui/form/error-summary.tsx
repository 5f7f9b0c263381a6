import type { Form } from '#platform/http/form.ts'
import { Icon } from '../icon.tsx'
import { useLanguage } from '../language.ts'

const words = {
  id: { title: 'Perlu diperbaiki', kept: 'Tulisan Anda tetap ada di bawah.' },
  en: { title: 'Please check', kept: 'What you wrote is still below.' },
}

type Props<Name extends string> = {
  form: Form<Name>
  /** Where a field's id is not its name */
  ids?: Partial<Record<Name, string>>
  /** What was typed is never shown again: codes and passwords */
  isEmptied?: boolean
}

/** First in the page, focused, with a link to each field: nobody has to look for what is wrong. */
export function ErrorSummary<Name extends string>({ form, ids, isEmptied = false }: Props<Name>) {
  const errors = Object.entries<string | undefined>(form.errors).filter(([, message]) => message)
  if (errors.length === 0) return null
  const said = words[useLanguage()]
  const places: Partial<Record<string, string>> = ids ?? {}
  return (
    <div class="error-summary" role="alert" tabIndex={-1} autofocus>
      <h2>
        <Icon name="alert" />
        {said.title}
      </h2>
      <ul>
        {errors.map(([field, message]) => (
          <li key={field}>{field === 'form' ? message : <a href={`#${places[field] ?? field}`}>{message}</a>}</li>
        ))}
      </ul>
      {!isEmptied && <p class="hint">{said.kept}</p>}
    </div>
  )
}

export const isRefused = (form: Form<string>): boolean => Object.values(form.errors).some(Boolean)
