import { AppliedFilters, FilterBar } from '#ui/filter-bar.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Flash } from '#ui/flash.tsx'
import { number, plainDay } from '#ui/format.ts'
import { ButtonLink } from '#ui/form/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { type ReportCardProps, ReportRow } from '#ui/report-card.tsx'
import { PublicPage } from '#web/frame.tsx'
import { kindWords, statusProps } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import type { Choices } from './choices.ts'
import { type Asked, type Unread, addressOf } from './filter.ts'
import { Filters, MoreFilters } from './filters.tsx'
import { text } from './text.ts'

export type ReportsPageProps = {
  visit: Visit
  asked: Asked
  /** What could not be read of what was asked */
  unread?: Unread
  choices: Choices
  reports: readonly ReportCardProps[]
  /** Null when it was not counted. */
  count: { readonly number: number; readonly isMore: boolean } | null
  /** Where the list goes on, as the address says it. */
  next: string | null
}

/** The reports that everyone may read: searched, filtered, and page by page. */
export function ReportsPage(props: ReportsPageProps) {
  const { visit, asked, unread = [], choices, reports } = props
  const { language } = visit
  const said = text[language]
  const search = { name: 'q', value: asked.q ?? '', label: said.search, placeholder: said.placeholder }
  return (
    <PublicPage
      visit={visit}
      title={said.title}
      description={said.description}
      here="reports"
      {...(asked.setelah && { robots: 'noindex' })}
    >
      <div class="wrap">
        <header class="page-head">
          <h1>{said.title}</h1>
          <p class="lead">{said.lead}</p>
        </header>
        <FilterBar
          action={routes.reports.href({}, language)}
          search={search}
          more={<MoreFilters {...{ asked, language }} />}
        >
          <Filters {...{ asked, choices, language }} />
        </FilterBar>
        <div class="flow browse">
          {asked.instansi && !choices.agency && <Flash>{said.unknownAgency(asked.instansi)}</Flash>}
          <Unused {...{ asked, unread, choices, language }} />
          <Applied {...{ asked, choices, language }} />
          {reports.length === 0 ? <Nothing {...{ asked, language }} /> : <Results {...props} />}
        </div>
      </div>
    </PublicPage>
  )
}

function Results({ visit: { language }, asked, reports, count, next }: ReportsPageProps) {
  const said = text[language]
  const at = asked.halaman ?? 1
  const href = (query: Record<string, string | number | undefined>) =>
    routes.reports.href({}, language, { ...addressOf(asked), ...query })
  return (
    <>
      <div class="row spread sortbar">
        <h2>
          {count && said.count(`${number(count.number, language)}${count.isMore ? said.more : ''}`)}
          {!count && said.title}
        </h2>
        <nav class="tabs" aria-label={said.order}>
          <a href={href({ urut: undefined })} aria-current={asked.urut === 'terlama' ? undefined : 'page'}>
            {said.newest}
          </a>
          <a href={href({ urut: 'terlama' })} aria-current={asked.urut === 'terlama' ? 'page' : undefined}>
            {said.oldest}
          </a>
        </nav>
      </div>
      <ol class="results">
        {reports.map(report => (
          <ReportRow key={report.href} {...report} />
        ))}
      </ol>
      {(next !== null || at > 1) && (
        <nav class="pagination" aria-label={said.pages}>
          {at > 1 ? (
            <a href={href({})}>
              <Icon name="left" />
              {said.first}
            </a>
          ) : (
            <span />
          )}
          <span>{number(at, language)}</span>
          {next === null ? (
            <span />
          ) : (
            <a rel="next" href={href({ setelah: next, halaman: at + 1 })}>
              {said.next}
              <Icon name="right" />
            </a>
          )}
        </nav>
      )}
    </>
  )
}

type UnusedProps = AppliedProps & { unread: Unread }

/** Filters that an address holds and the list is not narrowed by. */
function Unused({ asked, unread, choices, language }: UnusedProps) {
  const said = text[language]
  const unknown = asked.kategori && !choices.category ? [{ name: 'kategori', written: asked.kategori } as const] : []
  const all = [...unread, ...unknown].map(({ name, written }) => `${said.filters[name]} “${written}”`)
  return all.length > 0 ? <Flash>{said.unread(all.join(', '))}</Flash> : null
}

type AppliedProps = { asked: Asked; choices: Choices; language: Language }

/** Each filter in use is a link to the list without it. */
function Applied({ asked, choices, language }: AppliedProps) {
  const said = text[language]
  const { category, region, agency } = choices
  const without = (name: string) => routes.reports.href({}, language, { ...addressOf(asked), [name]: undefined })
  const labels: Partial<Record<keyof Asked, string | null | undefined>> = {
    q: asked.q && `“${asked.q}”`,
    status: asked.status && statusLabel(asked.status, language),
    wilayah: region?.label,
    jenis: asked.jenis && kindWords[language][asked.jenis],
    kategori: category && (language === 'id' ? category.chosen.name : category.chosen.nameEn),
    instansi: agency?.name,
    dari: asked.dari && said.since(plainDay(asked.dari, language)),
    sampai: asked.sampai && said.until(plainDay(asked.sampai, language)),
  }
  const filters = Object.entries(labels).flatMap(([name, label]) => (label ? [{ label, href: without(name) }] : []))
  return <AppliedFilters filters={filters} clear={routes.reports.href({}, language)} />
}

function statusLabel(status: NonNullable<Asked['status']>, language: Language): string {
  const { tones } = text[language]
  if (status === 'belum' || status === 'proses' || status === 'selesai' || status === 'arsip') return tones[status]
  return statusProps({ status, agency: null, endedBy: null, endReason: null }, language).words
}

function Nothing({ asked, language }: Omit<AppliedProps, 'choices'>) {
  const said = text[language]
  const isFiltered = Object.values(addressOf(asked)).some(Boolean)
  const title = asked.q ? said.emptyFor(asked.q) : isFiltered ? said.empty : said.noneYet
  return (
    <EmptyState icon="search" title={title}>
      <p>{isFiltered ? said.emptyWhy : said.noneYetWhy}</p>
      <p class="row">
        {isFiltered && <ButtonLink href={routes.reports.href({}, language)}>{said.clear}</ButtonLink>}
        <ButtonLink href={routes.file.href({}, language)}>{said.file}</ButtonLink>
      </p>
    </EmptyState>
  )
}
