import { number } from './format.ts'
import { Icon } from './icon.tsx'
import { useLanguage } from './language.ts'

type Props = {
  page: number
  /** How many pages there are, when that was counted; a long list is not */
  pages?: number
  hasNext?: boolean
  href: (page: number) => string
}

const words = {
  id: {
    name: 'Halaman',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    at: (page: string, of?: string) => (of ? `Halaman ${page} dari ${of}` : `Halaman ${page}`),
  },
  en: {
    name: 'Pages',
    previous: 'Previous',
    next: 'Next',
    at: (page: string, of?: string) => (of ? `Page ${page} of ${of}` : `Page ${page}`),
  },
}

export function Pagination({ page, pages, hasNext = pages !== undefined && page < pages, href }: Props) {
  const language = useLanguage()
  const said = words[language]
  if (page === 1 && !hasNext) return null
  return (
    <nav class="pagination" aria-label={said.name}>
      {page > 1 ? (
        <a rel="prev" href={href(page - 1)}>
          <Icon name="left" />
          {said.previous}
        </a>
      ) : (
        <span />
      )}
      <span>{said.at(number(page, language), pages === undefined ? undefined : number(pages, language))}</span>
      {hasNext ? (
        <a rel="next" href={href(page + 1)}>
          {said.next}
          <Icon name="right" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
