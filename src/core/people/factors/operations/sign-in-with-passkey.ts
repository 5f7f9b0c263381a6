import type { Deps } from '#core/deps.ts'
import { type NewlyOpened, openSession } from '../../operations/open-session.ts'
import { type PasskeyProof, type PasskeyRefusal, checkPasskey } from './check-passkey.ts'

type SigningIn = PasskeyProof & { readonly replacing: string | null; readonly agent: string | null }
type SignedIn = ({ readonly ok: true } & NewlyOpened) | { readonly ok: false; readonly refusal: PasskeyRefusal }

/** A passkey is something one has, opened by something one is or knows: both factors at once. */
export async function signInWithPasskey(deps: Deps, { replacing, agent, ...proof }: SigningIn): Promise<SignedIn> {
  return deps.db.transaction().execute(async tx => {
    const checked = await checkPasskey(deps, tx, { ...proof, purpose: 'sign-in', accountId: null })
    if (!checked.ok) return checked
    const { accountId } = checked
    return { ok: true, ...(await openSession(deps, tx, { accountId, method: 'passkey', replacing, agent })) }
  })
}
