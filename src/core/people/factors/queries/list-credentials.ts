import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

export type Credential = { readonly id: string; readonly transports: string[] }

/** How a browser is told which passkeys are meant. */
export async function listCredentials({ db }: Pick<Deps, 'db'>, accountId: AccountId): Promise<Credential[]> {
  const rows = await db
    .selectFrom('passkeys')
    .select(['credential_id', 'transports'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute()
  return rows.map(row => ({ id: row.credential_id.toString('base64url'), transports: row.transports }))
}
