import { expect, test } from 'vitest'
import type { TrackingNumber } from '#core/ids.ts'
import { smsOf } from './sms.ts'

const ORIGIN = 'https://lapor.contoh.test'
const to = { id: 'x-1', address: '+6281298765432', channel: 'sms', to: 'account_holder' } as const

/** Of the alphabet of GSM 03.38, in which one message holds 160 characters. */
const GSM = /^[A-Za-z0-9 \n@£$_!"#%&'()*+,\-./:;<=>?]*$/

test('a code fits one message, says what not to do with it, and ends with the line that telephones read', () => {
  const { text } = smsOf({ ...to, kind: 'one_time_code', purpose: 'sign-in', code: '048213' }, ORIGIN)
  expect(text).toContain('Kode Anda 048213')
  expect(text.split('\n').at(-1)).toBe('@lapor.contoh.test #048213')
  expect(text).toMatch(GSM)
  expect(text.length).toBeLessThanOrEqual(160)
})

test('a notice says what a mail says in its subject, and where to read on', () => {
  const number = '261123456789' as TrackingNumber
  const { text } = smsOf({ ...to, kind: 'answered', number, facts: null }, ORIGIN)
  expect(text).toBe('LAPOR! 2611-2345-6789: Ada perkembangan. https://lapor.contoh.test/akun/laporan')
})

test('a warning leads to where something can be done', () => {
  expect(smsOf({ ...to, kind: 'password_changed' }, ORIGIN).text).toBe(
    'LAPOR! Kata sandi Anda diganti. https://lapor.contoh.test/masuk/lupa',
  )
  expect(smsOf({ ...to, kind: 'factors_changed' }, ORIGIN).text).toBe(
    'LAPOR! Cara masuk akun Anda diubah. https://lapor.contoh.test/akun/keamanan',
  )
})
