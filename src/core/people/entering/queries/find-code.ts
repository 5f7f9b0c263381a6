import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { CodePurpose, CodeTells } from '../rules/one-time-code.ts'

export type CodeToSend = {
  readonly purpose: CodePurpose
  readonly contact_digest: Buffer
  readonly contact_sealed: Buffer
  readonly account_id: AccountId | null
  readonly nonce: Buffer
  readonly tells: CodeTells
}

/** Null once it has been used, replaced, or has run out. */
export async function findCode({ db, clock }: Pick<Deps, 'db' | 'clock'>, codeId: number): Promise<CodeToSend | null> {
  const found = await db
    .selectFrom('one_time_codes')
    .select(['purpose', 'contact_digest', 'contact_sealed', 'account_id', 'nonce', 'tells'])
    .where('id', '=', codeId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst()
  return found ?? null
}
