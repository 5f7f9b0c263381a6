import type { Deps } from '#core/deps.ts'
import { digestOfContact, readEmail } from '../../contact.ts'
import type { AddressStanding } from '../rules/enter.ts'

export type VouchedAddress = { readonly address: string; readonly isVerified: boolean }

type Given = { readonly email: VouchedAddress | null; readonly isTrusted: boolean }

/** The address as we write addresses; null when the word of the provider for it is not enough. */
export const provedAddress = ({ email, isTrusted }: Given): string | null =>
  isTrusted && email?.isVerified ? readEmail(email.address) : null

/** An address that proves nothing is not even looked up. One that an account has without having proved it is taken too. */
export async function findAddressStanding(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  proved: string | null,
): Promise<AddressStanding> {
  if (proved === null) return 'unproved'
  const taken = await db
    .selectFrom('account_identifiers')
    .select('account_id')
    .where('digest', '=', digestOfContact(vault, { kind: 'email', value: proved }))
    .executeTakeFirst()
  return taken ? 'taken' : 'free'
}
