/** The only writes to drafts, besides the statement that sends one (reports/told-statement.ts). */
import { sql } from 'kysely'
import type { Db, Tx } from '#core/deps.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'
import type { DraftFields } from '../rules/drafts.ts'

export type DraftKey = { readonly officerId: OfficerId; readonly reportId: ReportId; readonly form: string }

/** Nobody writes at so many reports at once; of more, the oldest give way. */
const MOST = 200

export async function saveDraft(
  tx: Tx,
  { officerId, reportId, form }: DraftKey,
  { fields, at }: { readonly fields: DraftFields; readonly at: Date },
): Promise<void> {
  const draft = { fields: JSON.stringify(fields), saved_at: at }
  await tx
    .insertInto('report_drafts')
    .values({ officer_id: officerId, report_id: reportId, form, ...draft })
    .onConflict(conflict => conflict.columns(['officer_id', 'report_id', 'form']).doUpdateSet(draft))
    .execute()
  await sql`
    delete from report_drafts where (officer_id, report_id, form) in (
      select officer_id, report_id, form from report_drafts where officer_id = ${officerId}
      order by saved_at desc offset ${MOST})`.execute(tx)
}

export async function removeDraft(db: Db, { officerId, reportId, form }: DraftKey): Promise<void> {
  await db
    .deleteFrom('report_drafts')
    .where('officer_id', '=', officerId)
    .where('report_id', '=', reportId)
    .where('form', '=', form)
    .execute()
}

export async function removeOldDrafts(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('report_drafts').where('saved_at', '<', before).execute()
}
