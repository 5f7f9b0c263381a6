import { describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { aBrowser, locationOf, useElsewhere } from '#test/elsewhere.ts'
import { SARI, aReportRow } from '#test/people.ts'
import { CLIENT } from '#test/provider.ts'

const database = useDatabase()
const site = useElsewhere(database, 'pelapor')
const { ask, leave, enter, link, demo, isRefused, isSignedIn, count, provider, clock, deps, logged } = site

describe('whoever is new', () => {
  test('gets an account with the proved address, and the reports that were filed with it', async () => {
    await aReportRow(deps(), '261123456789', { identity: { ...SARI, email: 'sari.wulan@contoh.test' } })
    const browser = aBrowser()
    const response = await enter({ browser })
    expect([response.status, locationOf(response)]).toEqual([303, '/akun/laporan'])
    expect(await isSignedIn(browser)).toBe(true)
    const { rows } = await database.root.query(`
      select i.kind, i.verified_at is not null as verified, s.method, s.is_pending, a.password_hash,
        (select count(*)::int from vault.report_reporters r where r.account_id = a.id) as reports
      from other_identities o join accounts a on a.id = o.account_id join account_identifiers i on i.account_id = a.id
      join sessions s on s.account_id = a.id`)
    expect(rows).toEqual([
      { kind: 'email', verified: true, method: 'elsewhere', is_pending: false, password_hash: null, reports: 1 },
    ])
  })

  test('comes back to the same account, wherever and in whatever language they were', async () => {
    await enter()
    provider().people['sari'] = { email: 'lain@contoh.test', email_verified: true }
    const browser = aBrowser()
    const response = await enter({ browser, path: '/en/masuk/dengan/uji?kembali=%2Fen%2Flapor' })
    expect(locationOf(response)).toBe('/en/lapor')
    expect([await count('other_identities'), await count('accounts where not is_demo')]).toEqual([1, 1])
  })

  test('is never led away from this site', async () => {
    const response = await enter({ path: '/masuk/dengan/uji?kembali=//evil.example' })
    expect(locationOf(response)).toBe('/akun/laporan')
  })

  test.each([
    ['that the provider does not call verified', 'uji', { email: 'baru@contoh.test', email_verified: false }],
    ['of which it says nothing', 'uji', { email: 'baru@contoh.test' }],
    ['that is none', 'uji', { email: 'bukan alamat', email_verified: true }],
    ['that is not there', 'uji', {}],
    ['whose provider is not believed', 'curiga', { email: 'baru@contoh.test', email_verified: true }],
    ['that OAuth 2 gives without a word of proof', 'tua', { email: 'baru@contoh.test', email_verified: true }],
  ] as const)('gets none by an address %s', async (_, key, claims) => {
    provider().people['sari'] = claims
    await isRefused(await enter({ key }), 409, 'address-unproved')
    expect(await count('other_identities')).toBe(0)
  })
})

describe('an account that exists', () => {
  const PELAPOR = { email: 'pelapor@demo.lapor.test' }

  test('is not taken over by somebody of whom a provider says its address, proved or not', async () => {
    provider().people['sari'] = { ...PELAPOR, email_verified: true }
    await isRefused(await enter(), 409, 'address-taken')
    provider().people['sari'] = { ...PELAPOR, email_verified: false }
    await isRefused(await enter(), 409, 'address-unproved')
    expect(await count('other_identities')).toBe(0)
  })

  test('opens to the identity that its owner has linked from inside', async () => {
    const linked = await link(await demo('pelapor'), 'uji', 'sari')
    expect([linked.status, locationOf(linked)]).toEqual([303, '/akun/tautan'])
    const browser = aBrowser()
    expect(locationOf(await enter({ browser }))).toBe('/akun/laporan')
    expect(await count('accounts where not is_demo')).toBe(0)
  })

  test('that was closed stays closed', async () => {
    await enter()
    await database.root.query('update accounts set is_active = false where not is_demo')
    await isRefused(await enter(), 409, 'account-closed')
  })

  test('by OAuth 2 without OpenID Connect is found by what userinfo says', async () => {
    await link(await demo('pelapor'), 'tua', 'sari')
    expect(locationOf(await enter({ key: 'tua' }))).toBe('/akun/laporan')
  })

  test('replaces the session that the browser had, so that nobody can plant one', async () => {
    await enter()
    const before = await demo('pelapor')
    const browser = new Map(before)
    await enter({ browser })
    expect(browser.get('lapor_session')).not.toBe(before.get('lapor_session'))
    expect(await isSignedIn(before)).toBe(false)
  })
})

describe('an answer that is not what we asked for opens nothing:', () => {
  test.each([
    ['another nonce', (claims: object) => ({ ...claims, nonce: 'lain' })],
    ['no nonce', ({ nonce: _, ...claims }: { nonce?: unknown }) => claims],
    ['another issuer', (claims: object) => ({ ...claims, iss: 'https://evil.example' })],
    ['another audience', (claims: object) => ({ ...claims, aud: 'lain' })],
    ['an expired token', (claims: object) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 300 })],
    ['another subject than userinfo’s', (claims: object) => ({ ...claims, sub: 'orang-lain' })],
  ])('%s', async (_, lie) => {
    provider().lie = lie
    await isRefused(await enter(), 502, 'unbelievable')
  })

  test('a signature that is not the provider’s', async () => {
    provider().signsFalsely = 'other-key'
    await isRefused(await enter(), 502, 'unbelievable')
  })

  test('a token that calls itself unsigned', async () => {
    provider().signsFalsely = 'not-at-all'
    await isRefused(await enter(), 502, 'unbelievable')
  })

  test('the same return again, even with the cookie of its attempt', async () => {
    const browser = aBrowser()
    const address = await leave({ browser })
    const copy = new Map(browser)
    expect((await ask(browser, address)).status).toBe(303)
    await isRefused(await ask(browser, address), 403, 'no-attempt')
    await isRefused(await ask(copy, address), 403, 'used')
  })

  test('the same return twice at the same moment: one of them comes in', async () => {
    const browser = aBrowser()
    const address = await leave({ browser })
    const both = await Promise.all([new Map(browser), new Map(browser)].map(one => ask(one, address)))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 403])
    expect(await count('other_identities')).toBe(1)
  })

  test('the return of another browser, with an attempt of its own or without', async () => {
    const address = await leave()
    await isRefused(await ask(aBrowser(), address), 403, 'no-attempt')
    const browser = aBrowser()
    await leave({ browser })
    await isRefused(await ask(browser, address), 403, 'other-attempt')
  })

  test('a code of somebody else’s attempt in one’s own', async () => {
    const stolen = new URL(await leave())
    const browser = aBrowser()
    const own = new URL(await leave({ browser }))
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '')
    await isRefused(await ask(browser, own.href), 502, 'unbelievable')
  })

  test('a return for another provider', async () => {
    const browser = aBrowser()
    const address = (await leave({ browser })).replace('/kembali/uji', '/kembali/curiga')
    await isRefused(await ask(browser, address), 403, 'other-attempt')
  })

  test('a return after ten minutes', async () => {
    const browser = aBrowser()
    const address = await leave({ browser })
    clock.set('2026-11-20T01:10:01Z')
    await isRefused(await ask(browser, address), 403, 'no-attempt')
  })

  test('a return without state, or with another issuer beside it', async () => {
    const browser = aBrowser()
    const address = new URL(await leave({ browser }))
    address.searchParams.delete('state')
    await isRefused(await ask(browser, address.href), 403, 'other-attempt')
    address.searchParams.set('state', new URL(await leave({ browser })).searchParams.get('state') ?? '')
    address.searchParams.set('iss', 'https://evil.example')
    await isRefused(await ask(browser, address.href), 502, 'unbelievable')
  })
})

