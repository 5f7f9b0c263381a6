/** A real OpenID provider on this machine, at which the people of a test sign in; and which lies when it is told to. */
import { createSign, generateKeyPairSync } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import OidcProvider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider'

type Claims = Readonly<Record<string, unknown>>

export type TestProvider = {
  readonly issuer: string
  /** What it says of whoever signs in there, by the name that they type. */
  readonly people: Record<string, Claims>
  /** Changes what its ID tokens say before they are signed; null: it tells the truth. */
  lie: ((claims: Claims) => Claims) | null
  /** Signs with a key that is not its own, or calls its tokens unsigned. */
  signsFalsely: 'other-key' | 'not-at-all' | null
  /** Signs in there as this person, or cancels; gives the address at which the browser comes back to us. */
  visit(address: string, who: string | null): Promise<string>
  stop(): Promise<void>
}

export const CLIENT = { id: 'lapor', secret: 'rahasia-uji-yang-panjangnya-cukup-untuk-hs256' }
export const POSTING_CLIENT = { ...CLIENT, id: 'lapor-post' }

/** @param returns the addresses to which it sends people back */
export async function startProvider(returns: readonly string[]): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const test: TestProvider = {
    issuer,
    people: {},
    lie: null,
    signsFalsely: null,
    visit: (address, who) => visited(address, who),
    stop: () => {
      server.closeAllConnections()
      return new Promise(done => server.close(() => done()))
    },
  }
  const [own, other] = [keyPair(), keyPair()]
  const provider = new OidcProvider(issuer, configuration(test, returns, own.jwk))
  provider.use(async (c: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next()
    const body: unknown = c.body
    if (c.path !== '/token' || !isTokens(body)) return
    if (test.lie) body.id_token = signedAnew(body.id_token, test.lie, own)
    if (test.signsFalsely === 'other-key') body.id_token = signedAnew(body.id_token, claims => claims, other)
    if (test.signsFalsely === 'not-at-all') body.id_token = unsigned(body.id_token)
  })
  const respond = provider.callback()
  server.on('request', (request, response) => {
    const answer = request.url?.startsWith('/interaction/')
      ? interact(provider, request, response)
      : respond(request, response)
    Promise.resolve(answer).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  return test
}

const SCOPES = 'openid email profile roles'

function configuration(test: TestProvider, returns: readonly string[], jwk: Jwk): Configuration {
  const client = (id: string, method: 'client_secret_basic' | 'client_secret_post') => ({
    client_id: id,
    client_secret: CLIENT.secret,
    redirect_uris: [...returns],
    token_endpoint_auth_method: method,
  })
  return {
    clients: [client(CLIENT.id, 'client_secret_basic'), client(POSTING_CLIENT.id, 'client_secret_post')],
    jwks: { keys: [jwk] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], roles: ['roles'] },
    cookies: { keys: ['satu-kunci-untuk-uji'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...test.people[sub] }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        ...(oidc.session?.accountId && { accountId: oidc.session.accountId }),
        ...(oidc.client && { clientId: oidc.client.clientId }),
      })
      grant.addOIDCScope(SCOPES)
      await grant.save()
      return grant
    },
  }
}

/** Its one page: who are you? */
async function interact(provider: OidcProvider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE)
    return
  }
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const login = new URLSearchParams(body).get('login')
  const result = login ? { login: { accountId: login } } : { error: 'access_denied', error_description: 'no' }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

const PAGE = `<!doctype html><html lang="id"><title>Penyedia uji</title><h1>Penyedia uji</h1>
<form method="post"><label>Nama <input name="login"></label><button>Masuk</button></form>
<form method="post"><button>Batal</button></form></html>`

/** As a browser does it: from page to page, with its cookies, until it is sent to an address of ours. */
async function visited(address: string, who: string | null): Promise<string> {
  const cookies = new Map<string, string>()
  const { origin } = new URL(address)
  let next = new URL(address)
  for (let steps = 0; steps < 10; steps++) {
    if (next.origin !== origin) return next.href
    const isAsked = next.pathname.startsWith('/interaction/')
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(pair => pair.join('=')).join('; ') },
      ...(isAsked && { method: 'POST', body: new URLSearchParams(who === null ? {} : { login: who }) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`The provider leads nowhere: ${response.status} ${await response.text()}`)
    next = new URL(location, next)
  }
  throw new Error('The provider leads in a circle')
}

type Jwk = {
  kty: 'RSA'
  n: string
  e: string
  d: string
  p: string
  q: string
  dp: string
  dq: string
  qi: string
  kid: string
}
type Key = { readonly jwk: Jwk; readonly sign: (text: string) => string }

function keyPair(): Key {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'uji', use: 'sig', alg: 'RS256' } as unknown as Jwk
  return { jwk: jwk, sign: text => createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url') }
}

const isTokens = (body: unknown): body is { id_token: string } =>
  typeof body === 'object' && body !== null && 'id_token' in body && typeof body.id_token === 'string'

function signedAnew(token: string, lie: (claims: Claims) => Claims, { sign }: Key): string {
  const [header = '', payload = ''] = token.split('.')
  const claims = lie(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  const changed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return `${changed}.${sign(changed)}`
}

function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
  return `${header}.${token.split('.')[1]}.`
}
