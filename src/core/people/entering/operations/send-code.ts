import type { Deps } from '#core/deps.ts'
import type { Deliver } from '#core/notifications/letter.ts'
import { codeOf, contactOf } from '../codes.ts'
import { findCode } from '../queries/find-code.ts'

/** Sends what a code's row tells, to its contact. The digits are computed here, so that no job ever holds them. */
export async function sendCode(deps: Deps, codeId: number, deliver: Deliver): Promise<void> {
  const code = await findCode(deps, codeId)
  if (!code || code.tells === 'nothing') return
  const { kind, value: address } = contactOf(deps.vault, code)
  const about = {
    id: `code-${codeId}`,
    address,
    channel: kind === 'phone' ? 'sms' : 'email',
    to: 'account_holder',
  } as const
  await deliver(
    code.tells === 'has-account'
      ? { ...about, kind: 'has_account' }
      : { ...about, kind: 'one_time_code', purpose: code.purpose, code: codeOf(deps.vault, code) },
  )
}
