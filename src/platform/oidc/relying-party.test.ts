/** What a provider says of itself before anybody is sent there. The rest is tried against a real one, where people sign in. */
import { type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Provider } from './provider.ts'
import { relyingParty } from './relying-party.ts'

let answer: (response: ServerResponse) => void
let asked = 0
let origin = ''
const server = createServer((_, response) => {
  asked++
  answer(response)
})

beforeAll(async () => {
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const provider = (): Provider => ({
  key: 'uji',
  label: 'Uji',
  server: { kind: 'oidc', issuer: origin },
  clientId: 'lapor',
  clientSecret: 'rahasia',
  scopes: ['openid'],
  trustsEmail: true,
  audience: { kind: 'agency', agencySlug: 'x', roles: null, secondFactor: { acr: ['2fa', 'tinggi'], amr: [] } },
})

const attempt = { state: 's', nonce: 'n', verifier: 'v'.repeat(43) }
const ask = (party = relyingParty()) => party.ask(provider(), attempt, 'https://lapor.example/masuk/kembali/uji')

const json = (body: object) => (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
const metadata = (more: object = {}) => json({ issuer: origin, authorization_endpoint: `${origin}/auth`, ...more })

test('nobody is sent to a provider whose description is another’s', async () => {
  answer = metadata({ issuer: 'https://evil.example' })
  expect(await ask()).toMatchObject({ ok: false, fault: 'unbelievable' })
})

test.each<[string, (response: ServerResponse) => void, string]>([
  ['is broken', response => response.writeHead(500).end(), 'unreachable'],
  ['is being mended', response => response.writeHead(503).end(), 'unreachable'],
  ['hangs up', response => response.destroy(), 'unreachable'],
  ['has no description', response => response.writeHead(404).end(), 'unbelievable'],
  ['leads elsewhere', response => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), 'unbelievable'],
  [
    'answers with a page',
    response => response.writeHead(200, { 'content-type': 'text/html' }).end('x'),
    'unbelievable',
  ],
  ['answers with half a description', response => json({ issuer: origin })(response), 'unbelievable'],
])('a provider that %s is said to be so', async (_, broken, fault) => {
  answer = broken
  expect(await ask()).toMatchObject({ ok: false, fault })
})

test('a description is fetched once, and again after it could not be had', async () => {
  const party = relyingParty()
  answer = response => response.writeHead(500).end()
  await ask(party)
  answer = metadata()
  asked = 0
  expect([(await ask(party)).ok, (await ask(party)).ok, asked]).toEqual([true, true, 1])
})

test('what is asked there names our client, binds the answer to the attempt, and asks for the second factor', async () => {
  answer = metadata()
  const away = await ask()
  if (!away.ok) throw new Error(away.fault)
  const { searchParams } = away.value
  expect(Object.fromEntries(searchParams)).toMatchObject({
    client_id: 'lapor',
    response_type: 'code',
    scope: 'openid',
    state: 's',
    nonce: 'n',
    code_challenge_method: 'S256',
    acr_values: '2fa tinggi',
  })
  expect(searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/)
  expect(away.value.href).not.toContain(attempt.verifier)
})
