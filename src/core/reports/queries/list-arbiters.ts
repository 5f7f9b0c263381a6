import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import type { Filed } from '../report-row.ts'
import { FORWARDINGS } from './has-forwarded.ts'
import { inText } from './in-text.ts'

export type Arbiter = { readonly id: OfficerId; readonly name: string }

/**
 * The national admins who may say whose report it is, because they never handed it to anybody. Whether one of them filed it is
 * not asked: who is missing here would be known as its reporter.
 */
export async function listArbiters(db: Db, { id, filedYear }: Filed): Promise<readonly Arbiter[]> {
  const { rows } = await sql<Arbiter>`
    select o.id, o.name from officers o join accounts a on a.id = o.account_id
    where o.role = 'national_admin' and o.is_active and a.is_active and not exists (
      select from report_events e where e.filed_year = ${inText(filedYear)} and e.report_id = ${id}
        and e.party = 'officer:' || o.id and e.name = any(${FORWARDINGS}::text[]))
    order by o.name, o.id`.execute(db)
  return rows
}