describe('when it does not work, the page says why and what to do', () => {
  test('whoever cancels at the provider is told that nothing has changed', async () => {
    await isRefused(await enter({ who: null }), 409, 'denied')
  })

  test('a provider that does not answer, before and after', async () => {
    const response = await ask(aBrowser(), '/en/masuk/dengan/pergi')
    expect(response.headers.get('retry-after')).toBe('60')
    const page = await response.clone().text()
    expect(page).toContain('Penyedia Pergi cannot be reached')
    await isRefused(response, 503, 'unreachable')
  })

  test('a provider that is not there', async () => {
    expect((await ask(aBrowser(), '/masuk/dengan/lain')).status).toBe(404)
    expect((await ask(aBrowser(), '/masuk/kembali/__proto__?code=x&state=y')).status).toBe(404)
  })

  test.each([
    ['two states', '?state=STATE&state=x&code=y'],
    ['two codes', '?state=STATE&code=x&code=y'],
    ['no code', '?state=STATE'],
    ['an endless code', `?state=STATE&code=${'x'.repeat(6000)}`],
    ['a token in place of a code', '?state=STATE&id_token=x.y.z&access_token=z'],
    ['an unknown fault', '?state=STATE&error=%3Cscript%3E&error_description=%3Cscript%3E'],
    ['a fault of its server', '?state=STATE&error=server_error'],
    ['a fault of ours', '?state=STATE&error=unauthorized_client'],
    ['nothing', ''],
    ['bytes that are no text', '?state=%ff%fe&code=%ff'],
  ])('a return with %s is a page, and no fault of ours', async (_, query) => {
    const browser = aBrowser()
    const state = new URL(await leave({ browser })).searchParams.get('state') ?? ''
    const response = await ask(browser, `/masuk/kembali/uji${query.replace('STATE', state)}`)
    expect([403, 409, 502, 503]).toContain(response.status)
    const page = await response.text()
    expect(page).toContain('data-refusal')
    expect(page).not.toContain('<script>')
  })

  test.each(['', 'x', '{}', 'A'.repeat(3000), '%00'])('a cookie of “%s” is no attempt', async cookie => {
    const browser = new Map([['lapor_penyedia', cookie]])
    await isRefused(await ask(browser, '/masuk/kembali/uji?state=x&code=y'), 403, 'no-attempt')
  })

  test('neither codes nor states nor addresses stand in the log', async () => {
    const browser = aBrowser()
    provider().lie = claims => ({ ...claims, nonce: 'lain' })
    const address = new URL(await leave({ browser }))
    await ask(browser, address.href)
    expect(logged.length).toBeGreaterThan(0)
    for (const secret of [address.searchParams.get('code'), address.searchParams.get('state'), 'sari', CLIENT.secret])
      expect(logged.join()).not.toContain(secret)
  })

  test('what is kept with the browser cannot be read there, and not by scripts', async () => {
    const away = await ask(aBrowser(), '/masuk/dengan/uji')
    const [cookie] = away.headers.getSetCookie()
    expect(cookie).toMatch(/^lapor_penyedia=[\w-]+; .*Path=\/; .*HttpOnly; SameSite=Lax/)
    expect(cookie).not.toContain(new URL(locationOf(away)).searchParams.get('state'))
    expect(away.headers.get('cache-control')).toBe('no-store')
  })
})
