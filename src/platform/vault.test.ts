import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepVaultKeys, matchingSecret, readVaultKeys, vaultKey, vaultKeysIn } from './vault-keys.ts'
import { secretsInMemory } from './vault-secrets.ts'
import { createVault } from './vault.ts'

const aKey = (id: string) => ({ id, secret: randomBytes(32) })
const old = aKey('00000001')
const vault = createVault([old])

test('what was sealed opens again, in its own place only', () => {
  const sealed = vault.seal('budi@example.com', 'identity 7')
  expect(vault.open(sealed, 'identity 7')).toBe('budi@example.com')
  expect(() => vault.open(sealed, 'identity 8')).toThrow()
})

test('the same words sealed twice look different, and show nothing of themselves', () => {
  const [first, second] = [vault.seal('budi', 'x'), vault.seal('budi', 'x')]
  expect(first.equals(second)).toBe(false)
  expect(first.toString('latin1')).not.toContain('budi')
})

test('a change of any byte is noticed', () => {
  const sealed = vault.seal('budi', 'x')
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => vault.open(changed, 'x')).toThrow()
  }
  expect(() => vault.open(sealed.subarray(0, 40), 'x')).toThrow('Not something that the vault has sealed')
})

test('after a new key is put first, old records open, new ones use it, and contacts still match', () => {
  const rotated = createVault([aKey('00000002'), old])
  expect(rotated.open(vault.seal('budi', 'x'), 'x')).toBe('budi')
  expect(() => vault.open(rotated.seal('budi', 'x'), 'x')).toThrow('The vault lacks the key 00000002')
  expect(rotated.digest('0812', 'phone')).toEqual(vault.digest('0812', 'phone'))
})

test('a record is brought under a new key without being opened, and then needs the old one no more', () => {
  const [next, secrets] = [aKey('00000002'), secretsInMemory()]
  const [before, both, after] = [[old], [next, old], [next]].map(keys => createVault(keys as [typeof old], secrets))
  if (!before || !both || !after) throw new Error()
  for (const sealed of [before.seal('budi', 'x'), before.sealErasable('budi', 'x')]) {
    expect(() => after.open(sealed, 'x')).toThrow('lacks the key')
    const anew = both.rewrapped(sealed)
    expect(anew && after.open(anew, 'x')).toBe('budi')
    expect(() => after.open(anew ?? sealed, 'y')).toThrow()
    expect(both.rewrapped(anew ?? sealed)).toBeNull()
  }
})

test('what was sealed in the earlier form opens still', () => {
  const keys = [{ id: '00000001', secret: Buffer.alloc(32, 7) }] as const
  const sealed = Buffer.from(EARLIER, 'base64')
  expect(createVault(keys).open(sealed, 'identity 7')).toBe('budi@example.com')
  expect(() => createVault(keys).open(sealed, 'identity 8')).toThrow()
  expect(createVault(keys).rewrapped(sealed)).toBeNull()
})

describe('what was sealed under a secret of its own', () => {
  const secrets = secretsInMemory()
  const forgetful = createVault([old], secrets)
  const referenceOf = (sealed: Buffer) => sealed.subarray(5, 15)

  test('opens like everything else, in its own place only', () => {
    const sealed = forgetful.sealErasable('budi', 'x')
    expect(forgetful.open(sealed, 'x')).toBe('budi')
    expect(() => forgetful.open(sealed, 'y')).toThrow()
    expect(forgetful.isDestroyed(sealed)).toBe(false)
  })

  test('opens no more once the secret is destroyed, with whatever master key', () => {
    const [sealed, other] = [forgetful.sealErasable('budi', 'x'), forgetful.sealErasable('sari', 'x')]
    forgetful.destroy([referenceOf(sealed)])
    expect(forgetful.isDestroyed(sealed)).toBe(true)
    expect(() => forgetful.open(sealed, 'x')).toThrow('was destroyed')
    expect(() => createVault([aKey('00000002'), old], secrets).rewrapped(sealed)).toThrow()
    expect(forgetful.open(other, 'x')).toBe('sari')
  })

  test('does not open with the secret of another, nor without the master key', () => {
    const [sealed, other] = [forgetful.sealErasable('budi', 'x'), forgetful.sealErasable('sari', 'x')]
    const moved = Buffer.concat([sealed.subarray(0, 5), referenceOf(other), sealed.subarray(15)])
    expect(() => forgetful.open(moved, 'x')).toThrow()
    expect(() => createVault([{ ...old, secret: randomBytes(32) }], secrets).open(sealed, 'x')).toThrow()
  })

  test('keeps its secret when it is changed, so that both are forgotten together', () => {
    const first = forgetful.sealErasable('budi', 'x')
    const second = forgetful.sealErasable('budi setiawan', 'x', first)
    expect(referenceOf(second)).toEqual(referenceOf(first))
    forgetful.destroy([referenceOf(second)])
    expect(forgetful.isDestroyed(first)).toBe(true)
  })

  test('a change of any byte is noticed', () => {
    const sealed = forgetful.sealErasable('budi', 'x')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => forgetful.open(changed, 'x')).toThrow()
    }
  })
})

