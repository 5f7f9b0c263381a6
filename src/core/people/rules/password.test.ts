import { describe, expect, test } from 'vitest'
import { faultOfPassword, formsOfPassword, isMonotonous } from './password.ts'

test.each([
  ['sembilan9', 'password-too-short'],
  ['sepuluh-10', null],
  ['🐃'.repeat(9), 'password-too-short'],
  ['🐃'.repeat(200), null],
  ['x'.repeat(201), 'password-too-long'],
])('the password %s is judged by its length, not by what kinds of signs it has', (password, fault) => {
  expect(faultOfPassword(password)).toBe(fault)
})

describe('what anybody would try first is refused:', () => {
  test.each([
    ['the name of the service', 'Lapor-Lapor-2026', []],
    ['the service and a few digits', 'sp4n-lapor!1', []],
    ['the address', 'sari.wulan@contoh.test', ['sari.wulan@contoh.test']],
    ['what stands before the @', 'Sari.Wulan12', ['sari.wulan@contoh.test']],
    ['its words the other way round', 'wulan-sari-99', ['sari.wulan@contoh.test']],
    ['the telephone', '081298765432', ['+6281298765432']],
    ['the telephone with its country', '6281298765432!', ['+6281298765432']],
  ])('%s', (_, password, contacts) => {
    expect(faultOfPassword(password, contacts)).toBe('password-from-context')
  })

  test.each([
    ['a sentence that names the service', 'saya melapor ke kelurahan', []],
    ['a sentence with one’s own name', 'sari makan rujak di pasar', ['sari.wulan@contoh.test']],
    ['signs alone, if there are enough', '!?#-_.:;,+*', []],
  ])('but not %s', (_, password, contacts) => {
    expect(faultOfPassword(password, contacts)).toBeNull()
  })
})

test('among the breached a password is sought as it is, and without what hangs on its word', () => {
  expect(formsOfPassword('QwertyUiop123!')).toEqual(['qwertyuiop123!', 'qwertyuiop'])
  expect(formsOfPassword('1234567890')).toEqual(['1234567890'])
})

test.each([
  ['aaaaaaaaaa', true],
  ['1212121212', true],
  ['abcabcabcd', true],
  ['kerbau-biru', false],
])('%s is monotonous: %s', (password, is) => expect(isMonotonous(password)).toBe(is))
