import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { ALGORITHMS, digestOfBrowser, digestOfChallenge } from '../challenge.ts'
import type { RelyingParty } from '../factor.ts'
import { type Attestation, challengeIn, readAttestation } from '../passkey-response.ts'
import { MOST_PASSKEYS } from '../rules/factors.ts'
import { sealPasskeyName } from '../sealed.ts'
import { savePasskey, takeChallenge } from '../store.ts'
import type { FactorAdded } from './add-app.ts'
import { afterChange } from './after-change.ts'
import type { PasskeyProof, PasskeyRefusal } from './check-passkey.ts'
import { lockFactors } from './lock-factors.ts'

export type NewPasskey = PasskeyProof & {
  readonly accountId: AccountId
  /** What its owner calls it. */
  readonly name: string
  readonly keeping: string | null
}

export type NewPasskeyRefusal = PasskeyRefusal | 'known-passkey' | 'too-many-passkeys'
type Added = FactorAdded | { readonly ok: false; readonly refusal: NewPasskeyRefusal }

export const addPasskey = (deps: Deps, passkey: NewPasskey): Promise<Added> =>
  deps.db.transaction().execute(tx => addPasskeyIn(deps, tx, passkey))

/** The same as a part of something larger. */
export async function addPasskeyIn(deps: Deps, tx: Tx, passkey: NewPasskey): Promise<Added> {
  const { accountId, site, browser, name, keeping } = passkey
  const at = deps.clock.now()
  const attestation = readAttestation(passkey.response)
  const challenge = attestation && challengeIn(attestation)
  if (!attestation || !challenge) return refuse('wrong-passkey')

  const browserDigest = digestOfBrowser(deps.vault, browser)
  const meant = { digest: digestOfChallenge(challenge), browserDigest, purpose: 'add', accountId, now: at } as const
  if (!(await takeChallenge(tx, meant))) return refuse('expired-challenge')
  const key = await verified(attestation, challenge, site)
  if (!key) return refuse('wrong-passkey')

  const own = await lockFactors(tx, accountId)
  if (!own || own.passkeys >= MOST_PASSKEYS) return refuse('too-many-passkeys')
  const nameSealed = sealPasskeyName(deps.vault, accountId, name)
  if (!(await savePasskey(tx, { ...key, accountId, nameSealed, at }))) return refuse('known-passkey')
  return { ok: true, codes: await afterChange(deps, tx, { accountId, kind: 'passkey.added', keeping }) }
}

async function verified(response: Attestation, challenge: string, site: RelyingParty) {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  try {
    const { verified: isRight, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!isRight) return null
    const { id, publicKey, counter } = registrationInfo.credential
    const transports = response.response.transports ?? []
    return { credentialId: Buffer.from(id, 'base64url'), publicKey: Buffer.from(publicKey), counter, transports }
  } catch {
    return null // it says by an exception what was wrong; whoever sent it need not know
  }
}
