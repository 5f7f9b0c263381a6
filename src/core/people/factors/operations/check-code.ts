import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { readRecoveryCode } from '../rules/recovery-code.ts'
import { digestOfRecoveryCode, openTotpKey } from '../sealed.ts'
import { saveFactorEvent, takeRecoveryCode, useStep } from '../store.ts'
import { stepOfCode } from '../totp.ts'

export type CodeRefusal = 'wrong-code' | 'used-code'
type Checked = { readonly ok: true } | { readonly ok: false; readonly refusal: CodeRefusal }

/**
 * Takes a code of the authenticator app, or a recovery code, for good. A refusal is kept, so the transaction must be
 * committed after it as well.
 */
export async function checkCode(deps: Deps, tx: Tx, accountId: AccountId, typed: string): Promise<Checked> {
  const isRecovery = readRecoveryCode(typed) !== null
  const checked = isRecovery
    ? await checkRecovery(deps, tx, accountId, typed)
    : await checkApp(deps, tx, accountId, typed)
  const at = deps.clock.now()
  if (!checked.ok) await saveFactorEvent(tx, { accountId, kind: 'attempt.failed', party: 'owner', at })
  else if (isRecovery) await saveFactorEvent(tx, { accountId, kind: 'code.used', party: 'owner', at })
  return checked
}

async function checkApp({ vault, clock }: Deps, tx: Tx, accountId: AccountId, typed: string): Promise<Checked> {
  const app = await tx
    .selectFrom('totp_secrets')
    .select('sealed')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!app) return refuse('wrong-code')
  const step = stepOfCode(openTotpKey(vault, accountId, app.sealed), typed, clock.now())
  if (step === null) return refuse('wrong-code')
  return (await useStep(tx, accountId, step)) ? { ok: true } : refuse('used-code')
}

async function checkRecovery({ vault, clock }: Deps, tx: Tx, accountId: AccountId, typed: string): Promise<Checked> {
  const digest = digestOfRecoveryCode(vault, accountId, typed)
  if (await takeRecoveryCode(tx, accountId, digest, clock.now())) return { ok: true }
  const known = await tx
    .selectFrom('recovery_codes')
    .select('used_at')
    .where('account_id', '=', accountId)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return refuse(known ? 'used-code' : 'wrong-code')
}
