/** The words of this folder. */
export type PasskeyId = number & { readonly brand: 'PasskeyId' }

export type ChallengePurpose = 'sign-in' | 'second-step' | 'prove-again' | 'add'

export type FactorEvent =
  | 'app.added'
  | 'app.removed'
  | 'codes.renewed'
  | 'code.used'
  | 'passkey.added'
  | 'passkey.removed'
  | 'factors.reset'
  | 'attempt.failed'

/** What passkeys are bound to: they sign for this site, and for no other that looks like it. */
export type RelyingParty = { readonly origin: string; readonly id: string }

/**
 * @param origin where the service is reached
 * @param host what the browser says it asked: a passkey is bound to a name, which 127.0.0.1 is not, so on a machine of one's
 * own the same server answers as localhost too
 */
export function relyingPartyOf(origin: string, host: string): RelyingParty {
  const { hostname, port, protocol } = new URL(origin)
  const isLocal = /^(127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) && host === (port ? `localhost:${port}` : 'localhost')
  return isLocal ? { origin: `${protocol}//${host}`, id: 'localhost' } : { origin, id: hostname }
}
