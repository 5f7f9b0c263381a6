import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { type NewlyOpened, openSession } from '../../operations/open-session.ts'
import { verifyPassword } from '../../passwords.ts'
import { PASSWORD_LENGTH } from '../../rules/password.ts'
import { findMethod } from '../queries/find-method.ts'
import { findPasswordHash } from '../queries/find-password-hash.ts'
import { saveFactorEvent } from '../store.ts'
import { type CodeRefusal, checkCode } from './check-code.ts'
import { type PasskeyProof, type PasskeyRefusal, checkPasskey } from './check-passkey.ts'

type Session = { readonly accountId: AccountId; readonly token: string; readonly agent: string | null }

export type Proof =
  | { readonly by: 'password'; readonly password: string }
  | { readonly by: 'code'; readonly typed: string }
  | ({ readonly by: 'passkey' } & PasskeyProof)

export type ProofRefusal = 'wrong-password' | CodeRefusal | PasskeyRefusal
type Proved = ({ readonly ok: true } & NewlyOpened) | { readonly ok: false; readonly refusal: ProofRefusal }

/** A fresh proof by whoever is signed in. The session goes on under a new token; a copy of the old one opens nothing. */
export async function proveAgain(deps: Deps, { accountId, token, agent }: Session, proof: Proof): Promise<Proved> {
  const isRight = proof.by !== 'password' || (await isPassword(deps, accountId, proof.password))
  return deps.db.transaction().execute(async tx => {
    if (!isRight) {
      await saveFactorEvent(tx, { accountId, kind: 'attempt.failed', party: 'owner', at: deps.clock.now() })
      return refuse('wrong-password')
    }
    const checked = await checkIn(deps, tx, accountId, proof)
    if (!checked.ok) return checked
    const method = (await findMethod({ db: tx }, token)) ?? 'password'
    return { ok: true, ...(await openSession(deps, tx, { accountId, method, replacing: token, agent })) }
  })
}

async function checkIn(deps: Deps, tx: Tx, accountId: AccountId, proof: Proof) {
  if (proof.by === 'code') return checkCode(deps, tx, accountId, proof.typed)
  if (proof.by === 'passkey') return checkPasskey(deps, tx, { ...proof, purpose: 'prove-again', accountId })
  return { ok: true } as const
}

const isPassword = async (deps: Deps, accountId: AccountId, password: string): Promise<boolean> =>
  verifyPassword(password.slice(0, 2 * PASSWORD_LENGTH.most), await findPasswordHash(deps, accountId))
