/**
 * What somebody is told by mail or SMS who asks for a code with a contact (docs/decisions/0101-one-time-codes.md). The page says
 * the same in every case; only the contact's owner learns more.
 */
import type { CodePurpose, CodeTells } from './one-time-code.ts'

type Known = { readonly isDemo: boolean; readonly isActive: boolean }

export function tellsOf(
  purpose: Extract<CodePurpose, 'register' | 'sign-in' | 'reset'>,
  known: Known | null,
): CodeTells {
  if (purpose === 'register') return known === null ? 'code' : known.isActive ? 'has-account' : 'nothing'
  if (!known?.isActive) return 'nothing'
  // Everybody is told the password of a demonstration; nobody may take it from the others.
  return purpose === 'reset' && known.isDemo ? 'nothing' : 'code'
}
