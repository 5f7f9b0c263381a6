import { Writable } from 'node:stream'
import { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '#core/people/pressure/limits.ts'
import { PRESSURE, type PressurePolicy } from '#core/people/pressure/rules/pressure.ts'
import { cookiesFor } from '#platform/http/cookies.ts'
import { faults } from '#platform/http/fault.ts'
import { createLog } from '#platform/log.ts'
import { useDatabase } from '#test/database.ts'
import { lastCode, lettersOwed } from '#test/letters.ts'
import { SARI, aReportRow, clockAt, demoAgencies, depsOn, anAccount } from '#test/people.ts'
import { type SessionEnv, knowViewer, visitOf } from '#web/session.ts'
import { registerController } from '../register/controller.tsx'
import { firstPasswordController } from '../register/first-password.tsx'
import { codeController } from './controller.tsx'
import { forgottenController } from './forgotten.tsx'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)
const PASSWORD = 'rujak di depan stasiun'
const STRANGER = 'orang.asing@contoh.test'
let logged = ''

beforeEach(() => {
  clock.set(new Date().toISOString())
  logged = ''
})

/** Under pressure from the first sending on. */
const pressed = { ...PRESSURE, perMinute: { 'file report': 0, track: 0, 'sign-in': 0, register: 0 } }

function site(pressure?: PressurePolicy, hasSms = true) {
  const cookies = cookiesFor({ isHttps: false, vault: deps().vault })
  const heard = new Writable({
    write: (line, _, done) => {
      logged += String(line)
      done()
    },
  })
  const log = createLog('info', heard)
  const { onError, notFound } = faults(log, (c, { status }) => c.text(`fault ${status}`, status))
  const clientAddress = (): string => '203.0.113.9'
  const parts = {
    deps: deps(),
    cookies,
    visitOf: visitOf({ isDemo: false }),
    clientAddress,
    log,
    hasSms,
    ...(pressure && { pressure }),
  }
  const app = new Hono<SessionEnv>().use(knowViewer(deps(), cookies))
  for (const controller of [registerController, firstPasswordController, codeController, forgottenController])
    app.route('/', controller(parts))
  app.get('/akun/laporan', c => c.text(c.var.viewer.kind))
  return app.notFound(notFound).onError(onError)
}

