import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Factors, Holder } from '../rules/factors.ts'

export type OwnFactors = Holder &
  Factors & {
    readonly hasPassword: boolean
    /** Recovery codes that were not used yet */
    readonly codesLeft: number
    /** How an authenticator names the account: an officer's office address; citizens' addresses stay in the vault. */
    readonly label: string | null
  }

/** By what the owner of this account can prove themselves; null when there is no such account in use. */
export async function findFactors({ db }: Pick<Deps, 'db'>, accountId: AccountId): Promise<OwnFactors | null> {
  const row = await db
    .selectFrom('accounts')
    .select(({ selectFrom, eb }) => [
      'accounts.is_demo',
      eb('accounts.password_hash', 'is not', null).as('has_password'),
      selectFrom('officers')
        .select('officers.email')
        .where('officers.account_id', '=', accountId)
        .where('officers.is_active', '=', true)
        .orderBy('officers.id')
        .limit(1)
        .as('officer_email'),
      selectFrom('totp_secrets').select('account_id').where('account_id', '=', accountId).as('app'),
      selectFrom('passkeys')
        .select(keys => keys.fn.countAll<number>().as('count'))
        .where('account_id', '=', accountId)
        .as('passkeys'),
      selectFrom('recovery_codes')
        .select(codes => codes.fn.countAll<number>().as('count'))
        .where('account_id', '=', accountId)
        .where('used_at', 'is', null)
        .as('codes_left'),
    ])
    .where('accounts.id', '=', accountId)
    .where('accounts.is_active', '=', true)
    .executeTakeFirst()
  if (!row) return null
  return {
    isDemo: row.is_demo,
    isOfficer: row.officer_email !== null,
    hasPassword: Boolean(row.has_password),
    hasApp: row.app !== null,
    passkeys: row.passkeys ?? 0,
    codesLeft: row.codes_left ?? 0,
    label: row.officer_email,
  }
}
