import { sql } from 'kysely'
import type { Deps } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import { reporterAccount } from '#core/people/vault/own-report.ts'
import { goesItsWay } from '#core/reports/queries/queue-conditions.ts'
import { DUTY_CLOCKS } from '#core/reports/rules/first-due.ts'
import type { DigestCounts } from '../letter.ts'

type Work = DigestCounts & { readonly officerId: OfficerId }

/** That somebody objects to a merge is work of its own. */
const GOES_ITS_WAY = goesItsWay(sql`r`)

/** What an agency holds, verifies or judges; at the national level only its admins verify and hold. */
const OWN = sql`
  select r.id, r.accused_agency_id, false as is_part from reports r
  where (${GOES_ITS_WAY} and r.lead_agency_id = o.agency_id and r.status in ('forwarded', 'in_progress', 'replied'))
    or (${GOES_ITS_WAY} and o.role in ('coordinator', 'national_admin') and r.verifier_agency_id = o.agency_id and r.status = 'received')
    or (o.role in ('coordinator', 'national_admin') and r.objection_agency_id = o.agency_id and r.objection_at is not null)`

/** What it owes others as a supporting agency: few parts, which an index of their own finds. */
const PARTS = sql`
  select r.id, r.accused_agency_id, true from report_assignments ra join reports r on r.id = ra.report_id
  where ra.agency_id = o.agency_id and ra.part = 'supporting' and ra.ended_at is null and ra.settled is null
    and ${GOES_ITS_WAY} and r.status in ('forwarded', 'in_progress', 'replied', 'awaiting_information')`

/** Whoever owes a part owes it by its own day; the day of the answer is the lead's business. */
const IS_THEIR_CLOCK = sql`(case when r.is_part then c.kind = 'supporting_part' and c.agency_id = o.agency_id
  else c.kind = any(${DUTY_CLOCKS}::text[]) end)`

/** How much waits for whom, and how much of it is near or late. Nobody is counted what accuses their agency or one above it. */
const work = (now: Date, only: OfficerId | null) => sql<Work>`
  select o.id as "officerId", count(distinct r.id)::integer as open,
    count(distinct r.id) filter (where c.near_at <= ${now} and c.due_at > ${now})::integer as near,
    count(distinct r.id) filter (where c.due_at <= ${now})::integer as late
  from officers o
  join accounts a on a.id = o.account_id and a.is_active
  join agencies g on g.id = o.agency_id
  cross join lateral (${OWN} union all ${PARTS}) r
  left join report_clocks c on c.report_id = r.id and c.stopped_at is null and c.paused_at is null and ${IS_THEIR_CLOCK}
  where o.is_active and o.role in ('coordinator', 'liaison', 'national_admin') and (o.role = 'national_admin') = (g.depth = 0)
    and (${only}::bigint is null or o.id = ${only})
    and (r.accused_agency_id is null or not r.accused_agency_id::text = any(string_to_array(g.path::text, '.')))
    and ${reporterAccount} is distinct from o.account_id
  group by o.id`

export async function countWorkOf({ db, clock }: Deps, officerId: OfficerId): Promise<DigestCounts> {
  const { rows } = await work(clock.now(), officerId).execute(db)
  return rows[0] ?? { open: 0, near: 0, late: 0 }
}

/** Officers for whom there is something to do. */
export async function listOfficersWithWork({ db, clock }: Deps): Promise<readonly OfficerId[]> {
  const { rows } = await work(clock.now(), null).execute(db)
  return rows.map(({ officerId }) => officerId)
}
