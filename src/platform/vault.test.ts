import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepVaultKeys, readVaultKeys } from './vault-keys.ts'
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
