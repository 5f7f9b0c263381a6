/** Addresses, methods and headers that no page of ours leads to: a page and the right status, never a fault or a stack. */
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const { ask, account, deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))
const STACK = /\n\s+at \S+ \(|\.tsx?:\d+|node_modules|select .* from "?report/i

beforeEach(() => demoPeople(database, deps(), 'koordinator.indramayu'))

async function answered(path: string, cookie = '', init: RequestInit = {}) {
  const response = await ask(path, cookie, init)
  expect(await response.text()).not.toMatch(STACK)
  return response
}

describe('an address', () => {
  test.each([
    ['/laporan/%00', 404],
    ['/laporan/%ff', 404],
    ['/laporan/%', 404],
    ['/laporan/..%2f..%2fetc%2fpasswd', 404],
    ['/assets/..%2f..%2fpackage.json', 404],
    ['/assets/constructor', 404],
    ['/.git/config', 404],
    ['/laporan/261123456789%0d%0aSet-Cookie:%20a=b', 404],
    ['/laporan/%D9%A1%D9%A2%D9%A3', 404],
    [`/laporan/${'9'.repeat(7000)}`, 404],
    ['/LAPORAN', 404],
    ['/en/petugas', 404],
    ['/en/dev/outbox', 404],
    ['/laporan/1/lampiran/99999999999999999999', 404],
    ['/lacak?tautan=%00', 400],
    [`/lacak?tautan=${'A'.repeat(5000)}`, 404],
    ['/lapor/terkirim', 404],
    ['/akun/laporan', 303],
    ['/dev/pages/__proto__', 404],
  ])('%s: %i', async (path, status) => {
    expect((await answered(path)).status).toBe(status)
    for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'])
      expect([method, (await answered(path, '', { method })).status]).toEqual([method, expect.toSatisfy(isNoFault)])
  })
})

test.each([
  ['/en/', '/en'],
  ['/laporan/?q=lampu', '/laporan?q=lampu'],
  ['/en/lapor//', '/en/lapor'],
  ['/.//evil.example/', '/evil.example'],
])('%s, with a slash too many, leads to %s and never to another site', async (path, there) => {
  const response = await answered(path)
  expect([response.status, response.headers.get('location')]).toEqual([301, there])
})

const isNoFault = (status: number) => status < 500

test.each([
  '/',
  '/readyz',
  '/healthz',
  '/favicon.ico',
  '/tidak-ada',
  '/assets/none.css',
  '/laporan/%00',
  '/lapor?x=%00',
])('browsers are told what %s may do, whatever the answer is', async path => {
  const { headers } = await ask(path, '')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

describe('a search of the list', () => {
  beforeEach(async () => {
    const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    await forwardedTo(database, deps(), report, 'dinas-perhubungan-kab-indramayu')
  })

  test.each([
    'q=' + encodeURIComponent("a & | ! ( :* <-> 'x"),
    'q=' + encodeURIComponent(`"unbalanced -or <-> :* \\ ' %`),
    'q=' + encodeURIComponent(`lampu'; drop table reports; --`),
    'q=' + 'x'.repeat(10_000),
    'q=%ED%A0%80&q=%FF',
    'q=-&q=or',
    'setelah=9999999999999999.999999999999999',
    'setelah=0.0',
    'setelah=1e5.-1',
    'dari=0001-01-01&sampai=9999-12-31',
    'dari=0000-00-00',
    'dari=-271821-04-20',
    'sampai=2026-02-30',
    'instansi=9999999999999999999999',
    'instansi=__proto__',
    'kategori=2147483648',
    'kategori=constructor',
    'wilayah=' + encodeURIComponent("32' or '1'='1"),
    'halaman=1e308',
    'status=toString&jenis=__proto__&urut=x',
    '__proto__=1&constructor=2&setelah[]=3',
  ])('%s', async query => {
    expect((await answered(`/laporan?${query}`)).status).toBe(200)
    expect((await answered(`/petugas?${query}`, await account('koordinator.indramayu'))).status).toBe(200)
  })
})

describe('a header', () => {
  test.each([
    ['a session that was changed', { cookie: 'lapor_session=' + 'A'.repeat(43) }, '/petugas', 303],
    ['cookies that are none', { cookie: 'lapor_session=%E0%A4%A; lapor_reports=....; =;;;' }, '/', 200],
    ['a receipt that was changed', { cookie: 'lapor_receipt=' + 'A'.repeat(3000) }, '/lapor/terkirim', 404],
    ['a demonstration seen from outside', { host: 'lapor.example', 'x-forwarded-for': '1.2.3.4' }, '/dev/outbox', 404],
    ['a demonstration through a proxy', { 'x-forwarded-for': '127.0.0.1' }, '/dev/outbox', 404],
  ])('%s', async (_, headers, path, status) => {
    expect((await answered(path, '', { headers })).status).toBe(status)
  })

  test.each([
    ['none at all', {}],
    ['from elsewhere', { origin: 'https://evil.example' }],
    ['from a sandbox', { origin: 'null' }],
    ['from a name that begins like ours', { origin: 'http://127.0.0.1.evil.example:3000' }],
    ['by the browser’s word', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' }],
    ['by a page of elsewhere', { referer: 'https://evil.example/127.0.0.1:3000' }],
  ])('a form without proof of where it comes from (%s) does nothing', async (_, given) => {
    const headers = { ...given, 'content-type': 'application/x-www-form-urlencoded' }
    for (const path of [
      '/lapor',
      '/en/lapor',
      '/lacak',
      '/masuk',
      '/keluar',
      '/petugas/laporan/1/mulai',
      '/laporan/1/pesan',
    ])
      expect([path, (await answered(path, '', { method: 'POST', body: 'a=b', headers })).status]).toEqual([path, 403])
  })

  test('where to go after signing in is a path of this site or nothing', async () => {
    for (const back of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/%09/evil.example',
      '/.//evil.example',
    ]) {
      const page = await (await ask(`/masuk?kembali=${encodeURIComponent(back)}`)).text()
      expect([back, /<form method="post" action="([^"]*)"/.exec(page)?.[1]]).toEqual([back, '/masuk'])
    }
  })
})
