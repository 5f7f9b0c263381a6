import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { useLanguage } from './language.ts'

type Props = {
  action: string
  search: { name: string; value: string; label: string; placeholder?: string }
  /** Fields beside the search, as `Select` and the like */
  children?: ComponentChildren
  /** Fields few people need */
  more?: ComponentChildren
}

const words = {
  id: {
    search: 'Cari',
    filter: 'Saring',
    more: 'Saringan lain',
    applied: 'Saringan terpasang',
    remove: 'Lepas',
    clear: 'Lepas semua',
  },
  en: {
    search: 'Search',
    filter: 'Filter',
    more: 'More filters',
    applied: 'Filters in use',
    remove: 'Remove',
    clear: 'Remove all',
  },
}

/** A search that is an ordinary GET form: its result has an address that can be kept and sent. */
export function FilterBar({ action, search, children, more }: Props) {
  const said = words[useLanguage()]
  return (
    <form class="finder" role="search" action={action}>
      <div class="with-icon">
        <Icon name="search" />
        <label class="sr" for={search.name}>
          {search.label}
        </label>
        <input
          id={search.name}
          type="search"
          name={search.name}
          value={search.value}
          placeholder={search.placeholder}
        />
      </div>
      <button class="button primary">{said.search}</button>
      {children && (
        <div class="filters">
          {children}
          <button class="button">{said.filter}</button>
        </div>
      )}
      {more && (
        <details class="more">
          <summary>{said.more}</summary>
          <div class="filters">{more}</div>
        </details>
      )}
    </form>
  )
}

/** The filters in use, each a link to the same list without it. */
export function AppliedFilters({
  filters,
  clear,
}: {
  filters: readonly { label: string; href: string }[]
  clear: string
}) {
  const said = words[useLanguage()]
  if (filters.length === 0) return null
  return (
    <ul class="applied" aria-label={said.applied}>
      {filters.map(({ label, href }) => (
        <li key={label}>
          <a href={href}>
            <span class="sr">{said.remove} </span>
            {label}
            <Icon name="x" />
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <a class="clear" href={clear}>
            {said.clear}
          </a>
        </li>
      )}
    </ul>
  )
}
