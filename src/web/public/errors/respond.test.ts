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

  test('gives back what was written for a report that is not open here, the same for every number', async () => {
    const send = async (number: string, body: URLSearchParams | FormData) => {
      const answer = await app.request(`/laporan/${number}/tanggapan`, { method: 'POST', body })
      return [answer.status, (await answer.text()).replaceAll(number, '')]
    }
    const body = () => new URLSearchParams({ formToken: 'abc', body: 'Masih <b>padam</b>, Pak.' })
    const gone = await send('261123456789', body())
    expect(gone).toEqual(await send('261123456782', body()))
    expect(gone[0]).toBe(404)
    expect(gone[1]).toMatch(/<textarea readonly[^>]*>Masih &lt;b>padam&lt;\/b>, Pak\.<\/textarea>/i)
    expect(gone[1]).not.toContain('abc')
    const withFile = new FormData()
    withFile.set('body', 'Ini fotonya, Pak.')
    withFile.set('attachments', new File(['x'.repeat(100_000)], 'lampu.jpg'))
    expect((await send('261123456789', withFile))[1]).toContain('Ini fotonya, Pak.')
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
