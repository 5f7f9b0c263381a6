import { valueOf } from '#platform/http/form.ts'
import { Icon } from '../icon.tsx'
import { useLanguage } from '../language.ts'
import { FieldGroup, type FieldProps } from './field.tsx'

export type Found = {
  value: string
  label: string
  hint?: string | undefined
  /** Said before the hint, and coloured */
  mark?: { words: string; class: string } | undefined
}

type Props<Name extends string> = FieldProps<Name> & {
  /** The name and content of the search box; it travels with the form, so nothing typed is lost. */
  query: { name: string; value: string; label: string; placeholder?: string }
  /** The button that asks for the same page again, with results. The server must not file on it. */
  search: {
    name: string
    value: string
    /** With a fragment, so that the page comes back at this picker */ action?: string
  }
  /** What the search found; `undefined` while nothing was searched. The one already chosen is added by itself. */
  found?: readonly Found[] | undefined
  chosen?: Found | undefined
  /** The choice of leaving it open: "Biarkan admin memilihkan" */
  none?: string
  /** The page is the answer to this search: it opens where the answer stands. */
  isJustSearched?: boolean
  /** There is more than is shown */
  isCut?: boolean
  /** The first nine are taken by their number, where the page takes keys. */
  hasKeys?: boolean
}

const words = {
  id: {
    search: 'Cari',
    nothing: 'Tidak ada yang cocok. Coba kata lain.',
    cut: 'Masih ada yang lain. Tulis lebih lengkap untuk mempersempit.',
  },
  en: {
    search: 'Search',
    nothing: 'Nothing matches. Try other words.',
    cut: 'There are more. Type more to narrow it down.',
  },
}

/** The hidden field that says for which words of this search box the page was made: others have not been searched for. */
export const answeredBy = (query: string): string => `${query}Answered`

/** One of thousands, without JavaScript: search, and choose among what was found. */
export function Picker<Name extends string>(props: Props<Name>) {
  const { query, search, found, chosen, none } = props
  const id = props.id ?? props.name
  const said = words[useLanguage()]
  const shown = [...(chosen ? [chosen] : []), ...(found ?? []).filter(({ value }) => value !== chosen?.value)]
  return (
    <FieldGroup {...props}>
      <div class="input-row">
        <label class="sr" for={`${id}-query`}>
          {query.label}
        </label>
        <input
          id={`${id}-query`}
          type="search"
          name={query.name}
          value={query.value}
          placeholder={query.placeholder}
          autofocus={props.isJustSearched && shown.length === 0}
        />
        <input type="hidden" name={answeredBy(query.name)} value={query.value} />
        <button class="button" name={search.name} value={search.value} formaction={search.action} formnovalidate>
          <Icon name="search" />
          {said.search}
        </button>
      </div>
      {found?.length === 0 && (
        <p class="hint" role="status">
          {said.nothing}
        </p>
      )}
      {shown.length > 0 && (
        <Choices
          {...{ name: props.name, picked: pickedIn(props), shown, none }}
          hasKeys={props.hasKeys}
          isFocused={props.isJustSearched}
        />
      )}
      {props.isCut && <p class="hint">{said.cut}</p>}
    </FieldGroup>
  )
}

/** What was found is to be chosen from: leaving it open is a choice then, too, and not made for anybody. */
function pickedIn<Name extends string>({ form, name, query, found = [] }: Props<Name>): string | null {
  const isUndecided = form.values[name] === undefined && query.value !== '' && found.length > 0
  return isUndecided ? null : valueOf(form, name)
}

type Shown = {
  name: string
  /** Null: nothing, not even that it is left open */
  picked: string | null
  shown: readonly Found[]
  none: string | undefined
  hasKeys: boolean | undefined
  isFocused: boolean | undefined
}

const MOST_KEYS = 9

const Choices = ({ name, picked, shown, none, hasKeys, isFocused = false }: Shown) => (
  <div class="choices picked">
    {[...shown, ...(none ? [{ value: '', label: none }] : [])].map((one: Found, place) => (
      <Choice
        key={one.value}
        {...{ name, one }}
        isPicked={one.value === picked}
        isFocused={isFocused && place === 0}
        hotkey={hasKeys && place < MOST_KEYS ? String(place + 1) : undefined}
      />
    ))}
  </div>
)

type ChoiceProps = { name: string; one: Found; isPicked: boolean; isFocused: boolean; hotkey: string | undefined }

const Choice = ({ name, one: { value, label, hint, mark }, isPicked, isFocused, hotkey }: ChoiceProps) => (
  <label class="choice">
    <input type="radio" name={name} value={value} checked={isPicked} autofocus={isFocused} data-key={hotkey} />
    <b>
      {label}
      {hotkey && <kbd aria-hidden="true">{hotkey}</kbd>}
    </b>
    {hint && (
      <span class="hint">
        {mark && <span class={mark.class}>{mark.words}</span>}
        {mark && ' '}
        {hint}
      </span>
    )}
  </label>
)
