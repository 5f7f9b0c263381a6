import { LRUCache } from 'lru-cache'
import type { Deps } from '#core/deps.ts'
import { MOST_COUNTED, countPublicReports } from '#core/reports/queries/count-public-reports.ts'
import { PAGE_SIZE, type PublicList, listPublicReports } from '#core/reports/queries/list-public-reports.ts'
import type { PublicFilter } from '#core/reports/queries/public-filter.ts'
import { type Named, findNamed } from './choices.ts'
import { type Asked, instantsOf, statusesOf } from './filter.ts'

type Counted = { readonly number: number; readonly isMore: boolean }
export type Found = { readonly asked: Asked; readonly named: Named; readonly list: PublicList; readonly count: Counted }

/** How many there are may be a minute old; which they are never is. */
const COUNTED_MS = 60_000

/** What an address of the list leads to: which reports, by which filters, and how many there are. */
export function listFinder(deps: Deps): (asked: Asked) => Promise<Found> {
  const counts = new LRUCache<string, number>({ max: 2000, ttl: COUNTED_MS })
  return find

  async function find(asked: Asked): Promise<Found> {
    const named = await findNamed(deps.db, asked)
    const filter = filterOf(asked, named)
    const order = asked.urut === 'terlama' ? ('oldest' as const) : ('newest' as const)
    const list = await listPublicReports(deps.reader, filter, { order, after: asked.setelah })
    return { asked, named, list, count: await countOf(filter, asked, list) }
  }

  /** A list that fits on one page is its own count; to count all that hold a common word would cost more than to show them. */
  async function countOf(
    filter: PublicFilter,
    { setelah, halaman = 1 }: Asked,
    { keys, next }: PublicList,
  ): Promise<Counted> {
    if (!setelah && !next) return { number: keys.length, isMore: false }
    if (filter.text) return { number: (halaman - 1) * PAGE_SIZE + keys.length, isMore: next !== null }
    const key = JSON.stringify(filter)
    let count = counts.get(key)
    if (count === undefined) counts.set(key, (count = await countPublicReports(deps.reader, filter)))
    return { number: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED }
  }
}

function filterOf(asked: Asked, { category, agency }: Named): PublicFilter {
  return {
    text: asked.q,
    statuses: statusesOf(asked.status),
    kind: asked.jenis,
    categories: category?.all.map(({ id }) => id),
    region: asked.wilayah,
    agency: agency?.id,
    ...instantsOf(asked),
  }
}
