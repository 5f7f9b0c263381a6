/** Whoever starts the service with a setting that does not serve reads a sentence that says what to do, and no stack. */
import { mkdtempSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConfigError, readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { stopping } from '#platform/stopping.ts'
import { localFiles } from '#platform/storage/local-files.ts'
import { keepVaultKeys, readVaultKeys } from '#platform/vault-keys.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { requireKnown } from './cli.ts'
import { openGround } from './ground.ts'
import { startWeb } from './web.ts'

const database = useDatabase()
const log = createLog('silent')
const folder = mkdtempSync(join(tmpdir(), 'lapor-starting-'))
const other = createServer()

beforeAll(() => new Promise<void>(done => void other.listen(0, '127.0.0.1', done)))
afterAll(() => void other.close())

const refusal = async (start: () => Promise<unknown>) => {
  const error = await start().then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof ConfigError ? error.message : error
}

test.each([
  ['nobody listens there', 'postgres://lapor:geheim@127.0.0.1:1/lapor'],
  ['no machine has that name', 'postgres://lapor:geheim@nowhere.invalid/lapor'],
])('a database that does not answer, because %s', { timeout: 60_000 }, async (_, url) => {
  const env = { DATABASE_URL: url, LAPOR_VAULT_KEY_FILE: join(folder, 'vault.key'), LAPOR_DATA_DIR: folder }
  const open = () => openGround(readConfig(env), { log, stops: stopping(log), migrates: false })
  const said = await refusal(open)
  expect(said).toMatch(/^The database that DATABASE_URL names does not answer: .*set DATABASE_URL right\.$/)
  expect(said).not.toContain('geheim')
})

test('a database with a demonstration in it, whose passwords everybody knows, is not put into service', async () => {
  await database.root.query('insert into accounts (is_demo, created_at) values (true, now())')
  const home = mkdtempSync(join(tmpdir(), 'lapor-starting-'))
  const keyFile = join(home, 'vault.key')
  keepVaultKeys(keyFile)
  const env = { DATABASE_URL: database.url, LAPOR_DATA_DIR: home, LAPOR_VAULT_KEY_FILE: keyFile }
  const stops = stopping(log)
  const open = () => openGround(readConfig(env), { log, stops, migrates: false })
  expect(await refusal(open)).toMatch(/^This database holds a demonstration, .* set LAPOR_DEMO=1\.$/)
  await stops.stop()
})

test('a database that nothing was set up in yet', async () => {
  await database.root.query('create database bare')
  const bare = new URL(database.url)
  bare.pathname = '/bare'
  const home = mkdtempSync(join(tmpdir(), 'lapor-starting-'))
  const env = { DATABASE_URL: bare.href, LAPOR_DATA_DIR: home, LAPOR_VAULT_KEY_FILE: join(home, 'vault.key') }
  const open = () => openGround(readConfig(env), { log, stops: stopping(log), migrates: false })
  expect(await refusal(open)).toMatch(/is not set up yet\. Run “npm start -- migrate” once\.$/)
})

test.each([[['wrb']], [['web', 'wroker']], [['worker', '--help']]])('words that mean nothing: %j', async words => {
  expect(await refusal(async () => requireKnown(words))).toMatch(/^There is no command “.+”\. Known are: web, worker, /)
})

test('words that mean something', () => {
  for (const words of [[], ['web'], ['web', 'worker'], ['admin', 'nama@contoh.test', 'Nama']]) requireKnown(words)
})

test('a key file that is not there', async () => {
  expect(await refusal(async () => readVaultKeys(join(folder, 'none')))).toMatch(/does not exist. Restore it, or make/)
})

test.each([
  ['another program has the port', '127.0.0.1', /^Port \d+ is taken\. Stop what uses it/],
  ['the address is not this machine’s', '203.0.113.1', /^HOST is 203\.0\.113\.1, which is no address of this machine/],
])('nowhere to listen, because %s', async (_, HOST, sentence) => {
  const { port } = other.address() as AddressInfo
  const config = readConfig({ HOST, PORT: String(port), LAPOR_DEMO: '0', DATABASE_URL: '' })
  const deps = { ...depsOn(database, clockAt('2026-11-20T02:00:00Z')), files: await localFiles(folder) }
  const ground = { config, log, deps, pool: database.pool, applied: [], directUrl: database.url, demoClock: null }
  expect(await refusal(() => startWeb(ground, stopping(log)))).toMatch(sentence)
})

test('a file of providers that is not there', async () => {
  const config = readConfig({ LAPOR_PROVIDERS_FILE: join(folder, 'providers.json') })
  const deps = { ...depsOn(database, clockAt('2026-11-20T02:00:00Z')), files: await localFiles(folder) }
  const ground = { config, log, deps, pool: database.pool, applied: [], directUrl: database.url, demoClock: null }
  const stops = stopping(log)
  expect(await refusal(() => startWeb(ground, stops))).toMatch(/^LAPOR_PROVIDERS_FILE names .*, which does not exist\./)
  await stops.stop()
})
