import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import { keyOf, keysOf } from '#core/reference/rules/key.ts'
import { ofAnyLength } from '#platform/db.ts'
import { AGENCY_COLUMNS, type FoundAgency, agencyOf } from './agency-columns.ts'
import { CONNECTION, type Connection } from './find-connections.ts'

/** An agency that a report may be handed to, and what that depends on. */
export type NamedAgency = FoundAgency & {
  /** Itself, or the nearest above it, that says how it is connected; null when none does. */
  readonly connection: Connection | null
}

/** Agencies by the id or slug that a form gave, each under that name; nothing when one of them does not exist. */
export async function findNamedAgencies(
  db: Db,
  names: readonly string[],
): Promise<ReadonlyMap<string, NamedAgency> | undefined> {
  const { slugs, ids } = keysOf(names)
  const rows = await db
    .selectFrom('agencies')
    .select([...AGENCY_COLUMNS, CONNECTION.as('connection')])
    .where(sql<boolean>`slug = any(${ofAnyLength(slugs, 'text')}) or id = any(${ofAnyLength(ids, 'integer')})`)
    .execute()
  const found = rows.map(({ connection, ...row }) => ({ ...agencyOf(row), connection }))
  const named = new Map<string, NamedAgency>()
  for (const name of names) {
    const key = keyOf(name)
    const agency = key && found.find(({ id, slug }) => ('id' in key ? id === key.id : slug === key.slug))
    if (!agency) return undefined
    named.set(name, agency)
  }
  return named
}

/** The one that a form names. */
export const findNamedAgency = async (db: Db, name: string): Promise<NamedAgency | undefined> =>
  (await findNamedAgencies(db, [name]))?.get(name)