/** A browser: what it was told to keep, it sends again. */
function browser(app = site()) {
  const jar = new Map<string, string>()
  const keep = (response: Response): Response => {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  const headers = () => ({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') })
  return {
    jar,
    get: async (path: string) => keep(await app.request(path, { headers: headers() })),
    post: async (path: string, fields: Record<string, string>) =>
      keep(await app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: headers() })),
  }
}
type Browser = ReturnType<typeof browser>

const askedFor = {
  register: (b: Browser, identifier = SARI.email) => b.post('/daftar', { identifier, consent: 'on' }),
  'sign-in': (b: Browser, identifier = SARI.email) => b.post('/masuk/kode', { identifier }),
  reset: (b: Browser, identifier = SARI.email) => b.post('/masuk/lupa', { identifier }),
} as const
const typePage = { register: '/masuk/kode', 'sign-in': '/masuk/kode', reset: '/masuk/lupa/baru' } as const

const known = () => anAccount(deps(), { password: PASSWORD, isVerified: true })
const code = () => lastCode(database, deps())
const wrong = (right: string) => right.replace(/^./, first => String((Number(first) + 1) % 10))
const where = (response: Response) => [response.status, response.headers.get('location')]

/** What a page says, without what is different in every page. */
const words = async (response: Response) => (await response.text()).replaceAll(/sari\.wulan|orang\.asing/g, 'x')

describe('registering', () => {
  test('leads from the contact over the code to the first password, and into the account', async () => {
    const sari = browser()
    expect(where(await askedFor.register(sari))).toEqual([303, '/masuk/kode'])
    expect(await (await sari.get('/masuk/kode')).text()).toContain('sari.wulan@contoh.test')
    expect(where(await sari.post('/masuk/kode', { code: await code() }))).toEqual([303, '/daftar/kata-sandi'])
    const short = await sari.post('/daftar/kata-sandi', { password: 'pendek' })
    expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('terlalu pendek')])
    expect(where(await sari.post('/daftar/kata-sandi', { password: PASSWORD }))).toEqual([303, '/akun/laporan'])
    expect(await (await sari.get('/akun/laporan')).text()).toBe('account')
    expect(where(await sari.get('/daftar/kata-sandi'))).toEqual([303, '/akun/laporan'])
  })

  test('needs consent and a contact that can be one, and says both at once', async () => {
    const page = await (await browser().post('/daftar', { identifier: '021 345' })).text()
    expect(page).toContain('href="#identifier"')
    expect(page).toContain('href="#consent"')
  })

  test('says that earlier reports came along', async () => {
    await demoAgencies(database)
    await aReportRow(deps(), '261123456789')
    const sari = browser()
    await askedFor.register(sari)
    await sari.post('/masuk/kode', { code: await code() })
    expect(await (await sari.get('/daftar/kata-sandi')).text()).toContain('sekarang ada di akun Anda')
  })

  test('leads back to where somebody was going, and never away from here', async () => {
    for (const [asked, led] of [
      ['/laporan/261123456789', '/laporan/261123456789'],
      ['//evil.example', '/akun/laporan'],
    ] as const) {
      const sari = browser()
      const identifier = `${led.length}@contoh.test`
      await sari.post(`/daftar?kembali=${encodeURIComponent(asked)}`, { identifier, consent: 'on' })
      const next = (await sari.post('/masuk/kode', { code: await code() })).headers.get('location') ?? ''
      expect(where(await sari.post(next, { later: '1' }))).toEqual([303, led])
    }
  })
})

describe.each(['register', 'sign-in', 'reset'] as const)(
  'nobody learns who has an account by asking to %s:',
  purpose => {
    test('the same status, address, words, and jobs', async () => {
      await known()
      const seen = async (identifier: string) => {
        await database.root.query('delete from outbox')
        const b = browser()
        const asked = await askedFor[purpose](b, identifier)
        const page = await b.get(typePage[purpose])
        const refused = await b.post(typePage[purpose], { code: '000000', password: 'sambal terasi ibu' })
        const { rows } = await database.root.query('select name from outbox')
        const cookies = [...b.jar.keys()]
        return [where(asked), await words(page), refused.status, await words(refused), rows, cookies]
      }
      expect(await seen(SARI.email)).toEqual(await seen(STRANGER))
    })

    test('only the owner is told, at their own address', async () => {
      await known()
      for (const identifier of [SARI.email, STRANGER]) await askedFor[purpose](browser(), identifier)
      const told = (await lettersOwed(database, deps())).map(({ address, kind }) => [address, kind])
      expect(told).toEqual(
        purpose === 'register'
          ? [
              [SARI.email, 'has_account'],
              [STRANGER, 'one_time_code'],
            ]
          : [[SARI.email, 'one_time_code']],
      )
    })
  },
)

