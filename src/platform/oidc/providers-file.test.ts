import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readProviders } from './providers-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'lapor-providers-'))
const limits = { roles: ['coordinator', 'liaison', 'leader'] } as const

function written(content: unknown, mode = 0o600): string {
  const path = join(folder, `${crypto.randomUUID()}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content), { mode })
  chmodSync(path, mode)
  return path
}

const read = (...providers: readonly object[]) => readProviders(written({ providers }), limits)
const GOOGLE = { preset: 'google', clientId: 'lapor', clientSecret: 'rahasia' }
const AGENCY = {
  key: 'indramayu',
  label: 'SSO Indramayu',
  kind: 'oidc',
  issuer: 'https://sso.indramayukab.example/realms/asn',
  clientId: 'lapor',
  clientSecret: 'rahasia',
  scopes: ['openid', 'email', 'profile'],
  trustsEmail: true,
  for: {
    agency: 'kab-indramayu',
    roleClaim: 'realm_access.roles',
    roles: { 'lapor-koordinator': 'coordinator', 'lapor-penghubung': 'liaison' },
    secondFactor: { acr: ['2fa'] },
  },
}

test('without the setting nobody else signs people in', () => {
  expect(readProviders(undefined, limits)).toEqual([])
})

test('a preset needs no more than the client and its secret', () => {
  const [google, facebook, x] = read(GOOGLE, { ...GOOGLE, preset: 'facebook' }, { ...GOOGLE, preset: 'x' })
  expect(google).toMatchObject({
    key: 'google',
    label: 'Google',
    server: { kind: 'oidc', issuer: 'https://accounts.google.com' },
    scopes: ['openid', 'email'],
    trustsEmail: true,
    audience: { kind: 'citizens' },
  })
  expect(facebook).toMatchObject({ key: 'facebook', trustsEmail: false, server: { kind: 'oauth2' } })
  expect(x).toMatchObject({ key: 'x', server: { clientAuthentication: 'basic', claims: { subject: 'data.id' } } })
})

test('an agency says which of its roles are which of ours, and how it proves a second factor', () => {
  expect(read(AGENCY)[0]?.audience).toEqual({
    kind: 'agency',
    agencySlug: 'kab-indramayu',
    roles: {
      claim: 'realm_access.roles',
      roles: [
        ['lapor-koordinator', 'coordinator'],
        ['lapor-penghubung', 'liaison'],
      ],
    },
    secondFactor: { acr: ['2fa'], amr: [] },
  })
})

test('a secret may stand in a file of its own beside it', () => {
  writeFileSync(join(folder, 'google.secret'), 'rahasia-di-berkas\n', { mode: 0o600 })
  const { clientSecret: _, ...google } = GOOGLE
  expect(read({ ...google, clientSecretFile: 'google.secret' })[0]?.clientSecret).toBe('rahasia-di-berkas')
})

describe('a mistake is said in a sentence', () => {
  const { clientSecret: _, ...secretless } = GOOGLE
  test.each([
    [
      'an unknown preset',
      { ...GOOGLE, preset: 'gogle' },
      'Give the kind: oidc or oauth2, or a preset: google, facebook, x.',
    ],
    ['no client', { ...GOOGLE, clientId: ' ' }, 'providers.0.clientId: Give the client id that the provider gave you.'],
    ['no secret', secretless, 'google: Give clientSecret, or clientSecretFile'],
    ['no file of the secret', { ...secretless, clientSecretFile: 'nowhere' }, 'nowhere, does not exist.'],
    [
      'an address that others can read',
      { ...AGENCY, issuer: 'http://sso.example' },
      'issuer: Give an https address; http only',
    ],
    ['a key with a slash', { ...AGENCY, key: 'a/b' }, 'Give a key of a–z, 0–9 and -'],
    [
      'nobody it is for',
      { ...AGENCY, for: undefined },
      'for: Give "citizens", or an object with the slug of an agency.',
    ],
    ['a word too much', { ...GOOGLE, secret: 'x' }, 'Unrecognized key: "secret"'],
    [
      'a role that nobody else may give',
      { ...AGENCY, for: { ...AGENCY.for, roles: { admin: 'national_admin' } } },
      'A provider may give only these roles: coordinator, liaison, leader.',
    ],
    [
      'roles without their claim',
      { ...AGENCY, for: { agency: 'kab-indramayu', roles: { a: 'liaison' } } },
      'indramayu: Give roleClaim and roles together, or neither.',
    ],
  ])('%s', (_, provider, sentence) => expect(() => read(provider)).toThrow(sentence))

  test('a key given twice', () => {
    expect(() => read(GOOGLE, GOOGLE)).toThrow('Two providers have the key google. Give each its own.')
  })

  test('no file, no JSON, or one whose secrets others can read', () => {
    const nowhere = join(folder, 'nowhere.json')
    expect(() => readProviders(nowhere, limits)).toThrow(`LAPOR_PROVIDERS_FILE names ${nowhere}, which does not exist.`)
    expect(() => readProviders(written('{'), limits)).toThrow('It is not JSON')
    expect(() => readProviders(written({ providers: [GOOGLE] }, 0o644), limits)).toThrow('Run: chmod 600')
  })
})

test('http is for a provider on this machine only', () => {
  const issuer = 'http://127.0.0.1:4000'
  expect(read({ ...AGENCY, issuer })[0]?.server.issuer).toBe(issuer)
})
