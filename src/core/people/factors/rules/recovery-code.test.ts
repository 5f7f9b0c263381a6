import { expect, test } from 'vitest'
import { RECOVERY_CODE_BYTES, readRecoveryCode, recoveryCodeOf } from './recovery-code.ts'

test('a recovery code reads back however it is copied from paper', () => {
  const code = recoveryCodeOf(Uint8Array.from({ length: RECOVERY_CODE_BYTES }, (_, place) => place * 25))
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  const bare = code.replace('-', '')
  for (const typed of [code, bare, code.toLowerCase(), ` ${code.replace('-', ' ')} `]) {
    expect(readRecoveryCode(typed)).toBe(bare)
  }
  expect(readRecoveryCode('oil0o-il0oi')).toBe('0110011001')
})

test.each(['', '123456', '7K3MQ-2XV9', '7K3MQ-2XV9AB', 'U'.repeat(10), '7'.repeat(100)])(
  '%s is no recovery code, and a code of an app never is',
  typed => expect(readRecoveryCode(typed)).toBeNull(),
)
