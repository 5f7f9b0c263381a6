import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Filed } from '../report-row.ts'
import { hasActed } from './free-judge.ts'

/** Whether this very form has been accepted of a report on which they acted: whoever hands a report on may not see it afterwards. */
export async function hasSentForm(
  db: Db,
  report: Filed,
  { form, accountId }: { readonly form: Buffer; readonly accountId: AccountId },
): Promise<boolean> {
  const found = await db
    .selectFrom('form_tokens')
    .select('token_digest')
    .where('token_digest', '=', form)
    .executeTakeFirst()
  return found !== undefined && (await hasActed(db, report, accountId))
}
