import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { respondWithError } from './respond.tsx'

const app = new Hono()
  .get('/sibuk', c => respondWithError(c, 429, { retryAfter: 120 }))
  .get('/rusak', c => respondWithError(c, 500, { reference: '7F3A-20K9' }))
  .notFound(c => respondWithError(c, 404))

describe('a page that cannot be shown', () => {
  test('is the same for what is secret and for what never was', async () => {
    const [secret, unknown] = await Promise.all([
      app.request('/laporan/261123456789'),
      app.request('/laporan/261123456782'),
    ])
    expect([secret.status, unknown.status]).toEqual([404, 404])
    expect((await secret.text()).replace('261123456789', '')).toBe((await unknown.text()).replace('261123456782', ''))
    expect(await (await app.request('/apa/saja?q=<b>')).text()).not.toContain('accessCode')
    expect(secret.headers.get('cache-control')).toBe('no-store')
  })

  test('on an officer’s way leads to the public address, whether there is such a report or not', async () => {
    const page = async (number: string) => (await app.request(`/petugas/laporan/${number}/jawaban`)).text()
    const [gone, unknown] = [await page('261123456789'), await page('261123456782')]
    expect(gone).toContain('<a href="/laporan/261123456789">halaman publiknya</a>')
    expect(gone.replaceAll('261123456789', '')).toBe(unknown.replaceAll('261123456782', ''))
    expect(await (await app.request('/petugas/wewenang')).text()).not.toContain('halaman publiknya')
  })

  test('speaks the language of its address', async () => {
    expect(await (await app.request('/en/laporan/1')).text()).toContain('<html lang="en">')
    expect(await (await app.request('/laporan/1')).text()).toContain('Halaman ini tidak ada')
  })

  test('says when to try again', async () => {
    const busy = await app.request('/sibuk')
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '120'])
    expect(await busy.text()).toContain('Coba lagi dalam 2 menit')
  })

  test('gives the number under which the fault is in the log', async () => {
    const broken = await app.request('/rusak')
    expect(broken.status).toBe(500)
    expect(await broken.text()).toContain('7F3A-20K9')
  })
})
