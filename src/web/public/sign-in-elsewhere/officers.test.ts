import { describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { aBrowser, locationOf, useElsewhere } from '#test/elsewhere.ts'
import { SARI, aReportRow } from '#test/people.ts'

const database = useDatabase()
const site = useElsewhere(database, 'nasional', 'pelapor', 'koordinator.indramayu', 'koordinator.kemensos')
const { ask, enter, link, demo, isRefused, count, provider } = site

describe('an officer through the sign-on of their agency', () => {
  const asn = (roles: readonly string[], more: object = {}) => ({
    email: 'rina@indramayukab.contoh.test',
    email_verified: true,
    name: 'Rina Marlina',
    roles,
    ...more,
  })
  const officerRow = async () => {
    const { rows } = await database.root.query(`
      select o.role, a.slug, o.name, o.is_active from officers o join agencies a on a.id = o.agency_id
      join other_identities e on e.account_id = o.account_id`)
    return rows
  }

  test('begins with the role that is mapped, at exactly that agency, and owes a second factor', async () => {
    provider().people['rina'] = asn(['lain', 'penghubung'])
    const browser = aBrowser()
    const response = await enter({ browser, key: 'sso', who: 'rina', path: '/masuk/dengan/sso?kembali=%2Fpetugas' })
    expect([response.status, locationOf(response)]).toEqual([303, '/masuk/langkah-dua?kembali=%2Fpetugas'])
    expect((await ask(browser, '/petugas')).status).toBe(303)
    expect(await officerRow()).toEqual([
      { role: 'liaison', slug: 'kab-indramayu', name: 'Rina Marlina', is_active: true },
    ])
    expect(await count(`officer_acts where act = 'joined'`)).toBe(1)
  })

  test('does not find in their account what somebody filed with the address that the agency says is theirs', async () => {
    await aReportRow(site.deps(), '261123456789', { identity: { ...SARI, email: 'rina@indramayukab.contoh.test' } })
    provider().people['rina'] = asn(['koordinator'])
    await enter({ key: 'sso', who: 'rina' })
    const { rows } = await database.root.query(`
      select i.verified_at, (select count(*)::int from vault.report_reporters where account_id is not null) as reports
      from account_identifiers i join other_identities o on o.account_id = i.account_id`)
    expect(rows).toEqual([{ verified_at: null, reports: 0 }])
  })

  const invite = (email: string, role: string, slug = 'kab-indramayu') =>
    database.root.query(
      `insert into officer_invitations (agency_id, role, name, email, nonce, token_digest, invited_by, invited_at, expires_at)
       select a.id, $2, 'Rina M.', $1, '\\x00', $3::text::bytea, o.id, now(), '2026-11-27T00:00:00Z'
       from agencies a, (select id from officers limit 1) o where a.slug = $3`,
      [email, role, slug],
    )

  test('who was invited there begins in the role of the invitation, which is then used', async () => {
    await invite('Rina@indramayukab.contoh.test', 'leader')
    provider().people['rina'] = asn(['penghubung'])
    await enter({ key: 'sso', who: 'rina' })
    expect(await officerRow()).toEqual([
      { role: 'leader', slug: 'kab-indramayu', name: 'Rina Marlina', is_active: true },
    ])
    expect(await count('officer_invitations where accepted_at is not null and officer_id is not null')).toBe(1)
  })

  test('who was invited by another agency, to another address, or long ago is new here', async () => {
    await invite('rina@indramayukab.contoh.test', 'leader', 'kemensos')
    await invite('lain@indramayukab.contoh.test', 'leader')
    provider().people['rina'] = asn([])
    await isRefused(await enter({ key: 'sso', who: 'rina' }), 409, 'no-role')
    await invite('rina@indramayukab.contoh.test', 'liaison', 'dinas-perhubungan-kab-indramayu')
    await isRefused(await enter({ key: 'sso', who: 'rina' }), 409, 'no-role')
    await database.root.query(`update officer_invitations set agency_id = a.id, expires_at = '2026-11-19T00:00:00Z'
      from agencies a where a.slug = 'kab-indramayu' and role = 'liaison'`)
    await isRefused(await enter({ key: 'sso', who: 'rina' }), 409, 'no-role')
  })

  test('is not made a national admin by an invitation', async () => {
    await invite('rina@indramayukab.contoh.test', 'national_admin')
    provider().people['rina'] = asn(['koordinator'])
    await isRefused(await enter({ key: 'sso', who: 'rina' }), 409, 'national-admin')
  })

  test.each([
    ['acr', { acr: '2fa' }],
    ['amr', { amr: ['pwd', 'otp'] }],
  ])('owes none where the configuration believes its %s', async (_, proof) => {
    provider().people['rina'] = asn(['koordinator'])
    provider().lie = claims => ({ ...claims, ...proof })
    const browser = aBrowser()
    expect(locationOf(await enter({ browser, key: 'sso-dua', who: 'rina' }))).toBe('/petugas')
    expect((await ask(browser, '/petugas')).status).toBe(200)
  })

  test('owes ours where the same claim is not in the configuration, or the provider says less', async () => {
    provider().people['rina'] = asn(['koordinator'])
    provider().lie = claims => ({ ...claims, acr: '2fa' })
    expect(locationOf(await enter({ key: 'sso', who: 'rina' }))).toBe('/masuk/langkah-dua')
    provider().lie = claims => ({ ...claims, acr: '1fa', amr: ['pwd'] })
    expect(locationOf(await enter({ key: 'sso-dua', who: 'rina' }))).toBe('/masuk/langkah-dua')
  })

  test.each([
    ['without a role of ours', 'no-role', asn(['bupati'])],
    ['with roles that are none', 'no-role', asn([], { roles: { koordinator: true } })],
    ['without a name', 'name-missing', asn(['koordinator'], { name: undefined })],
    ['with an address that is not proved', 'address-unproved', asn(['koordinator'], { email_verified: false })],
    ['with the address of a citizen', 'address-taken', asn(['koordinator'], { email: 'pelapor@demo.lapor.test' })],
    [
      'with the address of an officer',
      'address-taken',
      asn(['koordinator'], { email: 'koordinator.indramayu@demo.lapor.test' }),
    ],
  ])('does not begin %s', async (_, refusal, claims) => {
    provider().people['rina'] = claims
    await isRefused(await enter({ key: 'sso', who: 'rina' }), 409, refusal)
    expect(await count('other_identities')).toBe(0)
  })

  test('whom a coordinator has deactivated does not come back', async () => {
    provider().people['rina'] = asn(['penghubung'])
    await enter({ key: 'sso', who: 'rina' })
    await database.root.query(
      'update officers set is_active = false where account_id in (select account_id from other_identities)',
    )
    await isRefused(await enter({ key: 'sso', who: 'rina' }), 409, 'deactivated')
    provider().people['rina-baru'] = asn(['penghubung'])
    await isRefused(await enter({ key: 'sso', who: 'rina-baru' }), 409, 'deactivated')
  })

  test('whose role the agency has taken back or changed does not come in', async () => {
    provider().people['rina'] = asn(['penghubung'])
    await enter({ key: 'sso', who: 'rina' })
    for (const roles of [[], ['koordinator']]) {
      provider().people['rina'] = asn(roles)
      await isRefused(await enter({ key: 'sso', who: 'rina' }), 409, 'role-not-granted')
    }
  })

  test('of another agency, a national admin and a citizen neither link it nor come in by it', async () => {
    provider().people['rina'] = asn(['koordinator'])
    for (const name of ['koordinator.kemensos', 'nasional', 'pelapor']) {
      const begun = await ask(await demo(name), '/akun/tautan', { provider: 'sso' })
      expect([name, begun.status]).toEqual([name, 404])
    }
    // The same subject, linked through a provider for citizens of the same issuer.
    for (const [name, refusal] of [
      ['koordinator.kemensos', 'not-officer-here'],
      ['nasional', 'not-officer-here'],
    ] as const) {
      await database.root.query('delete from other_identities')
      await link(await demo(name), 'uji', 'rina')
      await isRefused(await enter({ key: 'sso', who: 'rina' }), 409, refusal)
    }
  })

  test('of this agency who has linked it comes in', async () => {
    provider().people['dedi'] = asn(['koordinator'])
    expect(locationOf(await link(await demo('koordinator.indramayu'), 'sso', 'dedi'))).toBe('/akun/tautan')
    const browser = aBrowser()
    expect(locationOf(await enter({ browser, key: 'sso', who: 'dedi' }))).toBe('/petugas')
    expect(await (await ask(browser, '/petugas')).text()).toContain('Dedi Suhartama')
  })

  test('comes in through a provider for citizens only with the second factor that officers owe', async () => {
    provider().people['rina'] = asn(['koordinator'])
    provider().lie = claims => ({ ...claims, acr: '2fa' })
    await enter({ key: 'sso', who: 'rina' })
    expect(locationOf(await enter({ key: 'uji', who: 'rina' }))).toBe('/masuk/langkah-dua')
  })
})
