import { bulkActsOf } from '#core/desks/rules/bulk.ts'
import type { SavedView } from '#core/desks/queries/list-views.ts'
import { type Queue, isReadingOnly, sortsOf } from '#core/reports/rules/queues.ts'
import type { Officer } from '#core/people/actor.ts'
import { Flash } from '#ui/flash.tsx'
import { number } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { type Density, type WorkRow, WorkList } from '#ui/work-list.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { BulkBar } from '../bulk/bar.tsx'
import type { WorkVisit } from '../needs.ts'
import { queueWords } from '../words.ts'
import { type InboxAddress, inboxHref, queryOf } from './address.ts'
import { navigationFor } from './beside.ts'
import { DENSITY, DENSITY_NAMES } from './density.ts'
import { NothingHere, NothingOpen } from './empty.tsx'
import { AppliedTo, type FilterChoices, FilterPanel } from './filter-panel.tsx'
import type { ReadFilters } from './filters.ts'
import { SaveView } from './save-view.tsx'

export type InboxProps = {
  visit: WorkVisit
  officer: Pick<Officer, 'role' | 'mandate'>
  queues: readonly Queue[]
  counts: ReadonlyMap<Queue, number>
  views: readonly SavedView[]
  address: InboxAddress
  read: Pick<ReadFilters, 'applied' | 'mistakes' | 'isRefused'>
  choices: FilterChoices
  density: Density
  rows: readonly WorkRow[]
  /** The page after this one */
  next: string | null
}

const ISLANDS = ['bulk-bar'] as const

/** Queues, the list, and room for the report that is opened; on a phone one below the other. */
export function InboxPage(props: InboxProps) {
  const { visit, address, density } = props
  const beside = navigationFor(props)
  return (
    <WorkPage
      visit={visit}
      title={queueWords[address.queue]}
      isInbox
      hasPanes
      islands={ISLANDS}
      {...(beside.length > 0 && { beside })}
    >
      <div class={density === 'dense' ? 'triage wide-list' : 'triage'}>
        <div class="column">
          <Head {...props} />
          <List {...props} />
        </div>
        <turbo-frame id="rincian" class="detail" target="_top">
          <NothingOpen />
        </turbo-frame>
      </div>
    </WorkPage>
  )
}

/** A form, so that what is ticked is sent without JavaScript too; with nothing to tick there is nothing to send. */
function List(props: InboxProps) {
  const { address, rows, density, next, officer } = props
  const pages = <Pages {...{ address, next }} />
  if (rows.length === 0 || bulkActsOf(officer).length === 0) {
    return (
      <div class="list" id="antrean">
        {rows.length > 0 ? <WorkList {...{ rows, density }} opensIn="rincian" /> : <NothingHere {...props} />}
        {pages}
      </div>
    )
  }
  return (
    <form class="list" id="antrean" method="post" action={routes.officers.bulk.href({})} aria-label="Daftar laporan">
      <WorkList {...{ rows, density }} pick="nomor" opensIn="rincian" />
      {pages}
      <BulkBar officer={officer} back={inboxHref(address)} />
    </form>
  )
}

function Head({ address, counts, choices, read, density, officer }: InboxProps) {
  const count = counts.get(address.queue)
  return (
    <header class="listhead">
      <div class="row spread">
        <h1>
          {queueWords[address.queue]} {count !== undefined && <span class="badge">{number(count, 'id')}</span>}
        </h1>
        <Densities {...{ address, density }} />
      </div>
      {isReadingOnly(officer) && <p class="muted small">Anda membaca saja.</p>}
      <FilterPanel {...{ address, choices }} />
      {read.mistakes.map(mistake => (
        <Flash key={mistake} tone="tunda">
          {mistake}
        </Flash>
      ))}
      {read.applied.length > 0 && (
        <div class="narrowed">
          <AppliedTo address={address} applied={read.applied} />
          <SaveView address={address} />
        </div>
      )}
      <Sorts address={address} />
    </header>
  )
}

const SORT_WORDS = { due: 'Tenggat', newest: 'Terbaru', oldest: 'Terlama', weight: 'Bobot' } as const

const Sorts = ({ address }: { address: InboxAddress }) => (
  <nav class="tabs" aria-label="Urutan">
    {sortsOf(address.queue).map(sort => (
      <a
        key={sort}
        href={inboxHref({ ...address, sort, after: undefined })}
        aria-current={sort === address.sort ? 'page' : undefined}
      >
        {SORT_WORDS[sort]}
      </a>
    ))}
  </nav>
)

const DENSITY_WORDS = { comfortable: 'Nyaman', dense: 'Padat' } as const

function Densities({ address, density }: { address: InboxAddress; density: Density }) {
  const linkTo = (one: Density) =>
    routes.officers.inbox.href({}, { ...queryOf({ ...address, after: undefined }), [DENSITY]: DENSITY_NAMES[one] })
  return (
    <div class="switch" role="group" aria-label="Kerapatan daftar">
      {(['comfortable', 'dense'] as const).map(one => (
        <a key={one} href={linkTo(one)} aria-current={one === density ? 'true' : undefined}>
          <Icon name={one === 'dense' ? 'rows' : 'menu'} label={DENSITY_WORDS[one]} />
        </a>
      ))}
    </div>
  )
}

const Pages = ({ address, next }: { address: InboxAddress; next: string | null }) =>
  (address.after || next) && (
    <nav class="pagination" aria-label="Halaman">
      {address.after ? (
        <a rel="first" href={inboxHref({ ...address, after: undefined })}>
          <Icon name="left" />
          Ke awal
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a rel="next" href={next}>
          Berikutnya
          <Icon name="right" />
        </a>
      )}
    </nav>
  )
