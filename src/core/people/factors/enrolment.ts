/**
 * The key that an authenticator app is being given. Until a code confirms it, it stands only in the form, sealed for this
 * account and for half an hour: opening the page writes nothing, and two tabs do not spoil each other.
 */
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { newTotpKey } from './totp.ts'

const HALF_AN_HOUR_MS = 1_800_000

export type Enrolment = { readonly key: string; readonly sealed: string }

export function newEnrolment(
  { ids, vault, clock }: Pick<Deps, 'ids' | 'vault' | 'clock'>,
  accountId: AccountId,
): Enrolment {
  const key = newTotpKey(ids)
  const endsAt = new Date(clock.now().getTime() + HALF_AN_HOUR_MS)
  return { key, sealed: vault.sealCookie(key, purposeFor(accountId), endsAt) }
}

/** Null when it is too old, was changed, or belongs to somebody else. */
export function openEnrolment(
  { vault, clock }: Pick<Deps, 'vault' | 'clock'>,
  accountId: AccountId,
  sealed: string,
): Enrolment | null {
  const key = vault.openCookie(sealed, purposeFor(accountId), clock.now())
  return key === null ? null : { key, sealed }
}

const purposeFor = (accountId: AccountId): string => `authenticator app of ${accountId}`
