/** What an account has told of itself: read by the person, by what writes to them, and changed by the person alone. */
import { sql } from 'kysely'
import type { Db, Deps, Tx } from '#core/deps.ts'
import type { AccountId, IdentityId } from '#core/ids.ts'
import { type Identity, eraseIdentity, identityRow, revealIdentity } from './identities.ts'
import type { Purpose } from './purposes.ts'

/** Null when the account is nobody's any more. */
export async function readOwnIdentity(deps: Deps, accountId: AccountId, purpose: Purpose): Promise<Identity | null> {
  const id = await identityOf(deps.db, accountId)
  return id === null ? null : revealIdentity(deps, id, { reportId: null, party: 'reporter', purpose })
}

/** How whoever has an account is reached about what is no report of theirs. */
export async function contactOfAccount(deps: Deps, accountId: AccountId, purpose: Purpose): Promise<Identity | null> {
  const id = await identityOf(deps.db, accountId)
  return id === null ? null : revealIdentity(deps, id, { reportId: null, party: 'system', purpose })
}

/** In its place: the reports that were filed with the account point to the same row, and are told at the new contact too. */
export async function replaceOwnIdentity(
  tx: Tx,
  deps: Pick<Deps, 'vault' | 'clock'>,
  accountId: AccountId,
  identity: Identity,
): Promise<void> {
  const { rows } = await sql<{ sealed: Buffer | null }>`
    select i.sealed from vault.identities i join vault.account_identities own on own.identity_id = i.id
    where own.account_id = ${accountId} for update of i`.execute(tx)
  const { sealed, email_digest, phone_digest, created_at } = identityRow(deps, identity, rows[0]?.sealed)
  await sql`
    update vault.identities set sealed = ${sealed}, email_digest = ${email_digest}, phone_digest = ${phone_digest}, created_at = ${created_at}
    where id = (select identity_id from vault.account_identities where account_id = ${accountId}) and erased_at is null`.execute(
    tx,
  )
}

/**
 * Erases all that an account has told of itself, with the account and with each report, and lets its reports go: nothing names
 * their reporter any more. Returns how many reports those are.
 */
export async function releaseAccount(tx: Tx, deps: Pick<Deps, 'clock'>, accountId: AccountId): Promise<number> {
  const { rows } = await sql<{ id: IdentityId }>`
    select identity_id as id from vault.account_identities where account_id = ${accountId}
    union select identity_id from vault.report_reporters where account_id = ${accountId} and identity_id is not null`.execute(
    tx,
  )
  for (const { id } of rows) await eraseIdentity({ ...deps, db: tx }, id)
  await sql`delete from vault.account_identities where account_id = ${accountId}`.execute(tx)
  const { numAffectedRows = 0n } = await sql`
    update vault.report_reporters set account_id = null where account_id = ${accountId}`.execute(tx)
  return Number(numAffectedRows)
}

/** Given to `sealErasable`, it seals something else of theirs under their secret: what is forgotten with them, in every backup. */
export async function findOwnSealed(db: Db, accountId: AccountId): Promise<Buffer | null> {
  const { rows } = await sql<{ sealed: Buffer | null }>`
    select i.sealed from vault.identities i join vault.account_identities own on own.identity_id = i.id
    where own.account_id = ${accountId}`.execute(db)
  return rows[0]?.sealed ?? null
}

async function identityOf(db: Db, accountId: AccountId): Promise<IdentityId | null> {
  const { rows } = await sql<{ id: IdentityId }>`
    select identity_id as id from vault.account_identities where account_id = ${accountId}`.execute(db)
  return rows[0]?.id ?? null
}
