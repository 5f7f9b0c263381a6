import { describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { LIMITS } from '#core/people/pressure/limits.ts'
import { anAuthenticator } from '#test/authenticator.ts'
import { useDatabase } from '#test/database.ts'
import { OFFICER, citizenAccount, codeAt, officerAndCitizen, withApp } from '#test/factors.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const { clock, officer } = officerAndCitizen(database)
const { deps, ask, send, account } = wholeSite(database, clock)
const ORIGIN = 'http://127.0.0.1:3000'

/** What the browser would send back, with what it had. */
function kept(response: Response, cookie = ''): string {
  const jar = new Map(cookie.split('; ').flatMap(pair => (pair ? [pair.split(/=(.*)/s) as [string, string]] : [])))
  for (const one of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (one.split(';')[0] ?? '').split(/=(.*)/s)
    if (value) jar.set(name, value)
    else jar.delete(name)
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}

const place = (response: Response) => [response.status, response.headers.get('location')]
const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
const keyOn = (page: string) => />([A-Z2-7 ]{39})</.exec(page)?.[1]?.replaceAll(' ', '') ?? ''

describe('the second step', () => {
  test('stands before everything else for an officer who has none yet, and leads on with recovery codes', async () => {
    let cookie = await account(OFFICER)
    expect(place(await ask('/petugas', cookie))[0]).toBe(303)
    const page = await (await ask('/masuk/langkah-dua?kembali=/petugas/sebutan', cookie)).text()
    expect(page).toContain('Pasang langkah kedua')
    expect(page).toContain('JavaScript di peramban ini mati')
    const [key, enrolment] = [keyOn(page), hidden(page, 'enrolment')]
    const wrong = await send('/masuk/langkah-dua/aplikasi', { enrolment, code: '000000' }, cookie)
    const shownAgain = await wrong.text()
    expect([wrong.status, keyOn(shownAgain)]).toEqual([422, key])

    const action = '/masuk/langkah-dua/aplikasi?kembali=/petugas/sebutan'
    const done = await send(action, { enrolment, code: codeAt(key, clock.now()) }, cookie)
    expect(place(done)).toEqual([303, '/akun/keamanan/kode-cadangan?kembali=%2Fpetugas%2Fsebutan'])
    cookie = kept(done, cookie)
    const codes = await (await ask('/akun/keamanan/kode-cadangan?kembali=/petugas/sebutan', cookie)).text()
    expect(codes.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g)).toHaveLength(10)
    expect(codes).toContain('href="/petugas/sebutan"')
    expect((await ask('/petugas', cookie)).status).toBe(200)
  })

  test('is taken by a code of the app, once, and leads back to what was asked for', async () => {
    const { key } = await withApp(deps(), await officer())
    clock.moveOn(60)
    const code = codeAt(key, clock.now())
    const action = '/masuk/langkah-dua?kembali=/petugas/sebutan'
    const taken = await send(action, { code }, await account(OFFICER))
    expect(place(taken)).toEqual([303, '/petugas/sebutan'])
    expect((await ask('/petugas', kept(taken))).status).toBe(200)
    const again = await send(action, { code }, await account(OFFICER))
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('sudah dipakai')
  })

  test('never leads away from here', async () => {
    const { key } = await withApp(deps(), await officer())
    clock.moveOn(60)
    const action = '/masuk/langkah-dua?kembali=//evil.example'
    expect(place(await send(action, { code: codeAt(key, clock.now()) }, await account(OFFICER)))).toEqual([
      303,
      '/petugas',
    ])
  })

  test('is nothing to a stranger, nor to who is in already', async () => {
    expect(place(await ask('/masuk/langkah-dua'))).toEqual([303, '/masuk'])
    expect(place(await send('/en/masuk/langkah-dua', { code: '123456' }))).toEqual([303, '/en/masuk'])
    expect(place(await ask('/masuk/langkah-dua', await account('pelapor')))).toEqual([303, '/akun/laporan'])
    expect((await send('/masuk/langkah-dua/tantangan', {})).status).toBe(403)
  })

  test('speaks English to a citizen who switched it on', async () => {
    await withApp(deps(), await citizenAccount(database))
    const page = await (await ask('/en/masuk/langkah-dua', await account('pelapor'))).text()
    expect(page).toContain('Second step')
    expect(page).toContain('You switched the second step on')
    const recovery = await (await ask('/en/masuk/langkah-dua?cara=cadangan', await account('pelapor'))).text()
    expect(recovery).toContain('Recovery code')
  })
})

describe('guessing codes', () => {
  test('ends after ten; the owner still gets in by a recovery code, and others are not touched', async () => {
    const { codes, key } = await withApp(deps(), await officer())
    const cookie = await account(OFFICER)
    const { attempts } = LIMITS['second factor'].target
    for (let guess = 0; guess < attempts; guess++) {
      expect((await send('/masuk/langkah-dua', { code: `00000${guess}` }, cookie)).status).toBe(422)
    }
    clock.moveOn(60)
    const refused = await send('/masuk/langkah-dua', { code: codeAt(key, clock.now()) }, cookie)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const recovered = await send('/masuk/langkah-dua?cara=cadangan', { code: codes[0] ?? '' }, cookie)
    expect(place(recovered)).toEqual([303, '/petugas'])

    const other = await withApp(deps(), await citizenAccount(database))
    clock.moveOn(60)
    const citizen = await account('pelapor')
    expect((await send('/masuk/langkah-dua', { code: codeAt(other.key, clock.now()) }, citizen)).status).toBe(303)
  })
})

describe('a passkey', () => {
  test('is added with a fresh proof, opens a session without a password, and is removed again', async () => {
    const device = anAuthenticator(ORIGIN)
    let cookie = await account('pelapor')
    clock.moveOn(1000)
    expect(place(await ask('/akun/keamanan/passkey', cookie))).toEqual([
      303,
      '/masuk/ulang?kembali=%2Fakun%2Fkeamanan%2Fpasskey',
    ])
    const wrong = await send('/masuk/ulang?kembali=/akun/keamanan/passkey', { password: 'salah' }, cookie)
    expect(wrong.status).toBe(422)
    const proved = await send('/masuk/ulang?kembali=/akun/keamanan/passkey', { password: DEMO_PASSWORD }, cookie)
    expect(place(proved)).toEqual([303, '/akun/keamanan/passkey'])
    expect((await ask('/akun/keamanan', cookie)).status).toBe(303)
    cookie = kept(proved, cookie)

    const asked = await send('/akun/keamanan/passkey/tantangan', {}, cookie)
    cookie = kept(asked, cookie)
    const options = await asked.json()
    expect(options.user.name).toBe('LAPOR!')
    const added = await send('/akun/keamanan/passkey', { response: device.create(options), name: 'Ponsel <b>' }, cookie)
    expect(place(added)).toEqual([303, '/akun/keamanan'])
    const page = await (await ask('/akun/keamanan', kept(added, cookie))).text()
    expect(page).toContain('Ponsel &lt;b>')
    expect(page).toContain('Kunci sandi ditambahkan.')

    const challenge = await send('/masuk/passkey/tantangan', {})
    const browser = kept(challenge)
    const response = device.get(await challenge.json())
    const entered = await send('/masuk/passkey', { response }, browser)
    expect(place(entered)).toEqual([303, '/akun/laporan'])
    const replayed = await send('/masuk/passkey', { response }, browser)
    expect(replayed.status).toBe(422)
    expect(await replayed.text()).toContain('Waktunya habis')

    const id = /passkey\/(\d+)\/penghapusan/.exec(page)?.[1] ?? ''
    const named = await send(`/akun/keamanan/passkey/${id}/nama`, { name: 'Ponsel baru' }, cookie)
    expect(place(named)).toEqual([303, '/akun/keamanan'])
    expect((await send(`/akun/keamanan/passkey/${id}/nama`, { name: 'x'.repeat(61) }, cookie)).status).toBe(409)
    const question = await (await ask(`/akun/keamanan/passkey/${id}/penghapusan`, cookie)).text()
    expect(question).toContain('Hapus kunci sandi “Ponsel baru”?')
    expect(question).toContain(`action="/akun/keamanan/passkey/${id}/penghapusan"`)
    expect(page).not.toContain(`action="/akun/keamanan/passkey/${id}/penghapusan"`)
    expect((await ask('/akun/keamanan/passkey/999/penghapusan', cookie)).status).toBe(404)
    expect(place(await send(`/akun/keamanan/passkey/${id}/penghapusan`, {}, cookie))).toEqual([303, '/akun/keamanan'])
    expect((await send('/akun/keamanan/passkey/999/penghapusan', {}, cookie)).status).toBe(409)
  })

  test('page says without JavaScript what is needed, and loads only what is ours', async () => {
    const response = await ask('/masuk/passkey')
    const page = await response.text()
    expect(page).toContain('Kunci sandi memerlukan JavaScript')
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('the page of one’s security', () => {
  test('sets the app up and removes it, each with a fresh proof', async () => {
    const cookie = await account('pelapor')
    const page = await (await ask('/en/akun/keamanan/aplikasi', cookie)).text()
    expect(page).toContain(`secret=${keyOn(page)}`)
    expect(page).toMatch(/<a href="otpauth:\/\/totp\/[^"]*">Open the authenticator app</)
    const fields = { enrolment: hidden(page, 'enrolment'), code: codeAt(keyOn(page), clock.now()) }
    const added = await send('/en/akun/keamanan/aplikasi', fields, cookie)
    expect(place(added)).toEqual([303, '/en/akun/keamanan/kode-cadangan'])
    const shown = await (await ask('/en/akun/keamanan/kode-cadangan', kept(added, cookie))).text()
    expect(shown.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g)).toHaveLength(10)
    expect(shown.match(/<(?:print|copy)-button[^>]*look="plain"/g)).toHaveLength(2)
    const gone = await (await ask('/en/akun/keamanan/kode-cadangan', cookie)).text()
    expect(gone).toContain('shown once')
    clock.moveOn(1000)
    expect(place(await send('/akun/keamanan/aplikasi/penghapusan', {}, cookie))).toEqual([303, '/masuk/ulang'])
    const proved = await send('/masuk/ulang', { password: DEMO_PASSWORD }, cookie)
    const question = await (await ask('/akun/keamanan/aplikasi/penghapusan', kept(proved, cookie))).text()
    expect(question).toContain('Cabut aplikasi autentikator?')
    const removed = await send('/akun/keamanan/aplikasi/penghapusan', {}, kept(proved, cookie))
    expect(place(removed)).toEqual([303, '/akun/keamanan'])
  })

  test('keeps an officer’s last factor', async () => {
    const { key } = await withApp(deps(), await officer())
    clock.moveOn(60)
    const entered = await send('/masuk/langkah-dua', { code: codeAt(key, clock.now()) }, await account(OFFICER))
    const refused = await send('/akun/keamanan/aplikasi/penghapusan', {}, kept(entered))
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Akun petugas selalu memiliki langkah kedua')
  })

  test('shows recovery codes to nobody but the account that made them', async () => {
    const cookie = await account('pelapor')
    const page = await (await ask('/akun/keamanan/aplikasi', cookie)).text()
    const fields = { enrolment: hidden(page, 'enrolment'), code: codeAt(keyOn(page), clock.now()) }
    const codes = kept(await send('/akun/keamanan/aplikasi', fields, cookie)).replace(/lapor_session=[^;]*;? ?/, '')
    await database.root.query('update accounts set is_demo = true')
    const other = await ask('/akun/keamanan/kode-cadangan', `${codes}; ${await account(OFFICER)}`)
    expect(await other.text()).not.toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/)
    expect((await ask('/akun/keamanan/kode-cadangan', codes)).status).toBe(303)
  })

  test('is for who is signed in', async () => {
    expect(place(await ask('/akun/keamanan'))).toEqual([303, '/masuk?kembali=%2Fakun%2Fkeamanan'])
    expect(place(await ask('/masuk/ulang?kembali=/petugas'))).toEqual([303, '/masuk?kembali=%2Fpetugas'])
    expect((await send('/akun/keamanan/passkey/tantangan', {})).status).toBe(303)
  })
})
