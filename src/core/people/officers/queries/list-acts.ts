import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import type { OfficerRole } from '../../actor.ts'
import type { OfficerAct } from '../rules/acts.ts'
import type { ActDetail } from '../tables.ts'

export type ListedAct = {
  readonly id: number
  readonly act: OfficerAct
  readonly at: Date
  /** Null: the officer, by accepting */
  readonly by: string | null
  readonly detail: ActDetail
  readonly from: { readonly role: OfficerRole; readonly agency: string } | null
  readonly to: { readonly role: OfficerRole; readonly agency: string } | null
}

const MOST = 200

/** What was done to an officer's account, from the invitation on, the latest first. */
export async function listActs(db: Db, officerId: OfficerId): Promise<readonly ListedAct[]> {
  const { rows } = await sql<ListedAct>`
    select a.id, a.act, a.acted_at as at, by_officer.name as by, a.detail,
      case when f.id is not null then json_build_object('role', a.detail->'from'->>'role', 'agency', f.short_name) end as "from",
      case when t.id is not null then json_build_object('role', a.detail->'to'->>'role', 'agency', t.short_name) end as "to"
    from officer_acts a
    left join officers by_officer on by_officer.id = a.by_officer_id
    left join agencies f on f.id = (a.detail->'from'->>'agencyId')::int
    left join agencies t on t.id = (a.detail->'to'->>'agencyId')::int
    where a.officer_id = ${officerId}
      or a.invitation_id in (select i.id from officer_invitations i where i.officer_id = ${officerId})
    order by a.acted_at desc, a.id desc limit ${MOST}`.execute(db)
  return rows
}
