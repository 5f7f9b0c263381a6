import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'

export type FoundReview = { readonly at: Date; readonly by: string; readonly agency: string; readonly officers: number }

/** The last time that somebody looked through the officers of this agency, or of one above it, which includes them. */
export async function findReview(db: Db, agencyId: AgencyId): Promise<FoundReview | undefined> {
  const { rows } = await sql<FoundReview>`
    select r.reviewed_at as at, o.name as by, g.name as agency, r.officers
    from officer_reviews r join agencies g on g.id = r.agency_id join officers o on o.id = r.reviewed_by
    where g.path @> (select path from agencies where id = ${agencyId})
    order by r.reviewed_at desc, r.id desc limit 1`.execute(db)
  return rows[0]
}
