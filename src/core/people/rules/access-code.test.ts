import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACCESS_CODE_BYTES, accessCodeOf, readAccessCode } from './access-code.ts'

const codes = fc.uint8Array({ minLength: ACCESS_CODE_BYTES, maxLength: ACCESS_CODE_BYTES }).map(accessCodeOf)

test('a code holds at least 80 random bits, in groups of four signs that cannot be mistaken for one another', () => {
  expect(ACCESS_CODE_BYTES * 8).toBeGreaterThanOrEqual(80)
  fc.assert(
    fc.property(codes, code => {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    }),
  )
})

test('every bit counts: two different draws never give the same code', () => {
  const draw = fc.uint8Array({ minLength: ACCESS_CODE_BYTES, maxLength: ACCESS_CODE_BYTES })
  fc.assert(
    fc.property(draw, draw, (one, other) => {
      expect(accessCodeOf(one) === accessCodeOf(other)).toBe(Buffer.compare(one, other) === 0)
    }),
  )
})

test('a code is understood however it is typed', () => {
  fc.assert(
    fc.property(codes, code => {
      const plain = code.replaceAll('-', '')
      for (const typed of [
        code,
        plain,
        code.toLowerCase(),
        ` ${plain.replace(/(..)/g, '$1 ')} `,
        code.replaceAll('-', '–'),
      ])
        expect(readAccessCode(typed)).toBe(plain)
      expect(readAccessCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(plain)
      expect(readAccessCode(code.replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(plain)
    }),
  )
})

test.each([
  '',
  '7K3M',
  '7K3M-Q2XV-9ABD-1C5TX',
  '7K3M-Q2XV-9ABD-1C5!',
  'UUUU-UUUU-UUUU-UUUU',
  '\0'.repeat(16),
  'ß'.repeat(16),
  '-'.repeat(9999),
])('“%s” is not a code', typed => expect(readAccessCode(typed)).toBeNull())
