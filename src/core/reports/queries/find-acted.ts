import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import type { OfficerRole } from '#core/people/actor.ts'
import type { Filed } from '../report-row.ts'
import { officerNamedBy } from '#core/people/queries/named-officer.ts'
import { FORWARDINGS } from './has-forwarded.ts'
import { inText } from './in-text.ts'

export type Acted = {
  readonly officerId: OfficerId
  readonly officer: string
  readonly role: OfficerRole
  readonly agency: string
  /** Their last line in the history */
  readonly at: Date
  /** They handed it to somebody. */
  readonly hasForwarded: boolean
}

/** Every officer with a line in the report's history, in the order of their first: none of them judges what was done. */
export async function findActed(db: Db, { id, filedYear }: Filed): Promise<readonly Acted[]> {
  const { rows } = await sql<Acted>`
    select o.id as "officerId", o.name as officer, o.role, g.name as agency, max(e.occurred_at) as at,
      bool_or(e.name = any(${FORWARDINGS}::text[])) as "hasForwarded"
    from report_events e
    join officers o on o.id = ${officerNamedBy('e.party')}
    join agencies g on g.id = o.agency_id
    where e.filed_year = ${inText(filedYear)} and e.report_id = ${id}
    group by o.id, g.name order by min(e.id)`.execute(db)
  return rows
}
