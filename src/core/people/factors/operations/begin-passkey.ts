import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import {
  ALGORITHMS,
  CHALLENGE_BYTES,
  CHALLENGE_MS,
  challengeEndsAt,
  digestOfBrowser,
  digestOfChallenge,
} from '../challenge.ts'
import type { RelyingParty } from '../factor.ts'
import { findFactors } from '../queries/find-factors.ts'
import { listCredentials } from '../queries/list-credentials.ts'
import { passkeyUser } from '../sealed.ts'
import { saveChallenge } from '../store.ts'

export type BeginningPasskey = {
  readonly site: RelyingParty
  readonly accountId: AccountId
  readonly browser: string
}

/** Makes what a new passkey is to sign. It must be found without a name typed, and know its person. */
export async function beginPasskey(
  deps: Pick<Deps, 'db' | 'ids' | 'vault' | 'clock'>,
  { site, accountId, browser }: BeginningPasskey,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const label = (await findFactors(deps, accountId))?.label ?? 'LAPOR!'
  const options = await generateRegistrationOptions({
    rpName: 'LAPOR!',
    rpID: site.id,
    userName: label,
    userDisplayName: label,
    userID: Uint8Array.from(passkeyUser(deps.vault, accountId)),
    challenge: Uint8Array.from(deps.ids.bytes(CHALLENGE_BYTES)),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: await listCredentials(deps, accountId),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: CHALLENGE_MS,
  })
  await saveChallenge(deps.db, {
    digest: digestOfChallenge(options.challenge),
    browserDigest: digestOfBrowser(deps.vault, browser),
    purpose: 'add',
    accountId,
    expiresAt: challengeEndsAt(deps.clock.now()),
  })
  return options
}
