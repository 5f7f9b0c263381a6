import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'

/** Who does the work of those of these officers who are away today; days are those of their agency. */
export async function findDeputies(
  db: Db,
  officerIds: readonly OfficerId[],
  now: Date,
): Promise<ReadonlyMap<OfficerId, OfficerId>> {
  if (officerIds.length === 0) return new Map()
  const { rows } = await sql<{ officer: OfficerId; deputy: OfficerId }>`
    select ab.officer_id as officer, ab.deputy_id as deputy
    from officer_absences ab
    join officers o on o.id = ab.officer_id
    join agencies g on g.id = o.agency_id
    join officers d on d.id = ab.deputy_id and d.is_active
    join accounts a on a.id = d.account_id and a.is_active
    where ab.officer_id = any(${officerIds}::bigint[])
      and (${now}::timestamptz at time zone g.time_zone)::date between ab.from_on and ab.until_on`.execute(db)
  return new Map(rows.map(({ officer, deputy }) => [officer, deputy]))
}
