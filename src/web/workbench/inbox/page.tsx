import { type Queue, isByAge, isReadingOnly } from '#core/reports/rules/queues.ts'
import { readsReturns } from '#core/reports/rules/returns.ts'
import { KINDS, STATUSES } from '#core/reports/rules/terms.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Form } from '#platform/http/form.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { AppliedFilters, FilterBar } from '#ui/filter-bar.tsx'
import { Select } from '#ui/form/select.tsx'
import { number } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { type WorkRow, WorkList } from '#ui/work-list.tsx'
import { kindWords } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import type { WorkVisit } from '../needs.ts'
import { QUEUE_NAMES, queueWords, statusWords } from '../words.ts'
import { type InboxAddress, inboxHref } from './address.ts'

type Props = {
  visit: WorkVisit
  officer: Pick<Officer, 'role' | 'mandate'>
  queues: readonly Queue[]
  counts: ReadonlyMap<Queue, number>
  address: InboxAddress
  rows: readonly WorkRow[]
  /** The page after this one */
  next: string | null
}

export function InboxPage({ visit, officer, queues, counts, address, rows, next }: Props) {
  const { queue } = address
  const count = counts.get(queue)
  return (
    <WorkPage
      visit={visit}
      title={queueWords[queue]}
      isInbox
      queues={[...queuesBeside(queues, counts, queue), ...figuresFor(officer)]}
    >
      <div class="workpage slim flow">
        <header class="workhead">
          <h1>
            {queueWords[queue]} {count !== undefined && <span class="badge">{number(count, 'id')}</span>}
          </h1>
          <p class="muted small">
            {isReadingOnly(officer) && 'Anda membaca saja. '}
            {orderWords(queue)}
          </p>
        </header>
        <Filters address={address} />
        {rows.length > 0 ? <WorkList rows={rows} /> : <Nothing address={address} />}
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
      </div>
    </WorkPage>
  )
}

function orderWords(queue: Queue): string {
  if (queue === 'all') return 'Yang terbaru di atas.'
  return isByAge(queue) ? 'Yang paling lama di atas.' : 'Yang paling dekat tenggatnya di atas.'
}

/** Late is the one count that calls for attention by its colour. */
const queuesBeside = (queues: readonly Queue[], counts: ReadonlyMap<Queue, number>, here: Queue) =>
  queues.map(queue => ({
    href: inboxHref({ queue }),
    label: queueWords[queue],
    ...(counts.has(queue) && { count: counts.get(queue) ?? 0 }),
    isHere: queue === here,
    isHot: queue === 'late' && (counts.get(queue) ?? 0) > 0,
  }))

/** No queue, but what those who watch over agencies look at beside theirs. */
const figuresFor = (officer: Props['officer']) =>
  readsReturns(officer) ? [{ href: routes.officers.returns.href({}), label: 'Angka pengembalian' }] : []

type Field = 'jenis' | 'status'

function Filters({ address }: { address: InboxAddress }) {
  const form: Form<Field> = { values: { jenis: address.kind ?? '', status: address.status ?? '' }, errors: {} }
  const search = {
    name: 'q',
    value: address.text,
    label: 'Cari nomor, judul, atau isi',
    placeholder: 'Nomor atau kata',
  }
  const filters = [
    ...(address.text
      ? [{ label: `“${address.text}”`, href: inboxHref({ ...address, text: '', after: undefined }) }]
      : []),
    ...(address.kind
      ? [{ label: kindWords.id[address.kind], href: inboxHref({ ...address, kind: undefined, after: undefined }) }]
      : []),
    ...(address.status
      ? [{ label: statusWords[address.status], href: inboxHref({ ...address, status: undefined, after: undefined }) }]
      : []),
  ]
  return (
    <>
      <FilterBar action={routes.officers.inbox.href({})} search={search}>
        <input type="hidden" name="antrean" value={QUEUE_NAMES[address.queue]} />
        <Select
          form={form}
          name="jenis"
          label="Jenis"
          empty="Semua jenis"
          options={KINDS.map(value => ({ value, label: kindWords.id[value] }))}
        />
        <Select
          form={form}
          name="status"
          label="Status"
          empty="Semua status"
          options={STATUSES.map(value => ({ value, label: statusWords[value] }))}
        />
      </FilterBar>
      <AppliedFilters filters={filters} clear={inboxHref({ queue: address.queue })} />
    </>
  )
}

function Nothing({ address: { text, kind, status } }: { address: InboxAddress }) {
  const isNarrowed = Boolean(text || kind || status)
  return (
    <EmptyState title={isNarrowed ? 'Tidak ada yang cocok' : 'Antrean ini kosong'}>
      <p>
        {isNarrowed ? (
          <a href={inboxHref({ queue: 'all', text })}>Cari di semua laporan</a>
        ) : (
          'Tidak ada laporan yang menunggu di sini.'
        )}
      </p>
    </EmptyState>
  )
}
