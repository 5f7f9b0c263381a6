/**
 * Our side of OpenID Connect and OAuth 2: the authorization code with PKCE, by openid-client. Beyond what the standard asks of
 * a code that comes straight from the provider, the signature of its token is checked too.
 */
import type { Configuration } from 'openid-client'
import { isLoopback } from '../config.ts'
import { type Fault, Unusable, faultOf } from './faults.ts'
import type { OAuthServer, Provider, Vouched } from './provider.ts'
import { vouchedIn } from './vouched.ts'

/** What is secret about one attempt, and stays with the browser that began it. */
export type Attempt = { readonly state: string; readonly nonce: string; readonly verifier: string }

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault; readonly error: unknown }

export type RelyingParty = {
  /** The provider's page on which the person says yes. */
  ask(provider: Provider, attempt: Attempt, redirectUri: string): Promise<Outcome<URL>>
  /** @param address under which the browser came back, as the provider was told to send it */
  hear(provider: Provider, attempt: Attempt, address: URL): Promise<Outcome<Vouched>>
}

const TIMEOUT_SECONDS = 8
/** Keys and addresses of a provider change seldom; openid-client fetches unknown keys by itself. */
const DISCOVERED_FOR_MS = 6 * 3_600_000

export function relyingParty(): RelyingParty {
  const known = new Map<string, { configuration: Configuration; until: number }>()

  async function configured(provider: Provider): Promise<Configuration> {
    const found = known.get(provider.key)
    if (found && found.until > performance.now()) return found.configuration
    const configuration = await discovered(provider)
    known.set(provider.key, { configuration, until: performance.now() + DISCOVERED_FOR_MS })
    return configuration
  }

  return {
    ask: (provider, attempt, redirectUri) =>
      outcome(async () => authorizationUrl(provider, await configured(provider), attempt, redirectUri)),
    hear: (provider, attempt, address) =>
      outcome(async () => heard(provider, await configured(provider), attempt, address)),
  }
}

async function outcome<Value>(attempted: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await attempted() }
  } catch (error) {
    return { ok: false, fault: faultOf(error), error }
  }
}

async function discovered({ server, clientId, clientSecret }: Provider): Promise<Configuration> {
  const client = await import('openid-client')
  const authentication =
    server.kind === 'oauth2' && server.clientAuthentication === 'post'
      ? client.ClientSecretPost(clientSecret)
      : client.ClientSecretBasic(clientSecret)
  const isNear = isLoopback(new URL(server.issuer).hostname)
  if (server.kind === 'oidc') {
    return client.discovery(new URL(server.issuer), clientId, undefined, authentication, {
      timeout: TIMEOUT_SECONDS,
      execute: [...(isNear ? [client.allowInsecureRequests] : []), client.enableNonRepudiationChecks],
    })
  }
  const { issuer, authorizationEndpoint, tokenEndpoint } = server
  const metadata = { issuer, authorization_endpoint: authorizationEndpoint, token_endpoint: tokenEndpoint }
  const configuration = new client.Configuration(metadata, clientId, undefined, authentication)
  configuration.timeout = TIMEOUT_SECONDS
  if (isNear) client.allowInsecureRequests(configuration)
  return configuration
}

async function authorizationUrl(
  { server, scopes, audience }: Provider,
  configuration: Configuration,
  { state, nonce, verifier }: Attempt,
  redirectUri: string,
): Promise<URL> {
  const client = await import('openid-client')
  const asksFactor = audience.kind === 'agency' && audience.secondFactor && audience.secondFactor.acr.length > 0
  return client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(server.kind === 'oidc' && { nonce }),
    ...(asksFactor && { acr_values: audience.secondFactor.acr.join(' ') }),
  })
}

async function heard(
  provider: Provider,
  configuration: Configuration,
  { state, nonce, verifier }: Attempt,
  address: URL,
): Promise<Vouched> {
  const client = await import('openid-client')
  const isOpenId = provider.server.kind === 'oidc'
  const tokens = await client.authorizationCodeGrant(configuration, address, {
    expectedState: state,
    pkceCodeVerifier: verifier,
    ...(isOpenId && { expectedNonce: nonce, idTokenExpected: true }),
  })
  if (provider.server.kind === 'oauth2') {
    return vouchedIn(provider, await asked(provider.server, configuration, tokens.access_token))
  }
  const claims = tokens.claims()
  if (!claims) throw new Unusable('no ID token')
  const needsMore = claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
  const more = needsMore ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {}
  return vouchedIn(provider, { ...more, ...claims })
}

async function asked(server: OAuthServer, configuration: Configuration, accessToken: string): Promise<unknown> {
  const client = await import('openid-client')
  const url = new URL(server.userinfoEndpoint)
  const response = await client.fetchProtectedResource(configuration, accessToken, url, 'GET')
  if (!response.ok) throw new Unusable(`its userinfo answered ${response.status}`)
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new Unusable('its userinfo is no JSON')
  }
}
