import { expect, test } from 'vitest'
import { mailOf } from './mail.ts'

const ORIGIN = 'https://lapor.contoh.test'
const to = { id: 'code-7', address: 'sari.wulan@contoh.test', to: 'account_holder' } as const

test.each([
  ['register', 'untuk membuat akun', 'to create your account'],
  ['sign-in', 'untuk masuk', 'to sign in'],
  ['reset', 'untuk mengganti kata sandi', 'to replace your password'],
  ['verify-contact', 'untuk memastikan kontak ini milik Anda', 'to confirm that this contact is yours'],
  ['challenge', 'untuk mengirim formulir', 'to send your form'],
] as const)('a code to %s says in both languages what it is for, and that nobody may be told it', (purpose, id, en) => {
  const { subject, text } = mailOf({ ...to, kind: 'one_time_code', purpose, code: '048213' }, ORIGIN)
  expect(subject).toBe('LAPOR! 048213 kode Anda')
  expect(text).toContain(`Kode Anda ${id}: 048213`)
  expect(text).toContain(`Your code ${en}: 048213`)
  expect(text).toContain('Jangan berikan kepada siapa pun.')
})

test('who has an account is led to it, and holds no code', () => {
  const { text } = mailOf({ ...to, kind: 'has_account' }, ORIGIN)
  expect(text).toContain(`${ORIGIN}/masuk\n`)
  expect(text).toContain(`${ORIGIN}/masuk/lupa`)
  expect(text).not.toMatch(/\d{6}/)
})

test('who did not change their password is told what to do at once', () => {
  expect(mailOf({ ...to, kind: 'password_changed' }, ORIGIN).text).toContain(`${ORIGIN}/masuk/lupa`)
})
