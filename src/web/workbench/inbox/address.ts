/** The inbox's address: which queue, in which order, narrowed by what, from where the page begins. Anything else is ignored. */
import type { InboxCursor } from '#core/reports/queries/inbox-order.ts'
import { type Queue, type Sort, sortsOf } from '#core/reports/rules/queues.ts'
import { LONGEST_SEARCH } from '#core/reports/rules/search-words.ts'
import { routes } from '#web/routes.ts'
import { QUEUE_NAMES } from '../words.ts'

/** In the order in which the applied ones are shown. */
export const FILTERS = [
  'q',
  'instansi',
  'kategori',
  'wilayah',
  'jenis',
  'status',
  'klasifikasi',
  'bobot',
  'kanal',
  'dari',
  'sampai',
  'tenggat',
  'anonim',
  'rahasia',
  'label',
  'penanggung',
] as const
export type FilterName = (typeof FILTERS)[number]

/** As they were typed; whether they name anything is found out later. */
export type AskedFilters = Partial<Record<FilterName, string>>

export type InboxAddress = {
  readonly queue: Queue
  readonly sort: Sort
  readonly asked: AskedFilters
  readonly after: InboxCursor | undefined
}

export const SORT_NAMES = {
  due: 'tenggat',
  newest: 'terbaru',
  oldest: 'terlama',
  weight: 'bobot',
} as const satisfies Record<Sort, string>

type Asked = (name: string) => string | undefined

/** No name of anything is longer; a search may be, and is told so. */
const LONGEST_VALUE = 200

/** @param queues those of the officer; the first is opened when none is named, all of them when something is searched for */
export function readAddress(get: Asked, queues: readonly Queue[]): InboxAddress {
  const asked = readFilters(get)
  const named = queues.find(queue => QUEUE_NAMES[queue] === get('antrean'))
  const usual = asked.q ? queues.find(queue => queue === 'all') : queues[0]
  const queue = named ?? usual ?? 'all'
  const sorts = sortsOf(queue)
  const sort = sorts.find(one => SORT_NAMES[one] === get('urut')) ?? sorts[0] ?? 'due'
  return { queue, sort, asked, after: cursorOf(get('setelah')) }
}

function readFilters(get: Asked): AskedFilters {
  const asked: AskedFilters = {}
  for (const name of FILTERS) {
    const value = get(name)?.replaceAll('\0', '').trim()
    if (value) asked[name] = name === 'q' ? value : value.slice(0, LONGEST_VALUE)
  }
  return asked
}

/** A search that is too long to be made is not carried along: each link of the page would hold it. */
export function queryOf({ queue, sort, asked = {}, after }: Partial<InboxAddress>): Record<string, string | undefined> {
  const { q, ...others } = asked
  return {
    antrean: queue && QUEUE_NAMES[queue],
    urut: queue && sort && sort !== sortsOf(queue)[0] ? SORT_NAMES[sort] : undefined,
    q: q !== undefined && q.length <= LONGEST_SEARCH ? q : undefined,
    ...others,
    setelah: after && `${after.rank}.${after.at ?? 'akhir'}-${after.id}`,
  }
}

export const inboxHref = (address: Partial<InboxAddress>): string => routes.officers.inbox.href({}, queryOf(address))

export function without(address: InboxAddress, ...names: readonly FilterName[]): InboxAddress {
  const asked = Object.fromEntries(Object.entries(address.asked).filter(([name]) => !names.some(one => one === name)))
  return { ...address, asked, after: undefined }
}

function cursorOf(text: string | undefined): InboxCursor | undefined {
  const [, rank, at, id] = /^([0-3])\.(akhir|\d{1,14})-(\d{1,15})$/.exec(text ?? '') ?? []
  return rank && at && id ? { rank: Number(rank), at: at === 'akhir' ? null : Number(at), id: Number(id) } : undefined
}
