import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'

export type ListedAgency = {
  readonly id: AgencyId
  readonly slug: string
  readonly name: string
  /** Has it active agencies below, so that there is something to open? */
  readonly hasChildren: boolean
}

/** The active agencies right below one, by name: one level of the routing picker. At most 1,000 (the root has 756). */
export function listAgencyChildren(db: Db, parentId: AgencyId): Promise<ListedAgency[]> {
  return db
    .selectFrom('agencies')
    .select(['id', 'slug', 'name'])
    .select(
      sql<boolean>`exists (select from agencies child where child.parent_id = agencies.id and child.active)`.as(
        'hasChildren',
      ),
    )
    .where('parent_id', '=', parentId)
    .where('active', '=', true)
    .orderBy('name')
    .limit(1000)
    .execute()
}
