import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { clientAddress, provenOrigin, readableAddress, securityHeaders, thisMachineOnly } from './security.ts'

const ORIGIN = 'https://lapor.example'

const near = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })

describe('a change proves where it comes from', () => {
  const app = new Hono().use(provenOrigin(ORIGIN)).all('/', c => c.text('done'))
  const asked = async (method: string, headers: Record<string, string>) =>
    (await app.request('/', { method, headers })).status

  test.each([
    ['a form of ours', { 'sec-fetch-site': 'same-origin', origin: ORIGIN }, 200],
    ['a form of ours in an old browser', { origin: ORIGIN }, 200],
    ['a form of ours in a very old browser', { referer: `${ORIGIN}/lapor` }, 200],
    ['this machine under another name', { origin: 'http://localhost:3000', host: 'localhost:3000' }, 200],
    ['nobody', {}, 403],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://x.lapor.example' }, 403],
    ['another site in an old browser', { origin: 'https://evil.example' }, 403],
    ['a hidden page', { origin: 'null' }, 403],
    ['another site that calls itself by our host', { origin: 'https://evil.example', host: 'evil.example' }, 403],
    ['an address that only begins like ours', { referer: `${ORIGIN}.evil.example/` }, 403],
  ])('%s', async (_, headers, status) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(await asked(method, headers)).toBe(status)
  })

  test('reading needs no proof', async () => expect(await asked('GET', {})).toBe(200))
})

test.each([
  ['/laporan/%00', 404],
  ['/laporan/%E0%A4%A', 404],
  ['/laporan/%ff', 404],
  ['/laporan?q=%00', 400],
  ['/laporan/jalan%20rusak', 200],
])('the address %s is answered with %i', async (path, status) => {
  const app = new Hono().use(readableAddress).get('/laporan/:x?', c => c.text('read'))
  expect((await app.request(path)).status).toBe(status)
})

describe('headers', () => {
  const headersOf = async (isHttps: boolean) => {
    const app = new Hono().use(securityHeaders({ isHttps })).get('/', c => c.text('page'))
    return (await app.request('/')).headers
  }

  test('a page may load what is ours, and runs nothing that stands in it', async () => {
    const policy = (await headersOf(false)).get('content-security-policy')
    expect(policy).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'",
    )
    expect(policy).toContain("form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
  })

  test('only over https are browsers told to stay there', async () => {
    expect((await headersOf(false)).get('strict-transport-security')).toBeNull()
    expect((await headersOf(true)).get('strict-transport-security')).toContain('max-age=31536000')
  })
})

describe('pages for this machine', () => {
  const app = new Hono().use(thisMachineOnly).get('/dev/outbox', c => c.text('mail'))
  const asked = async (address: string, headers: Record<string, string>) =>
    (await app.request('/dev/outbox', { headers }, near(address))).status

  test.each([
    ['127.0.0.1', { host: '127.0.0.1:3000' }, 200],
    ['::1', { host: 'localhost:3000' }, 200],
    ['::ffff:127.0.0.1', { host: '[::1]:3000' }, 200],
    ['10.0.0.7', { host: '127.0.0.1:3000' }, 404],
    ['127.0.0.1', { host: 'lapor.example' }, 404],
    ['127.0.0.1', { host: '127.0.0.1:3000', 'x-forwarded-for': '10.0.0.7' }, 404],
    ['127.0.0.1', { host: '127.0.0.1:3000', 'X-Real-IP': '10.0.0.7' }, 404],
    ['127.0.0.1', { host: '127.0.0.1:3000', 'x-forwarded-proto': 'https' }, 404],
    ['127.0.0.1', { host: '127.0.0.1:3000', 'cf-connecting-ip': '10.0.0.7' }, 404],
    ['127.0.0.1', { host: '127.0.0.1:3000', via: '1.1 proxy' }, 404],
  ])('asked by %s with %j: %i', async (address, headers, status) => expect(await asked(address, headers)).toBe(status))
})

describe('who sent a request', () => {
  const app = new Hono().get('/', c => c.text(clientAddress(c, ['10.0.0.1', '10.0.0.2'])))
  const sender = async (address: string, passed?: string) =>
    (await app.request('/', { headers: passed ? { 'x-forwarded-for': passed } : {} }, near(address))).text()

  test('is the other end of the connection, whatever it claims', async () => {
    expect(await sender('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  })
  test('is whom a trusted proxy names, and nobody before an untrusted one', async () => {
    expect(await sender('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2')).toBe('203.0.113.9')
    expect(await sender('10.0.0.1')).toBe('10.0.0.1')
  })
})
