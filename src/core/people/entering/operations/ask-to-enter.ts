import type { Deps } from '#core/deps.ts'
import type { Contact } from '../../contact.ts'
import { issueCode } from '../codes.ts'
import { findEntry } from '../queries/find-entry.ts'
import { tellsOf } from '../rules/entry.ts'
import type { CodePurpose } from '../rules/one-time-code.ts'

export type AskingToEnter = {
  readonly purpose: Extract<CodePurpose, 'register' | 'sign-in' | 'reset'>
  readonly contact: Contact
  readonly browser: string
}

/**
 * Somebody wants to register, to sign in by code, or to replace a password. Whether there is an account or not: the same
 * question to the database, the same row, the same job; only the message differs, and it goes to the contact's owner.
 */
export async function askToEnter(
  deps: Deps,
  { purpose, contact, browser }: AskingToEnter,
): Promise<{ readonly codeId: number }> {
  const known = await findEntry(deps, contact)
  const asked = { purpose, contact, browser, accountId: known?.accountId ?? null, tells: tellsOf(purpose, known) }
  return deps.db.transaction().execute(tx => issueCode(deps, tx, asked))
}