describe.each(['sign-in', 'reset'] as const)('a code to %s', purpose => {
  const page = typePage[purpose]
  const type = (b: Browser, digits: string) => b.post(page, { code: digits, password: 'sambal terasi ibu' })
  const said = async (response: Response) => [response.status, await response.text()] as const
  const asked = async () => {
    await known()
    const sari = browser()
    await askedFor[purpose](sari)
    return { sari, right: await code() }
  }
  const refusal = (words: string) => [422, expect.stringContaining(words)]

  test('opens the account', async () => {
    const { sari, right } = await asked()
    expect(where(await type(sari, right))).toEqual([303, '/akun/laporan'])
    expect(await (await sari.get('/akun/laporan')).text()).toBe('account')
  })

  test('that is wrong is said to be, and logged without a word of it', async () => {
    const { sari, right } = await asked()
    expect(await said(await type(sari, wrong(right)))).toEqual(refusal('Kode tidak cocok'))
    expect(logged).toContain('"refusal":"wrong-code"')
    for (const secret of [right, wrong(right), SARI.email, 'sari.wulan', 'terasi']) expect(logged).not.toContain(secret)
  })

  test('that was guessed five times is dead', async () => {
    const { sari, right } = await asked()
    for (const _ of [1, 2, 3, 4, 5]) await type(sari, wrong(right))
    expect(await said(await type(sari, right))).toEqual(refusal('terlalu sering salah'))
    expect(logged).toContain('"refusal":"too-many-tries"')
  })

  test('that is old is said to be', async () => {
    const { sari, right } = await asked()
    clock.moveOn(10 * 60)
    expect(await said(await type(sari, right))).toEqual(refusal('sudah lewat 10 menit'))
    expect(logged).toContain('"refusal":"expired-code"')
  })

  test('works once: whoever sends the same form again later asks anew, or is in already', async () => {
    const { sari, right } = await asked()
    const before = new Map(sari.jar)
    await type(sari, right)
    const thief = browser()
    for (const [name, value] of before) thief.jar.set(name, value)
    expect(await said(await type(thief, right))).toEqual(refusal('sudah dipakai'))
    expect(logged).toContain('"refusal":"used-code"')
    expect(where(await type(sari, right))).toEqual([303, '/akun/laporan'])
  })

  test('is worth nothing in another browser, whether it asked for one itself or not', async () => {
    const { right } = await asked()
    const thief = browser()
    expect(await said(await type(thief, right))).toEqual(refusal('belum diminta di peramban ini'))
    await askedFor[purpose](thief, STRANGER)
    expect(await said(await type(thief, right))).toEqual(refusal('Kode tidak cocok'))
  })

  test('gives way to a new one on request', async () => {
    const { sari, right } = await asked()
    expect(where(await sari.post(page, { again: '1' }))).toEqual([303, `${page}?lagi=1`])
    expect(await (await sari.get(`${page}?lagi=1`)).text()).toContain('Kode yang lama tidak berlaku lagi')
    const next = await code()
    if (next !== right) expect(await said(await type(sari, right))).toEqual(refusal('Kode tidak cocok'))
    expect((await type(sari, next)).status).toBe(303)
  })

  test('makes a new session: one that was planted in the browser is worth nothing', async () => {
    const { sari, right } = await asked()
    sari.jar.set('lapor_session', 'A'.repeat(43))
    await type(sari, right)
    expect(sari.jar.get('lapor_session')).not.toBe('A'.repeat(43))
  })
})

describe('a forgotten password', () => {
  test('signs out everybody who had the account open', async () => {
    await known()
    const [thief, sari] = [browser(), browser()]
    await askedFor['sign-in'](thief)
    await thief.post('/masuk/kode', { code: await code() })
    expect(await (await thief.get('/akun/laporan')).text()).toBe('account')
    await askedFor.reset(sari)
    await sari.post('/masuk/lupa/baru', { code: await code(), password: 'sambal terasi ibu' })
    expect(await (await thief.get('/akun/laporan')).text()).toBe('stranger')
    expect(await (await sari.get('/akun/laporan')).text()).toBe('account')
  })

  test.each([
    ['', 'Tulis kata sandi baru.'],
    ['kelinci8x', 'terlalu pendek'],
    ['QWERTYuiop99', 'sudah bocor'],
    ['sari.wulan2026', 'mudah ditebak'],
    ['x'.repeat(201), 'terlalu panjang'],
  ])('is not replaced by %j, which is said why and never shown again', async (password, why) => {
    await known()
    const sari = browser()
    await askedFor.reset(sari)
    const response = await sari.post('/masuk/lupa/baru', { code: await code(), password })
    const page = await response.text()
    expect([response.status, page]).toEqual([422, expect.stringContaining(why)])
    if (password !== '') expect(page).not.toContain(password)
  })
})

