import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import { ofAnyLength } from '#platform/db.ts'
import type { ConnectionMode } from '../rules/agency.ts'

export type Connection = { readonly id: AgencyId; readonly name: string; readonly mode: ConnectionMode }

/** Of a row of `agencies`: the nearest at or above it that says how it is connected; null when none does. */
export const CONNECTION = sql<Connection | null>`(
  select json_build_object('id', above.id, 'name', above.name, 'mode', above.connection_mode)
  from agencies above
  where above.id = any(string_to_array(ltree2text(agencies.path), '.')::integer[]) and above.connection_mode is not null
  order by above.depth desc limit 1)`

/** For each of these agencies that has one. */
export async function findConnections(db: Db, ids: readonly AgencyId[]): Promise<ReadonlyMap<AgencyId, Connection>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('agencies')
    .select(['id', CONNECTION.as('connection')])
    .where('id', '=', sql<AgencyId>`any(${ofAnyLength(ids, 'integer')})`)
    .execute()
  return new Map(rows.flatMap(({ id, connection }) => (connection ? [[id, connection] as const] : [])))
}
