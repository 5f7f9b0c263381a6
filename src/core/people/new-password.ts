import { refuse } from '#core/decision.ts'
import type { Ids } from '#platform/ids.ts'
import { isBreached } from './breached.ts'
import { hashPassword } from './passwords.ts'
import { type PasswordFault, faultOfPassword } from './rules/password.ts'

/** What is kept of a password that somebody chose, or why it may not be that one. */
export async function newPassword(
  ids: Ids,
  password: string,
  contacts: readonly string[],
): Promise<
  { readonly ok: true; readonly passwordHash: string } | { readonly ok: false; readonly refusal: PasswordFault }
> {
  const fault = faultOfPassword(password, contacts)
  if (fault) return refuse(fault)
  if (await isBreached(password)) return refuse('password-breached')
  return { ok: true, passwordHash: await hashPassword(ids, password) }
}