test('a vault without a store of secrets seals nothing erasable', () => {
  expect(() => vault.sealErasable('budi', 'x')).toThrow('no store of secrets')
})

test('a contact is matched by a digest that differs by purpose and by key', () => {
  expect(vault.digest('0812', 'phone')).toEqual(vault.digest('0812', 'phone'))
  expect(vault.digest('0812', 'phone')).toHaveLength(32)
  expect(vault.digest('0812', 'phone')).not.toEqual(vault.digest('0812', 'email'))
  expect(vault.digest('0812', 'phone')).not.toEqual(createVault([aKey('00000003')]).digest('0812', 'phone'))
})

test('a sealed cookie opens until it expires, for what it was meant, and unchanged', () => {
  const end = new Date('2026-11-21T10:00:00Z')
  const [before, after] = [new Date('2026-11-21T09:59:59Z'), new Date('2026-11-21T10:00:00Z')]
  const cookie = vault.sealCookie('1234|5', 'receipt', end)
  expect(vault.openCookie(cookie, 'receipt', before)).toBe('1234|5')
  expect(vault.openCookie(cookie, 'receipt', after)).toBeNull()
  expect(vault.openCookie(cookie, 'session', before)).toBeNull()
  expect(vault.openCookie(`${cookie.slice(0, -2)}AA`, 'receipt', before)).toBeNull()
  expect(vault.openCookie('', 'receipt', before)).toBeNull()
})

test('the key file is made once, for this account only, and stays the same', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'lapor-keys-')), 'keys', 'vault.key')
  const first = keepVaultKeys(path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(keepVaultKeys(path)).toEqual(first)
  writeFileSync(path, `# newest first\n${randomBytes(32).toString('hex')} # 2027\n${readFileSync(path, 'utf8')}`)
  expect(readVaultKeys(path)).toMatchObject([{ id: expect.stringMatching(/^[0-9a-f]{8}$/) }, first[0]])
})

test('contacts still match when the key that they were first matched by is destroyed', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'lapor-keys-')), 'vault.key')
  const [oldest, newest] = [randomBytes(32), randomBytes(32)]
  writeFileSync(path, oldest.toString('hex'), { mode: 0o600 })
  const first = readVaultKeys(path)
  const digest = matchingSecret(first).toString('hex')
  writeFileSync(path, `${newest.toString('hex')}\ndigest ${digest} # contacts\n`)
  const [now, then] = [createVault(readVaultKeys(path)), createVault(first)]
  expect(now.digest('0812', 'phone')).toEqual(then.digest('0812', 'phone'))
  expect(() => now.open(then.seal('budi', 'x'), 'x')).toThrow('lacks the key')
  expect(() =>
    now.open(createVault([{ ...first[0], secret: Buffer.from(digest, 'hex') }]).seal('b', 'x'), 'x'),
  ).toThrow()
})

test('a next key opens, and does not seal yet', () => {
  const [first, next, digest] = [1, 2, 3].map(byte => Buffer.alloc(32, byte).toString('hex'))
  const keys = vaultKeysIn(`${first}\nnext ${next}\ndigest ${digest}`, 'here')
  const early = createVault([vaultKey(Buffer.alloc(32, 2)), vaultKey(Buffer.alloc(32, 1))]).seal('budi', 'x')
  expect(createVault(keys).open(early, 'x')).toBe('budi')
  expect(createVault(keys).keyId()).toBe(vaultKey(Buffer.alloc(32, 1)).id)
  expect(() => vaultKeysIn(`${first}\nnext ${next}`, 'here')).toThrow('no digest key')
  expect(() => vaultKeysIn(`${first}\ndigest ${next}\ndigest ${digest}`, 'here')).toThrow('two digest keys')
})

test('a key file that cannot serve says why', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'lapor-keys-')), 'vault.key')
  expect(() => readVaultKeys(path)).toThrow('does not exist')
  writeFileSync(path, 'hello\n', { mode: 0o600 })
  expect(() => readVaultKeys(path)).toThrow('is not a key of 64 hexadecimal digits')
  writeFileSync(path, '\n')
  expect(() => readVaultKeys(path)).toThrow('holds no key')
  chmodSync(path, 0o644)
  expect(() => readVaultKeys(path)).toThrow(`chmod 600 ${path}`)
})

/** Version 1, under the context “identity 7”. */
const EARLIER =
  'AQAAAAG05b/LAMkRII8q5i31Bdo+JAQ/Fk0/Yc9R982zNU32rUUVs3CLhRhFH3D//smRTYAjuD0Ua72SWVeI+06uWwatjeWCOTFxKiYYI3aKXNe6UUQNGx9PEtQVbuWsh7fn2CEcldrLV+hiOA=='
