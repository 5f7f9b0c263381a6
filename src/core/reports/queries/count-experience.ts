import { sql } from 'kysely'
import type { Experience } from '#core/agencies/rules/rank-routes.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId, CategoryId } from '#core/ids.ts'
import { customPlan } from '#platform/db.ts'

const REMEMBERED_DAYS = 365

/**
 * How reports of a category went with these agencies in a year, counted exactly from indexes of their own: received (those given
 * back included), closed there, given back. Never confidential ones: nobody learns of one by counting.
 */
export async function countExperience(
  db: Db,
  { category, agencies, now }: { category: CategoryId; agencies: readonly AgencyId[]; now: Date },
): Promise<ReadonlyMap<AgencyId, Experience>> {
  if (agencies.length === 0) return new Map()
  const since = new Date(now.getTime() - REMEMBERED_DAYS * 86_400_000)
  const { rows } = await sql<{ id: AgencyId; held: number; settled: number; givenBack: number }>`
    select a.id, had.held, had.settled, back.n as "givenBack"
    from unnest(${[...agencies]}::integer[]) a (id)
    cross join lateral (
      select count(*)::integer as held, (count(*) filter (where r.status = 'closed'))::integer as settled from reports r
      where r.category_id = ${category} and r.lead_agency_id = a.id and r.submitted_at > ${since} and not r.is_confidential
    ) had
    cross join lateral (
      select count(distinct e.report_id)::integer as n from report_events e
      join reports r on r.id = e.report_id and r.category_id = ${category} and not r.is_confidential and r.lead_agency_id <> a.id
      where e.name = 'report.returned' and e.agency_id = a.id and e.occurred_at > ${since}
    ) back ${customPlan}`.execute(db)
  return new Map(
    rows.map(({ id, held, settled, givenBack }) => [id, { received: held + givenBack, settled, givenBack }]),
  )
}
