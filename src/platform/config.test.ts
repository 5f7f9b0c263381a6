import { describe, expect, test } from 'vitest'
import { isLoopback, readConfig } from './config.ts'

const FAR = { DATABASE_URL: 'postgres://lapor@db/lapor', LAPOR_VAULT_KEY_FILE: '/etc/lapor/vault.key' }

describe('without any setting', () => {
  const config = readConfig({}, [], '/srv/lapor')

  test('a demonstration runs on this machine only, with a database of its own', () => {
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1:3000',
      isHttps: false,
      databaseUrl: undefined,
      dataDir: '/srv/lapor/.lapor',
      isDataDirChosen: false,
      isDemo: true,
    })
    expect([...config.roles]).toEqual(['web', 'worker'])
  })
})

test('an empty setting is an absent one', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', LAPOR_DEMO: '' })).toMatchObject({ port: 3000, isDemo: true })
  expect(readConfig({ PORT: ' ', LAPOR_DATA_DIR: '  ' }, [], '/srv')).toMatchObject({
    port: 3000,
    dataDir: '/srv/.lapor',
  })
})

test('with a database of ours it is a service, not a demonstration', () => {
  expect(readConfig(FAR)).toMatchObject({ isDemo: false, databaseDirectUrl: FAR.DATABASE_URL })
})

test('one half can be asked for, by word or by setting', () => {
  expect([...readConfig({}, ['worker']).roles]).toEqual(['worker'])
  expect([...readConfig({ LAPOR_ROLE: 'web' }).roles]).toEqual(['web'])
})

test('a demonstration is shown to others only when somebody said so', () => {
  expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow('Set LAPOR_DEMO=0 for a service, or LAPOR_DEMO=1')
  expect(() => readConfig({ PUBLIC_ORIGIN: 'https://lapor.example' })).toThrow('LAPOR_DEMO=1')
  expect(readConfig({ HOST: '0.0.0.0', LAPOR_DEMO: '1' }).isDemo).toBe(true)
})

test('https is known by the public address', () => {
  expect(readConfig({ ...FAR, PUBLIC_ORIGIN: 'https://lapor.example/' })).toMatchObject({
    origin: 'https://lapor.example',
    isHttps: true,
  })
})

test.each([
  [{ PORT: 'many' }, 'Give PORT as a number from 0 to 65535'],
  [{ PORT: '70000' }, 'Give PORT as a number from 0 to 65535'],
  [{ PORT: '0x50' }, 'Give PORT as a number from 0 to 65535'],
  [{ PORT: '80.5' }, 'Give PORT as a number from 0 to 65535'],
  [{ HOST: 'two words' }, 'Give HOST as an address or name'],
  [{ PUBLIC_ORIGIN: 'lapor.example' }, 'Give PUBLIC_ORIGIN as scheme and host only'],
  [{ PUBLIC_ORIGIN: 'https://lapor.example/path' }, 'Give PUBLIC_ORIGIN as scheme and host only'],
  [{ DATABASE_URL: 'mysql://db/lapor' }, 'Give DATABASE_URL as postgres://user:password@host:5432/database'],
  [{ DATABASE_URL: 'postgres://db/lapor' }, 'set LAPOR_VAULT_KEY_FILE as well'],
  [{ SMTP_URL: 'mail.example' }, 'Give SMTP_URL as smtp://'],
  [{ ...FAR, SMTP_URL: 'smtp://mail.example' }, 'set MAIL_FROM as well'],
  [{ LAPOR_DEMO: 'yes' }, 'Set LAPOR_DEMO to 1'],
  [{ LAPOR_TRUSTED_PROXIES: 'proxy' }, 'as IP addresses'],
  [{ LAPOR_FILINGS_A_MINUTE: '0' }, 'whole number from 1'],
  [{ LOG_LEVEL: 'loud' }, 'Set LOG_LEVEL to one of'],
])('a mistake says what to do: %j', (env, advice) => {
  expect(() => readConfig(env)).toThrow(advice)
})

test('several mistakes are told at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[^]*LOG_LEVEL/)
})

test.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['lapor.localhost', true],
  ['[::1]', true],
  ['::ffff:127.0.0.1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.0.0.1.example.com', false],
  ['lapor.example', false],
])('%s is this machine alone: %s', (host, expected) => expect(isLoopback(host)).toBe(expected))
