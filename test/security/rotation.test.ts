/** A new master key signs nobody out: what was sealed under the old one still opens, and sessions hang on no key at all. */
import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { secretsInMemory } from '#platform/vault-secrets.ts'
import { createVault } from '#platform/vault.ts'
import { useDatabase } from '../database.ts'
import { clockAt, demoPeople, depsOn } from '../people.ts'
import { ORIGIN, ask, send, siteOn } from './every-route.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const oldKey = { id: '00000001', secret: randomBytes(32) }
const newKey = { id: '00000002', secret: randomBytes(32) }
const secrets = secretsInMemory()
const deps = (...keys: Parameters<typeof createVault>[0]) => ({
  ...depsOn(database, clock),
  vault: createVault(keys, secrets),
})

const before = () => siteOn(database, deps(oldKey))
const after = () => siteOn(database, deps(newKey, oldKey))

beforeEach(() => demoPeople(database, deps(oldKey), 'nasional', 'pelapor'))

const SIGN_IN = { identifier: 'pelapor@demo.lapor.test', password: 'demo-lapor-2026' }
const kept = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0] ?? '')
    .join('; ')

test('whoever was signed in still is', async () => {
  const cookie = kept(await send(before(), '/masuk', { fields: SIGN_IN }))
  expect((await ask(after(), '/akun/laporan', cookie)).status).toBe(200)
  expect((await send(after(), '/masuk', { fields: SIGN_IN })).status).toBe(303)
})

test('the receipt of a report that was filed before can still be read after', async () => {
  const fields = { kind: 'aspiration', title: 'Taman kota', body: 'Mohon dibuatkan taman di dekat pasar kami.' }
  const filed = await send(before(), '/lapor', { fields })
  const receipt = await ask(after(), '/lapor/terkirim', kept(filed))
  expect([filed.status, receipt.status]).toEqual([303, 200])
  expect(await receipt.text()).toContain('data-access-code')
})

test('a session hangs on no key: with another vault altogether its browser is still known', async () => {
  const cookie = kept(await send(before(), '/masuk', { fields: SIGN_IN }))
  const other = siteOn(database, deps({ id: '00000003', secret: randomBytes(32) }))
  expect((await ask(other, '/akun/laporan', cookie)).status).toBe(200)
})

test('a cookie that was sealed under a key that is gone, or changed, is no cookie and no fault', async () => {
  const fields = { kind: 'aspiration', title: 'Taman kota', body: 'Mohon dibuatkan taman di dekat pasar kami.' }
  const cookie = kept(await send(before(), '/lapor', { fields }))
  const other = siteOn(database, deps({ id: '00000003', secret: randomBytes(32) }))
  for (const [site, sent] of [
    [other, cookie],
    [before(), cookie.replace(/(.{20})$/, 'A'.repeat(20))],
  ] as const)
    expect((await site.request(`${ORIGIN}/lapor/terkirim`, { headers: { cookie: sent } })).status).not.toBe(500)
})
