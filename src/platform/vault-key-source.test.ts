import { mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, wordsOf } from './config.ts'
import { createLog } from './log.ts'
import { keysFromCommand, keysFromFile } from './vault-key-source.ts'
import { secretsInMemory } from './vault-secrets.ts'
import { followKeys, turningVault } from './vault-turning.ts'
import { createVault } from './vault.ts'

const KEY = 'ab'.repeat(32)
const printing = (script: string) => [process.execPath, '-e', script]
const said = (words: readonly string[], patienceMs?: number) =>
  keysFromCommand(words, patienceMs)
    .read()
    .then(
      () => 'keys',
      (error: Error) => error.message,
    )

test('a command of the administrator’s gives the keys', async () => {
  const [key] = await keysFromCommand(printing(`console.log('${KEY} # 2026')`)).read()
  expect(key.secret.toString('hex')).toBe(KEY)
})

test.each([
  ['it is not there', ['/nowhere/kms'], /names \/nowhere\/kms, which is not there/],
  [
    'it fails',
    printing(`console.error('permission denied for ${KEY}'); process.exit(3)`),
    /ended with code 3: permission denied for …/,
  ],
  ['it prints no key', printing(`console.log('hello')`), /What LAPOR_VAULT_KEY_COMMAND .* printed is not a key/],
  ['it prints nothing', printing(''), /holds no key/],
  ['it floods', printing(`console.log('x'.repeat(100000))`), /printed more than 65536 bytes/],
])('where no key comes from the command because %s, the start says so', async (_, words, sentence) => {
  const message = await said(words)
  expect(message).toMatch(sentence)
  expect(message).not.toContain(KEY)
})

test('a command that does not end is ended', async () => {
  expect(await said(printing('setInterval(() => {}, 1000)'), 300)).toMatch(/took more than 0.3 s and was ended/)
})

test('no shell reads the command', async () => {
  expect(wordsOf(`kms get "path with spaces" --as='$HOME;rm' a"b c"d`)).toEqual([
    'kms',
    'get',
    'path with spaces',
    '--as=$HOME;rm',
    'ab cd',
  ])
  expect(wordsOf('kms "open')).toBeNull()
  const echoed = await said(['/bin/echo', '$HOME', '`id`'])
  expect(echoed).toMatch(/not a key/)
})

test('keys come from a file or from a command, never from both', () => {
  const env = { DATABASE_URL: 'postgres://a@b/c', LAPOR_VAULT_KEY_COMMAND: 'kms get lapor' }
  expect(readConfig(env).vaultKeyCommand).toEqual(['kms', 'get', 'lapor'])
  expect(() => readConfig({ ...env, LAPOR_VAULT_KEY_FILE: '/etc/key' })).toThrow('are both set')
  expect(() => readConfig({ ...env, LAPOR_VAULT_KEY_COMMAND: `kms 'get` })).toThrow('a quote in it is not closed')
})

test('a process that runs learns of new keys, and keeps those at hand when they cannot be read', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'lapor-keys-')), 'vault.key')
  const put = (text: string) => {
    writeFileSync(`${path}.new`, text, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  put(KEY)
  const source = { ...keysFromFile(path, { isOwn: false }), everyMs: 5 }
  const first = await source.read()
  const { vault, turn } = turningVault(first, secretsInMemory())
  const following = followKeys(source, { first, turn, log: createLog('silent') })
  try {
    const sealed = vault.seal('budi', 'x')
    const next = 'cd'.repeat(32)
    put(`${next}\n${KEY}`)
    await expect.poll(() => vault.keyId()).not.toBe(first[0].id)
    expect(vault.open(sealed, 'x')).toBe('budi')
    const anew = vault.rewrapped(sealed)
    put('not a key')
    await new Promise(done => setTimeout(done, 30))
    expect(anew && vault.open(anew, 'x')).toBe('budi')
    put(next)
    await expect.poll(() => openedBy(vault, sealed)).toBe(false)
    expect(anew && createVault(await source.read()).open(anew, 'x')).toBe('budi')
  } finally {
    await following.stop()
  }
})

function openedBy(vault: ReturnType<typeof createVault>, sealed: Buffer): boolean {
  try {
    return vault.open(sealed, 'x') === 'budi'
  } catch {
    return false
  }
}
