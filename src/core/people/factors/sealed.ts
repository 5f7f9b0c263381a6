/** What of the factors is kept under the vault's key, each bound to the account it belongs to. */
import type { AccountId } from '#core/ids.ts'
import type { Vault } from '#platform/vault.ts'
import { readRecoveryCode } from './rules/recovery-code.ts'

export const sealTotpKey = (vault: Vault, accountId: AccountId, key: string): Buffer =>
  vault.seal(key, `totp key of ${accountId}`)

export const openTotpKey = (vault: Vault, accountId: AccountId, sealed: Buffer): string =>
  vault.open(sealed, `totp key of ${accountId}`)

export const sealPasskeyName = (vault: Vault, accountId: AccountId, name: string): Buffer =>
  vault.seal(name, `passkey name of ${accountId}`)

export const openPasskeyName = (vault: Vault, accountId: AccountId, sealed: Buffer): string =>
  vault.open(sealed, `passkey name of ${accountId}`)

/** What cannot be a code gets a digest too, one that no code has. */
export const digestOfRecoveryCode = (vault: Vault, accountId: AccountId, typed: string): Buffer =>
  vault.digest(readRecoveryCode(typed) ?? '', `recovery code of ${accountId}`)

/** How a passkey names its account: the same for all passkeys of one account, and nothing to anybody else. */
export const passkeyUser = (vault: Vault, accountId: AccountId): Buffer =>
  vault.digest(String(accountId), 'passkey user')
