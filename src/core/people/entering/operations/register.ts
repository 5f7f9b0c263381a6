import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { addAccount } from '../../operations/add-account.ts'
import { type NewlyOpened, openSession } from '../../operations/open-session.ts'
import { uniteReports } from '../../vault/unite-reports.ts'
import { takeCode } from '../codes.ts'
import type { CodeRefusal } from '../rules/one-time-code.ts'

export type Registering = {
  readonly codeId: number
  readonly typed: string
  readonly browser: string
  readonly name: string | null
  readonly replacing: string | null
  readonly agent: string | null
}

export type Registered =
  | (NewlyOpened & { readonly ok: true; readonly accountId: AccountId; readonly united: number })
  | { readonly ok: false; readonly refusal: CodeRefusal | 'contact-taken' }

/**
 * The code proves the contact: from then on there is an account, without a password until one is chosen, and with the reports
 * that were filed with this contact before.
 */
export const register = (deps: Deps, { name, replacing, agent, ...code }: Registering): Promise<Registered> =>
  deps.db.transaction().execute(async (tx): Promise<Registered> => {
    const taken = await takeCode(deps, tx, { purpose: 'register', ...code })
    if (!taken.ok) return taken
    const { kind, value } = taken.contact
    const identity = { name, email: kind === 'email' ? value : null, phone: kind === 'phone' ? value : null }
    const created = await addAccount(tx, deps, { identity, passwordHash: null, isVerified: true })
    if (!created.ok) return refuse('contact-taken') // somebody with the same mailbox was faster
    const { accountId } = created
    const united = await uniteReports(tx, deps.vault, accountId, taken.contact)
    const opened = await openSession(deps, tx, { accountId, method: 'code', replacing, agent })
    return { ok: true, accountId, united, ...opened }
  })
