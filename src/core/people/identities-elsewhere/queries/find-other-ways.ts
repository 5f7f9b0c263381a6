import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { OtherWays } from '../rules/link.ts'

/** How else somebody can sign in who gives this issuer up. A password is of no use without a contact to type it with. */
export async function findOtherWays(
  db: Db,
  accountId: AccountId,
  { without, configured }: { without: string; configured: readonly string[] },
): Promise<OtherWays> {
  const { rows } = await sql<OtherWays>`
    select a.password_hash is not null
        and exists (select from account_identifiers i where i.account_id = a.id) as "hasPassword",
      exists (select from account_identifiers i where i.account_id = a.id and i.verified_at is not null) as "hasContact",
      (select count(*)::int from passkeys p where p.account_id = a.id) as passkeys,
      (select count(*)::int from other_identities e
        where e.account_id = a.id and e.issuer <> ${without} and e.issuer = any(${configured}::text[])) as identities
    from accounts a where a.id = ${accountId}`.execute(db)
  return rows[0] ?? { hasPassword: false, hasContact: false, passkeys: 0, identities: 0 }
}
