import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AccountId, TrackingNumber } from '#core/ids.ts'
import type { Purpose } from './purposes.ts'

export const READERS = ['officer', 'system', 'reporter'] as const
export type Reader = (typeof READERS)[number]

/** Readings of one kind on one day: every mail opens the address, and a list of each would hide the one that matters. */
export type IdentityReads = {
  readonly lastAt: Date
  readonly times: number
  /** Its words stand in PURPOSES of purposes.ts. */
  readonly purpose: Purpose
  readonly by: Reader
  /** Of the officer when they read it. The officer is not named to the citizen: their agency answers for them. */
  readonly agencyName: string | null
  /** Null: the particulars of the account itself. */
  readonly number: TrackingNumber | null
}

type Wanted = {
  /** Whose readings: with the service's own among them, those of officers come late or not at all. */
  readonly by?: readonly Reader[]
  readonly limit?: number
}

/** Who opened what this account has told of itself, with the account or with a report; the latest first. */
export async function listIdentityReads(
  db: Db,
  accountId: AccountId,
  { by = READERS, limit = 100 }: Wanted = {},
): Promise<readonly IdentityReads[]> {
  const { rows } = await sql<IdentityReads>`
    with own as (${identitiesOf(accountId)})
    select max(n.read_at) as "lastAt", count(*)::integer as times, n.purpose, split_part(n.party, ':', 1) as by,
      a.name as "agencyName", r.number
    from own join vault.identity_reads n using (identity_id)
    left join agencies a on a.id = n.agency_id
    left join reports r on r.id = n.report_id
    where split_part(n.party, ':', 1) = any(${by}::text[])
    group by date_trunc('day', n.read_at, 'Asia/Jakarta'), n.purpose, n.party, a.name, r.number
    order by max(n.read_at) desc, n.purpose limit ${limit}`.execute(db)
  return rows
}

/** All readings by the service itself for one purpose. */
export type ServiceReads = Pick<IdentityReads, 'purpose' | 'times' | 'lastAt'>

/** What the service opened by itself, so that it could write to this person: seen by nobody, so a line for each purpose is enough. */
export async function sumServiceReads(db: Db, accountId: AccountId): Promise<readonly ServiceReads[]> {
  const { rows } = await sql<ServiceReads>`
    with own as (${identitiesOf(accountId)})
    select max(n.read_at) as "lastAt", count(*)::integer as times, n.purpose
    from own join vault.identity_reads n using (identity_id)
    where n.party = 'system'
    group by n.purpose order by max(n.read_at) desc, n.purpose`.execute(db)
  return rows
}

/** Of the account, and those left with reports that are its own now. */
const identitiesOf = (accountId: AccountId) => sql`
  select identity_id from vault.account_identities where account_id = ${accountId}
  union
  select identity_id from vault.report_reporters where account_id = ${accountId} and identity_id is not null`
