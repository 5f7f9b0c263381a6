import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

/** Whether this account is the reporter of anything: an officer who is has a view of the queues that no colleague shares. */
export async function hasFiled(db: Db, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from vault.report_reporters rr where rr.account_id = ${accountId}) as has`.execute(db)
  return rows[0]?.has ?? false
}
