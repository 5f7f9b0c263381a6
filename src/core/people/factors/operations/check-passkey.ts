import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { digestOfBrowser, digestOfChallenge } from '../challenge.ts'
import type { ChallengePurpose, RelyingParty } from '../factor.ts'
import { type Assertion, challengeIn, readAssertion } from '../passkey-response.ts'
import { passkeyUser } from '../sealed.ts'
import { saveFactorEvent, savePasskeyUse, takeChallenge } from '../store.ts'

export type PasskeyProof = {
  readonly site: RelyingParty
  readonly browser: string
  /** What the browser says, as JSON. */
  readonly response: string
}

type Checking = PasskeyProof & {
  readonly purpose: Exclude<ChallengePurpose, 'add'>
  /** Null when anybody may sign in. */
  readonly accountId: AccountId | null
}

export type PasskeyRefusal = 'wrong-passkey' | 'expired-challenge'
type Checked =
  { readonly ok: true; readonly accountId: AccountId } | { readonly ok: false; readonly refusal: PasskeyRefusal }

/**
 * Whether a passkey has signed what it was asked to sign: here, now, once, and on our own site. A refusal is kept, so the
 * transaction must be committed after it as well.
 */
export async function checkPasskey(deps: Deps, tx: Tx, asked: Checking): Promise<Checked> {
  const { purpose, accountId, browser, site } = asked
  const now = deps.clock.now()
  const assertion = readAssertion(asked.response)
  const challenge = assertion && challengeIn(assertion)
  if (!assertion || !challenge) return refuse('wrong-passkey')

  const browserDigest = digestOfBrowser(deps.vault, browser)
  const isFresh = await takeChallenge(tx, {
    digest: digestOfChallenge(challenge),
    browserDigest,
    purpose,
    accountId,
    now,
  })
  if (!isFresh) return refuse('expired-challenge')
  const passkey = await lockPasskey(tx, assertion.id)
  if (!passkey || (accountId !== null && passkey.account_id !== accountId)) return refuse('wrong-passkey')

  const counter = isOfUser(deps, passkey.account_id, assertion)
    ? await verified(assertion, challenge, site, passkey)
    : null
  if (counter === null) {
    await saveFactorEvent(tx, { accountId: passkey.account_id, kind: 'attempt.failed', party: 'owner', at: now })
    return refuse('wrong-passkey')
  }
  await savePasskeyUse(tx, passkey.id, counter, now)
  return { ok: true, accountId: passkey.account_id }
}

type Row = NonNullable<Awaited<ReturnType<typeof lockPasskey>>>

/** Two uses of one passkey at once wait here for each other, so that the counter is compared to what it was last. */
const lockPasskey = (tx: Tx, credentialId: string) =>
  tx
    .selectFrom('passkeys')
    .innerJoin('accounts', 'accounts.id', 'passkeys.account_id')
    .select(['passkeys.id', 'passkeys.account_id', 'credential_id', 'public_key', 'counter', 'transports'])
    .where('credential_id', '=', Buffer.from(credentialId, 'base64url'))
    .where('accounts.is_active', '=', true)
    .forUpdate('passkeys')
    .executeTakeFirst()

function isOfUser({ vault }: Deps, accountId: AccountId, { response }: Assertion): boolean {
  if (response.userHandle === undefined) return true
  return passkeyUser(vault, accountId).equals(Buffer.from(response.userHandle, 'base64url'))
}

/** The new counter; null when the signature, the site, or the counter is not right: a counter that goes back is a copied key. */
async function verified(response: Assertion, challenge: string, site: RelyingParty, row: Row): Promise<number | null> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  try {
    const { verified: isRight, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      credential: {
        id: row.credential_id.toString('base64url'),
        publicKey: Uint8Array.from(row.public_key),
        counter: row.counter,
        transports: row.transports,
      },
    })
    return isRight ? authenticationInfo.newCounter : null
  } catch {
    return null // it says by an exception what was wrong; whoever sent it need not know
  }
}
