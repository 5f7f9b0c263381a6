/** The only writes to one_time_codes. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { CodePurpose, CodeTells } from './rules/one-time-code.ts'

export type CodeToSave = {
  readonly purpose: CodePurpose
  readonly contactDigest: Buffer
  readonly contactSealed: Buffer
  readonly accountId: AccountId | null
  readonly browserDigest: Buffer
  readonly nonce: Buffer
  readonly tells: CodeTells
  readonly at: Date
  readonly expiresAt: Date
}

/** The last code that a browser asked for is the only one it may use. */
export async function saveCode(tx: Tx, code: CodeToSave): Promise<number> {
  const { purpose, contactDigest, contactSealed, accountId, browserDigest, nonce, tells, at, expiresAt } = code
  await tx
    .deleteFrom('one_time_codes')
    .where('contact_digest', '=', contactDigest)
    .where('purpose', '=', purpose)
    .where('browser_digest', '=', browserDigest)
    .execute()
  const { id } = await tx
    .insertInto('one_time_codes')
    .values({
      purpose,
      contact_digest: contactDigest,
      contact_sealed: contactSealed,
      account_id: accountId,
      browser_digest: browserDigest,
      nonce,
      tells,
      created_at: at,
      expires_at: expiresAt,
      used_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type CodeSought = {
  readonly purpose: CodePurpose
  readonly which: { readonly codeId: number } | { readonly contactDigest: Buffer }
  readonly browserDigest: Buffer
}

export type CodeRow = {
  readonly id: number
  readonly contact_digest: Buffer
  readonly contact_sealed: Buffer
  readonly account_id: AccountId | null
  readonly nonce: Buffer
  readonly tells: CodeTells
  readonly tries: number
  readonly expires_at: Date
  readonly used_at: Date | null
}

/** Who tries the same code at once waits here, so that no try is left uncounted. */
export async function lockCode(tx: Tx, { purpose, which, browserDigest }: CodeSought): Promise<CodeRow | null> {
  const columns = ['id', 'contact_digest', 'contact_sealed', 'account_id', 'nonce', 'tells', 'tries'] as const
  const sought = tx
    .selectFrom('one_time_codes')
    .select([...columns, 'expires_at', 'used_at'])
    .where('purpose', '=', purpose)
    .where('browser_digest', '=', browserDigest)
  const one =
    'codeId' in which ? sought.where('id', '=', which.codeId) : sought.where('contact_digest', '=', which.contactDigest)
  return (await one.orderBy('id', 'desc').limit(1).forUpdate().executeTakeFirst()) ?? null
}

export async function saveTry(tx: Tx, id: number, usedAt: Date | null): Promise<void> {
  await tx
    .updateTable('one_time_codes')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1), used_at: usedAt }))
    .where('id', '=', id)
    .execute()
}

/** Kept for a day after their time, so that whoever comes late is told so. */
export async function removeOldCodes(tx: Tx, now: Date): Promise<void> {
  await sql`delete from one_time_codes where expires_at < ${now}::timestamptz - interval '1 day'`.execute(tx)
}
