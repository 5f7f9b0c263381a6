import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AccountId, ReportId, TrackingNumber } from '#core/ids.ts'
import { isReporterOf } from '#core/people/vault/own-report.ts'

export type Followable = { readonly id: ReportId; readonly isOwn: boolean }

/** The report, if everyone may read it now. Whoever filed it hears of it anyway. */
export async function findFollowable(
  db: Db,
  number: TrackingNumber,
  accountId: AccountId,
): Promise<Followable | undefined> {
  const { rows } = await sql<Followable>`
    select r.id, ${isReporterOf(sql`r.id`, sql`${accountId}::bigint`)} as "isOwn" from reports r
    where r.number = ${number} and r.published_at is not null and not r.is_confidential and r.status <> 'blocked'`.execute(
    db,
  )
  return rows[0]
}
