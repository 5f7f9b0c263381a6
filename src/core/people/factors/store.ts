/** The only writes to second factors. */
import type { Db, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { ChallengePurpose, FactorEvent, PasskeyId } from './factor.ts'

export type AppToSave = {
  readonly accountId: AccountId
  readonly sealed: Buffer
  readonly step: number
  readonly at: Date
}

/** False when the account has one already. */
export async function saveApp(tx: Tx, { accountId, sealed, step, at }: AppToSave): Promise<boolean> {
  const saved = await tx
    .insertInto('totp_secrets')
    .values({ account_id: accountId, sealed, last_step: step, confirmed_at: at })
    .onConflict(conflict => conflict.column('account_id').doNothing())
    .returning('account_id')
    .executeTakeFirst()
  return saved !== undefined
}

/** False when this step, or a later one, was used before: of two who use one code at once, one gets in. */
export async function useStep(tx: Tx, accountId: AccountId, step: number): Promise<boolean> {
  const used = await tx
    .updateTable('totp_secrets')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .returning('account_id')
    .executeTakeFirst()
  return used !== undefined
}

export async function removeApp(tx: Tx, accountId: AccountId): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('totp_secrets').where('account_id', '=', accountId).executeTakeFirst()
  return numDeletedRows > 0n
}

/** In place of those that there were. */
export async function saveRecoveryCodes(tx: Tx, accountId: AccountId, digests: readonly Buffer[]): Promise<void> {
  await removeRecoveryCodes(tx, accountId)
  await tx
    .insertInto('recovery_codes')
    .values(digests.map(digest => ({ account_id: accountId, digest })))
    .execute()
}

export async function removeRecoveryCodes(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute()
}

/** False when there is no such code, or it was used before. */
export async function takeRecoveryCode(tx: Tx, accountId: AccountId, digest: Buffer, at: Date): Promise<boolean> {
  const taken = await tx
    .updateTable('recovery_codes')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('digest', '=', digest)
    .where('used_at', 'is', null)
    .returning('digest')
    .executeTakeFirst()
  return taken !== undefined
}

export type PasskeyToSave = {
  readonly accountId: AccountId
  readonly credentialId: Buffer
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly nameSealed: Buffer
  readonly at: Date
}

/** False when this passkey is known already, whoever has it. */
export async function savePasskey(tx: Tx, passkey: PasskeyToSave): Promise<boolean> {
  const { accountId, credentialId, publicKey, counter, transports, nameSealed, at } = passkey
  const saved = await tx
    .insertInto('passkeys')
    .values({
      account_id: accountId,
      credential_id: credentialId,
      public_key: publicKey,
      counter,
      transports: [...transports],
      name_sealed: nameSealed,
      created_at: at,
    })
    .onConflict(conflict => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return saved !== undefined
}

export async function savePasskeyUse(tx: Tx, id: PasskeyId, counter: number, at: Date): Promise<void> {
  await tx.updateTable('passkeys').set({ counter, last_used_at: at }).where('id', '=', id).execute()
}

export async function renamePasskey(tx: Tx, accountId: AccountId, id: PasskeyId, nameSealed: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set({ name_sealed: nameSealed })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removePasskey(tx: Tx, accountId: AccountId, id: PasskeyId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function removePasskeys(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('passkeys').where('account_id', '=', accountId).execute()
}

export type ChallengeToSave = {
  readonly digest: Buffer
  readonly browserDigest: Buffer
  readonly purpose: ChallengePurpose
  readonly accountId: AccountId | null
  readonly expiresAt: Date
}

export async function saveChallenge(db: Db, challenge: ChallengeToSave): Promise<void> {
  const { digest, browserDigest, purpose, accountId, expiresAt } = challenge
  await db
    .insertInto('passkey_challenges')
    .values({ digest, browser_digest: browserDigest, purpose, account_id: accountId, expires_at: expiresAt })
    .execute()
}

/** Gone with the first who brings it, whether or not their signature is right. */
export async function takeChallenge(db: Db, challenge: Omit<ChallengeToSave, 'expiresAt'> & { now: Date }) {
  const { digest, browserDigest, purpose, accountId, now } = challenge
  const taken = await db
    .deleteFrom('passkey_challenges')
    .where('digest', '=', digest)
    .returning(['browser_digest', 'purpose', 'account_id', 'expires_at'])
    .executeTakeFirst()
  if (!taken) return false
  const isMeant = taken.purpose === purpose && taken.account_id === accountId
  return isMeant && taken.browser_digest.equals(browserDigest) && taken.expires_at > now
}

export async function removeExpiredChallenges(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('passkey_challenges').where('expires_at', '<=', now).execute()
}

export type EventToSave = {
  readonly accountId: AccountId
  readonly kind: FactorEvent
  readonly party: 'owner' | `officer:${number}`
  readonly at: Date
}

export async function saveFactorEvent(db: Db, { accountId, kind, party, at }: EventToSave): Promise<void> {
  await db.insertInto('factor_events').values({ account_id: accountId, kind, party, at }).execute()
}
