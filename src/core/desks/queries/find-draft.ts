import type { Db } from '#core/deps.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'
import type { DraftFields } from '../rules/drafts.ts'

export type Draft = { readonly fields: DraftFields; readonly savedAt: Date }

/** For an officer who sees the report: whoever does not has no way to ask. */
export async function findDraft(
  db: Db,
  { officerId, reportId, form }: { readonly officerId: OfficerId; readonly reportId: ReportId; readonly form: string },
): Promise<Draft | undefined> {
  return db
    .selectFrom('report_drafts')
    .select(['fields', 'saved_at as savedAt'])
    .where('officer_id', '=', officerId)
    .where('report_id', '=', reportId)
    .where('form', '=', form)
    .executeTakeFirst()
}
