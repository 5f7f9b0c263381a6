import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Vault } from '#platform/vault.ts'
import { type Contact, digestOfContact } from '../contact.ts'

/**
 * Puts the reports that were filed with this contact, as a guest or by SMS, into the account that has just proved it. Nothing else
 * about them changes: who was anonymous stays so, access codes keep working, and no history tells of it, because officers read
 * histories. Call it only for a contact that a code has proved. Returns how many reports those are.
 */
export async function uniteReports(tx: Tx, vault: Vault, accountId: AccountId, contact: Contact): Promise<number> {
  const digest = digestOfContact(vault, contact)
  const column = contact.kind === 'email' ? sql`i.email_digest` : sql`i.phone_digest`
  const { numAffectedRows = 0n } = await sql`
    update vault.report_reporters rr set account_id = ${accountId}
    from vault.identities i
    where i.id = rr.identity_id and rr.account_id is null and ${column} = ${digest} and i.sealed is not null`.execute(
    tx,
  )
  return Number(numAffectedRows)
}
