import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import { type NewlyOpened, openSession } from '../../operations/open-session.ts'
import { type PendingSession, findPendingSession } from '../../queries/find-pending-session.ts'
import { factorsOwed } from '../owed.ts'
import { findMethod } from '../queries/find-method.ts'
import { type FactorAdded, type NewApp, addAppIn } from './add-app.ts'
import { type NewPasskey, addPasskeyIn } from './add-passkey.ts'
import { type CodeRefusal, checkCode } from './check-code.ts'
import { type PasskeyProof, type PasskeyRefusal, checkPasskey } from './check-passkey.ts'

/** The session in which the first factor was proved; it ends with the second. */
type Pending = { readonly token: string | null; readonly agent: string | null }

type Opened = { readonly ok: true } & NewlyOpened
type Refused<Refusal> = { readonly ok: false; readonly refusal: Refusal | 'no-session' }

/** The second step by a code of the app, or a recovery code. */
export const takeStepByCode = (deps: Deps, pending: Pending, typed: string): Promise<Opened | Refused<CodeRefusal>> =>
  inPending(deps, pending, 'second', (tx, { accountId }) => checkCode(deps, tx, accountId, typed))

export const takeStepByPasskey = (
  deps: Deps,
  pending: Pending,
  proof: PasskeyProof,
): Promise<Opened | Refused<PasskeyRefusal>> =>
  inPending(deps, pending, 'second', (tx, { accountId }) =>
    checkPasskey(deps, tx, { ...proof, purpose: 'second-step', accountId }),
  )

type New<Factor> = Omit<Factor, 'accountId' | 'keeping'>
type Refusal<Result> = Result extends { readonly ok: false; readonly refusal: infer Why } ? Why : never

/** An officer without a second factor sets one up before anything else. */
export const enrolApp = (
  deps: Deps,
  pending: Pending,
  app: New<NewApp>,
): Promise<(Opened & FactorAdded) | Refused<Refusal<Awaited<ReturnType<typeof addAppIn>>>>> =>
  inPending(deps, pending, 'enrol', (tx, { accountId }) =>
    addAppIn(deps, tx, { ...app, accountId, keeping: pending.token }),
  )

export const enrolPasskey = (
  deps: Deps,
  pending: Pending,
  passkey: New<NewPasskey>,
): Promise<(Opened & FactorAdded) | Refused<Refusal<Awaited<ReturnType<typeof addPasskeyIn>>>>> =>
  inPending(deps, pending, 'enrol', (tx, { accountId }) =>
    addPasskeyIn(deps, tx, { ...passkey, accountId, keeping: pending.token }),
  )

async function inPending<Done extends { readonly ok: true }, Why extends string>(
  deps: Deps,
  { token, agent }: Pending,
  owed: 'second' | 'enrol',
  prove: (tx: Tx, pending: PendingSession) => Promise<Done | { readonly ok: false; readonly refusal: Why }>,
): Promise<(Done & NewlyOpened) | { readonly ok: false; readonly refusal: Why | 'no-session' }> {
  return deps.db.transaction().execute(async tx => {
    const pending = await findPendingSession({ db: tx, clock: deps.clock }, token)
    if (!pending || (await factorsOwed({ db: tx }, pending.accountId)) !== owed) return refuse('no-session')
    const proved = await prove(tx, pending)
    if (!proved.ok) return proved
    const method = (token && (await findMethod({ db: tx }, token))) || 'password'
    const opened = await openSession(deps, tx, { accountId: pending.accountId, method, replacing: token, agent })
    return { ...proved, ...opened }
  })
}
