import { describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { aBrowser, locationOf, useElsewhere } from '#test/elsewhere.ts'

const database = useDatabase()
const site = useElsewhere(database, 'pelapor', 'pelapor2', 'koordinator.indramayu')
const { ask, enter, leave, link, demo, isRefused, count, provider, clock } = site

const unlink = async (browser: Map<string, string>) =>
  ask(browser, '/akun/tautan/penghapusan', { issuer: provider().issuer })

describe('the page of links', () => {
  test('is for whoever is signed in', async () => {
    const turned = await ask(aBrowser(), '/en/akun/tautan')
    expect([turned.status, locationOf(turned)]).toEqual([303, '/en/masuk?kembali=%2Fen%2Fakun%2Ftautan'])
  })

  test('is led to from the page of security, which says what is linked', async () => {
    const browser = await demo('pelapor')
    expect(await (await ask(browser, '/akun/keamanan')).text()).toContain('href="/akun/tautan"')
    await link(browser, 'uji', 'sari')
    expect(await (await ask(browser, '/en/akun/keamanan')).text()).toContain('You can also sign in with Penyedia Uji.')
  })

  test('offers citizens the providers for citizens, and officers the sign-on of their agency too', async () => {
    const citizen = await (await ask(await demo('pelapor'), '/akun/tautan')).text()
    expect(citizen).toContain('Tautkan<span class="sr"> Penyedia Uji')
    expect(citizen).not.toContain('SSO Indramayu')
    const alone = await (await ask(await demo('koordinator.indramayu'), '/en/akun/tautan')).text()
    expect(alone).toContain('Link<span class="sr"> Penyedia Uji')
  })

  test('says what is linked and since when, and lets it go', async () => {
    const browser = await demo('pelapor')
    await link(browser, 'uji', 'sari')
    const page = await (await ask(browser, '/akun/tautan')).text()
    expect(page).toContain('Tertaut. Mulai sekarang Anda dapat masuk dengan layanan itu.')
    expect(page).toContain('Tertaut sejak 20 November 2026, belum pernah dipakai masuk')
    const gone = await unlink(browser)
    expect([gone.status, locationOf(gone)]).toEqual([303, '/akun/tautan'])
    expect(await (await ask(browser, '/akun/tautan')).text()).toContain('Tautan dilepaskan.')
    expect(await count('other_identities')).toBe(0)
    const again = await unlink(browser)
    expect([again.status, (await again.text()).includes('sudah tidak tertaut')]).toEqual([409, true])
  })
})

describe('whoever owns the account', () => {
  const letters = () => count(`outbox where name = 'send-account-letter' and payload ->> 'kind' = 'links_changed'`)

  test('is written to when an identity is linked or let go, and not when nothing has changed', async () => {
    const browser = await demo('pelapor')
    await link(browser, 'uji', 'sari')
    expect(await letters()).toBe(1)
    await link(browser, 'uji', 'sari')
    expect(await letters()).toBe(1)
    await unlink(browser)
    expect(await letters()).toBe(2)
  })

  test('ends what the identity had opened by letting it go, and stays signed in', async () => {
    const [browser, thief] = [await demo('pelapor'), aBrowser()]
    await link(browser, 'uji', 'sari')
    await enter({ browser: thief })
    await unlink(browser)
    expect([await site.isSignedIn(thief), await site.isSignedIn(browser)]).toEqual([false, true])
  })
})

describe('linking', () => {
  test('asks for a fresh proof first', async () => {
    const browser = await demo('pelapor')
    clock.set('2026-11-20T01:16:00Z')
    for (const [path, fields] of [
      ['/akun/tautan', { provider: 'uji' }],
      ['/akun/tautan/penghapusan', { issuer: provider().issuer }],
    ] as const)
      expect(locationOf(await ask(browser, path, fields))).toMatch(/^\/masuk\/ulang/)
    expect(browser.has('lapor_penyedia')).toBe(false)
  })

  test('is completed only for the account that began it', async () => {
    const browser = await demo('pelapor')
    await ask(browser, '/akun/tautan', { provider: 'uji' })
    const page = await (await ask(browser, '/akun/tautan/menuju/uji')).text()
    const href = /href="(http:[^"]+\/auth\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const address = await provider().visit(href, 'sari')
    for (const [name, value] of await demo('pelapor2')) browser.set(name, value)
    await isRefused(await ask(browser, address), 409, 'not-signed-in')
    expect(await count('other_identities')).toBe(0)
  })

  test('does not happen on the way of signing in, however signed in one is', async () => {
    const browser = await demo('pelapor')
    await enter({ browser })
    const { rows } = await database.root.query(
      `select is_demo from accounts join other_identities on account_id = accounts.id`,
    )
    expect(rows).toEqual([{ is_demo: false }])
  })

  test('gives one identity to one account only, and an account one identity of an issuer', async () => {
    provider().people['budi'] = {}
    await link(await demo('pelapor'), 'uji', 'sari')
    await isRefused(await link(await demo('pelapor2'), 'uji', 'sari'), 409, 'linked-to-other')
    const browser = await demo('pelapor')
    await isRefused(await link(browser, 'uji', 'budi'), 409, 'issuer-linked')
    await link(browser, 'uji', 'sari')
    expect(await (await ask(browser, '/akun/tautan')).text()).toContain('memang sudah tertaut dengan akun Anda')
  })

  test('says so when the provider does not answer', async () => {
    const browser = await demo('pelapor')
    const begun = await ask(browser, '/akun/tautan', { provider: 'pergi' })
    await isRefused(await ask(browser, locationOf(begun)), 503, 'unreachable')
  })

  test('begins at nothing that is not offered, and leads away only in the browser that began', async () => {
    const browser = await demo('pelapor')
    expect((await ask(browser, '/akun/tautan', { provider: 'sso' })).status).toBe(404)
    expect((await ask(browser, '/akun/tautan', {})).status).toBe(404)
    expect(locationOf(await ask(browser, '/akun/tautan/menuju/uji'))).toBe('/akun/tautan')
    await leave({ browser })
    expect(locationOf(await ask(browser, '/akun/tautan/menuju/uji'))).toBe('/akun/tautan')
  })
})

describe('the last way of signing in', () => {
  test('stays, with a sentence that says what to do first', async () => {
    const browser = aBrowser()
    await enter({ browser })
    await database.root.query(
      `delete from account_identifiers where account_id in (select account_id from other_identities)`,
    )
    const response = await unlink(browser)
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('Penyedia Uji adalah satu-satunya cara masuk ke akun ini')
    expect(await count('other_identities')).toBe(1)
  })

  test('is not the provider where a code can be sent to a proved address', async () => {
    const browser = aBrowser()
    await enter({ browser })
    expect((await unlink(browser)).status).toBe(303)
    await isRefused(await enter(), 409, 'address-taken')
  })

  test('is not another identity whose provider is no longer there', async () => {
    const browser = aBrowser()
    await enter({ browser })
    await database.root.query(
      `delete from account_identifiers where account_id in (select account_id from other_identities)`,
    )
    await database.root.query(`insert into other_identities (issuer, subject_digest, account_id, linked_at)
      select 'https://pergi.example/x', '\\x00', account_id, now() from other_identities`)
    expect(await (await ask(browser, '/akun/tautan')).text()).toContain('pergi.example')
    expect((await unlink(browser)).status).toBe(409)
  })
})
