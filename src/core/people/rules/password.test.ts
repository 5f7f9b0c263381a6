import { expect, test } from 'vitest'
import { faultOfPassword } from './password.ts'

test.each([
  ['sembilan9', 'password-too-short'],
  ['sepuluh-10', null],
  ['🐃'.repeat(9), 'password-too-short'],
  ['🐃'.repeat(200), null],
  ['x'.repeat(201), 'password-too-long'],
])('the password %s is judged by its length alone', (password, fault) => {
  expect(faultOfPassword(password)).toBe(fault)
})
