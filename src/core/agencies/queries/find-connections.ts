import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { ConnectionMode } from '../rules/agency.ts'

export type Connection = { readonly id: AgencyId; readonly name: string; readonly mode: ConnectionMode }

/** For each of these agencies the nearest at or above it that says how it is connected. */
export async function findConnections(db: Db, ids: readonly AgencyId[]): Promise<ReadonlyMap<AgencyId, Connection>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Connection & { of: AgencyId }>`
    select a.id as of, c.id, c.name, c.connection_mode as mode
    from agencies a
    cross join lateral (
      select up.id, up.name, up.connection_mode from agencies up
      where up.id = any(string_to_array(ltree2text(a.path), '.')::integer[]) and up.connection_mode is not null
      order by up.depth desc limit 1
    ) c
    where a.id = any(${[...ids]}::integer[])`.execute(db)
  return new Map(rows.map(({ of, ...connection }) => [of, connection]))
}
