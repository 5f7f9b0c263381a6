import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createVault } from '#platform/vault.ts'
import { cookiesFor } from './cookies.ts'

const vault = createVault([{ id: '00000001', secret: randomBytes(32) }])
const tomorrow = new Date(Date.now() + 86_400_000)

function site(isHttps: boolean) {
  const cookies = cookiesFor({ isHttps, vault })
  return new Hono()
    .get('/set', c => {
      cookies.set(c, 'session', 'abc')
      cookies.setSealed(c, 'receipt', 'the code', { paths: ['/lapor/terkirim'], expiresAt: tomorrow })
      return c.text('')
    })
    .get('/get', c => c.text(`${cookies.get(c, 'session')} ${cookies.getSealed(c, 'receipt', new Date())}`))
    .get('/late', c => c.text(String(cookies.getSealed(c, 'receipt', new Date(tomorrow.getTime() + 1)))))
}

const given = async (isHttps: boolean) => (await site(isHttps).request('/set')).headers.getSetCookie()

test('over https a cookie is bound to our host; over http it does not pretend to be', async () => {
  const [session, receipt] = await given(true)
  expect(session).toBe('__Host-session=abc; Path=/; HttpOnly; Secure; SameSite=Lax')
  expect(receipt).toMatch(/^__Secure-receipt=.*Path=\/lapor\/terkirim;.*HttpOnly; Secure/)
  expect((await given(false))[0]).toBe('session=abc; Path=/; HttpOnly; SameSite=Lax')
})

test.each([true, false])('what was set comes back, sealed on the way (https: %s)', async isHttps => {
  const set = await given(isHttps)
  expect(set.join()).not.toContain('the code')
  const cookie = set.map(line => line.split(';')[0]).join('; ')
  expect(await (await site(isHttps).request('/get', { headers: { cookie } })).text()).toBe('abc the code')
  expect(await (await site(isHttps).request('/late', { headers: { cookie } })).text()).toBe('null')
})

test('a sealed cookie does not open under another name', async () => {
  const receipt = (await given(false))[1]?.match(/=([^;]+)/)?.[1]
  const swapped = cookiesFor({ isHttps: false, vault })
  const app = new Hono().get('/', c => c.text(String(swapped.getSealed(c, 'session', new Date()))))
  expect(await (await app.request('/', { headers: { cookie: `session=${receipt}` } })).text()).toBe('null')
})

test('a demonstration whose clock runs years ahead still sets cookies, which browsers keep as long as they can', async () => {
  const cookies = cookiesFor({ isHttps: false, vault })
  const app = new Hono().get('/', c => {
    cookies.set(c, 'session', 'abc', { expiresAt: new Date(Date.now() + 3 * 365 * 86_400_000) })
    return c.text('')
  })
  const [cookie = ''] = (await app.request('/')).headers.getSetCookie()
  const ends = new Date(/Expires=([^;]+)/.exec(cookie)?.[1] ?? 0).getTime()
  expect((ends - Date.now()) / 86_400_000).toBeCloseTo(399, 0)
})

test.each(['', 'x', '%00'])('a sealed cookie that was made “%s” is none', async value => {
  const answer = await site(false).request('/get', { headers: { cookie: `receipt=${value}` } })
  expect(await answer.text()).toBe('null null')
})
