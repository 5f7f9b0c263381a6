import { expect, test } from 'vitest'
import { readContact, readEmail, readPhone, readable } from './contact.ts'

test.each([
  ['0812 3456 7890', '+6281234567890'],
  ['+62 812-3456-7890', '+6281234567890'],
  ['6281234567890', '+6281234567890'],
  ['(021) 555 0123', '+62215550123'],
])('%s is one and the same telephone number however it is written', (typed, number) => {
  expect(readContact(typed)).toEqual({ kind: 'phone', value: number })
})

test.each([
  ['+6281234567890', '0812 3456 7890'],
  ['+628110000001', '0811 0000 001'],
  ['+60123456789', '+60 12 345 6789'],
])('the number %s is shown as %s', (value, shown) => {
  expect(readable({ kind: 'phone', value })).toBe(shown)
})

test('an e-mail address is the same in capitals', () => {
  expect(readContact(' Sari.Wulan@Contoh.TEST ')).toEqual({ kind: 'email', value: 'sari.wulan@contoh.test' })
})

test.each([
  '',
  '@',
  'a@b',
  'a b@contoh.test',
  'a@contoh.test\r\nBcc: b@contoh.test',
  'a@contoh..',
  `${'a'.repeat(250)}@contoh.test`,
  '<a@contoh.test>',
])('“%s” is no e-mail address', typed => expect(readEmail(typed)).toBeNull())

test.each(['', '12', 'telepon saya', '\0', '9'.repeat(10_000), "0812'; drop table accounts"])(
  '“%s” is no telephone number',
  typed => expect(readPhone(typed)).toBeNull(),
)
