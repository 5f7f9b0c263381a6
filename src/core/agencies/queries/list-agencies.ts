import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import { slowChanging } from '#core/reference/slow-changing.ts'
import type { AgencyType } from '../rules/agency.ts'

export type ListedAgency = {
  readonly id: AgencyId
  readonly slug: string
  readonly name: string
  readonly shortName: string
  readonly type: AgencyType
  /** Has it active agencies below, so that there is something to open? */
  readonly hasChildren: boolean
}

/** The active agencies right below one, by name: one level of the routing picker. At most 1,000 (the root has 756). */
export async function listAgencyChildren(db: Db, parentId: AgencyId): Promise<ListedAgency[]> {
  return listed(db).where('agencies.parent_id', '=', parentId).execute()
}

/** Ministries, institutions, local governments, companies: what stands right below the root. Remembered for half a minute. */
export const listTopAgencies = slowChanging((db: Db): Promise<readonly ListedAgency[]> =>
  listed(db).where('agencies.depth', '=', 1).execute(),
)

const listed = (db: Db) =>
  db
    .selectFrom('agencies')
    .select(['id', 'slug', 'name', 'short_name as shortName', 'type'])
    .select(
      sql<boolean>`exists (select from agencies child where child.parent_id = agencies.id and child.active)`.as(
        'hasChildren',
      ),
    )
    .where('active', '=', true)
    .orderBy('name')
    .limit(1000)
