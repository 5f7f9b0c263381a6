import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { openEnrolment } from '../enrolment.ts'
import { sealTotpKey } from '../sealed.ts'
import { saveApp } from '../store.ts'
import { stepOfCode } from '../totp.ts'
import { afterChange } from './after-change.ts'

export type NewApp = {
  readonly accountId: AccountId
  /** The key that the page showed, as `newEnrolment` sealed it. */
  readonly enrolment: string
  /** The code that the app shows: that it has the key. */
  readonly typed: string
  readonly keeping: string | null
}

export type AppRefusal = 'expired-enrolment' | 'wrong-code' | 'has-app'
/** Codes are new ones to be shown once, or null when the account has some. */
export type FactorAdded = { readonly ok: true; readonly codes: readonly string[] | null }
type Added = FactorAdded | { readonly ok: false; readonly refusal: AppRefusal }

export const addApp = (deps: Deps, app: NewApp): Promise<Added> =>
  deps.db.transaction().execute(tx => addAppIn(deps, tx, app))

/** The same as a part of something larger. */
export async function addAppIn(deps: Deps, tx: Tx, { accountId, enrolment, typed, keeping }: NewApp): Promise<Added> {
  const opened = openEnrolment(deps, accountId, enrolment)
  if (!opened) return refuse('expired-enrolment')
  const at = deps.clock.now()
  const step = stepOfCode(opened.key, typed, at)
  if (step === null) return refuse('wrong-code')
  const sealed = sealTotpKey(deps.vault, accountId, opened.key)
  if (!(await saveApp(tx, { accountId, sealed, step, at }))) return refuse('has-app')
  return { ok: true, codes: await afterChange(deps, tx, { accountId, kind: 'app.added', keeping }) }
}
