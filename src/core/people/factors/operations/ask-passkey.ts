import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { CHALLENGE_BYTES, CHALLENGE_MS, challengeEndsAt, digestOfBrowser, digestOfChallenge } from '../challenge.ts'
import type { ChallengePurpose, RelyingParty } from '../factor.ts'
import { listCredentials } from '../queries/list-credentials.ts'
import { saveChallenge } from '../store.ts'

export type Asking = {
  readonly site: RelyingParty
  readonly purpose: Exclude<ChallengePurpose, 'add'>
  /** Null: whoever has a passkey of this site; the passkey says whose it is. */
  readonly accountId: AccountId | null
  /** A secret that only this browser has. */
  readonly browser: string
}

/** Makes what a passkey is to sign. The person must show the device that it is them (fingerprint, face, PIN). */
export async function askPasskey(
  deps: Pick<Deps, 'db' | 'ids' | 'vault' | 'clock'>,
  { site, purpose, accountId, browser }: Asking,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    challenge: Uint8Array.from(deps.ids.bytes(CHALLENGE_BYTES)),
    allowCredentials: accountId === null ? [] : await listCredentials(deps, accountId),
    userVerification: 'required',
    timeout: CHALLENGE_MS,
  })
  await saveChallenge(deps.db, {
    digest: digestOfChallenge(options.challenge),
    browserDigest: digestOfBrowser(deps.vault, browser),
    purpose,
    accountId,
    expiresAt: challengeEndsAt(deps.clock.now()),
  })
  return options
}