describe('where no SMS can leave', () => {
  test.each(['register', 'sign-in', 'reset'] as const)('whoever asks to %s by telephone is told so', async purpose => {
    const refused = await askedFor[purpose](browser(site(undefined, false)), '0812 9876 5432')
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('belum dapat mengirim SMS')])
    expect((await database.root.query('select from outbox')).rowCount).toBe(0)
  })
})

describe('too many codes', () => {
  test('to one contact from one place wait, and other contacts do not', async () => {
    const most = LIMITS['one-time code']['address and target'].attempts
    for (let round = 0; round < most; round++) expect((await askedFor['sign-in'](browser())).status).toBe(303)
    const refused = await askedFor['sign-in'](browser())
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await askedFor['sign-in'](browser(), STRANGER)).status).toBe(303)
  })

  test('asked for by strangers do not keep the owner waiting in a browser that the account knows', async () => {
    await known()
    const sari = browser()
    await askedFor['sign-in'](sari)
    await sari.post('/masuk/kode', { code: await code() })
    const most = LIMITS['one-time code']['address and target'].attempts
    for (let round = 0; round < most; round++) await askedFor['sign-in'](browser())
    expect((await askedFor['sign-in'](browser())).status).toBe(429)
    expect((await askedFor['sign-in'](sari)).status).toBe(303)
  })
})

describe.each(['register', 'sign-in', 'reset'] as const)('under pressure, asking to %s', purpose => {
  const path = { register: '/daftar', 'sign-in': '/masuk/kode', reset: '/masuk/lupa' }[purpose]
  const jobs = async () => (await database.root.query('select from outbox')).rowCount

  test('brings a proof first, and what was typed comes back', async () => {
    const refused = await askedFor[purpose](browser(site(pressed)))
    const page = await refused.text()
    expect([refused.status, await jobs()]).toEqual([422, 0])
    expect(page).toContain('Formulir ini sedang sangat ramai')
    expect(page).toContain(`value="${SARI.email}"`)
  })

  test('is open to whoever types a code, without JavaScript', async () => {
    await known()
    const sari = browser(site(pressed))
    const proof = { kontakBukti: STRANGER, identifier: SARI.email }
    expect((await sari.post(path, { ...proof, mintaKodeBukti: '1' })).status).toBe(422)
    const typed = { ...proof, kodeBukti: await code(), consent: 'on' }
    expect(where(await sari.post(path, typed))).toEqual([303, typePage[purpose]])
  })
})

describe('the pages', () => {
  test.each(['/daftar', '/masuk/kode', '/masuk/lupa', '/en/daftar', '/en/masuk/kode', '/en/masuk/lupa'])(
    '%s is never kept by a browser',
    async path => {
      const response = await browser().get(path)
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    },
  )

  test.each([
    ['/masuk/kode', 'Minta kode baru', 'action="/masuk/kode"'],
    ['/masuk/lupa/baru', 'Minta kode baru', 'action="/masuk/lupa"'],
    ['/en/masuk/kode', 'Ask for a new one', 'action="/en/masuk/kode"'],
  ])('whoever sends a code to %s without having asked for one is told to ask first', async (path, words, action) => {
    const response = await browser().post(path, { code: '123456', password: PASSWORD })
    const html = await response.text()
    expect([response.status, html.includes(words), html.includes(action)]).toEqual([422, true, true])
  })

  test.each(['lapor_kode', 'lapor_peramban'])('a cookie %s of somebody’s own making opens nothing', async name => {
    await known()
    const sari = browser()
    await askedFor['sign-in'](sari)
    const right = await code()
    sari.jar.set(name, 'A'.repeat(43))
    await sari.post('/masuk/kode', { code: right })
    expect(await (await sari.get('/akun/laporan')).text()).toBe('stranger')
  })
})
