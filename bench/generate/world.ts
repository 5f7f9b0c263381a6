/** What invented reports are about: the agencies, categories, places and rules that the reference data brings. */
import { findCalendarIn } from '#core/calendars/queries/find-calendar.ts'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { Zone } from '#core/calendars/rules/days.ts'
import { ZONES } from '#core/calendars/rules/days.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import type { Deps } from '#core/deps.ts'
import type { AgencyId, CategoryId, RegionCode } from '#core/ids.ts'
import type { Weight } from '#core/reports/rules/terms.ts'
import type { Vault } from '#platform/vault.ts'

export type Unit = { readonly id: AgencyId; readonly topId: AgencyId; readonly zone: Zone; readonly isFull: boolean }

export type World = {
  readonly rootId: AgencyId
  readonly units: readonly Unit[]
  readonly categories: readonly { readonly id: CategoryId; readonly isSensitive: boolean; readonly weight: Weight }[]
  readonly villages: readonly RegionCode[]
  readonly policy: Policy
  readonly calendars: ReadonlyMap<Zone, Calendar>
  readonly vault: Vault
  /** The last moment at which anything has happened. */
  readonly now: Date
}

export async function findWorld({ db, vault, clock }: Pick<Deps, 'db' | 'vault' | 'clock'>): Promise<World> {
  const agencies = await db
    .selectFrom('agencies')
    .select(['id', 'path', 'time_zone', 'connection_mode'])
    .orderBy('id')
    .execute()
  const modes = new Map(agencies.map(({ id, connection_mode: mode }) => [id, mode]))
  const paths = agencies.map(({ path, time_zone: zone }) => ({
    zone,
    path: path.split('.').map(id => Number(id) as AgencyId),
  }))
  const units = paths.flatMap(({ path: [, topId, unitId], zone }) =>
    topId && unitId ? [{ id: unitId, topId, zone, isFull: modes.get(topId) === 'full' }] : [],
  )
  const categories = await db
    .selectFrom('categories')
    .select(['id', 'sensitive', 'default_weight'])
    .orderBy('id')
    .execute()
  const villages = await db
    .selectFrom('regions')
    .select('code')
    .where('level', '=', 'village')
    .orderBy('code')
    .execute()
  const policy = await findPolicy(db, clock.now())
  const calendars = new Map<Zone, Calendar>()
  for (const zone of ZONES) calendars.set(zone, await findCalendarIn(db, { zone, regionCode: null }))
  const rootId = paths.find(({ path }) => path.length === 1)?.path[0]
  if (rootId === undefined) throw new Error('The reference data is not loaded')
  return {
    rootId,
    units: shuffled(units),
    categories: categories.map(row => ({ id: row.id, isSensitive: row.sensitive, weight: row.default_weight })),
    villages: villages.map(({ code }) => code),
    policy,
    calendars,
    vault,
    now: clock.now(),
  }
}

/** Those that get most must not be the neighbours of one table's beginning; the same order every time. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item, place) => ({ item, key: Math.imul(place + 1, 0x9e3779b1) >>> 0 }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ item }) => item)
}
