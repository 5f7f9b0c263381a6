import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { formDigest } from '#core/reports/operations/change-report.ts'

/** Whether this very form has been accepted: what a page sends of it afterwards comes too late. */
export async function isFormSent(db: Db, token: string, reportId: ReportId): Promise<boolean> {
  const found = await db
    .selectFrom('form_tokens')
    .select('token_digest')
    .where('token_digest', '=', formDigest(token, reportId))
    .executeTakeFirst()
  return found !== undefined
}
