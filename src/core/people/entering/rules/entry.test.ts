import { expect, test } from 'vitest'
import { tellsOf } from './entry.ts'

const own = { isDemo: false, isActive: true }
const closed = { isDemo: false, isActive: false }
const demo = { isDemo: true, isActive: true }

test.each([
  ['register', null, 'code'],
  ['register', own, 'has-account'],
  ['register', closed, 'nothing'],
  ['sign-in', null, 'nothing'],
  ['sign-in', own, 'code'],
  ['sign-in', closed, 'nothing'],
  ['sign-in', demo, 'code'],
  ['reset', null, 'nothing'],
  ['reset', own, 'code'],
  ['reset', closed, 'nothing'],
  ['reset', demo, 'nothing'],
] as const)('whoever asks to %s with the contact of %o is sent: %s', (purpose, known, tells) => {
  expect(tellsOf(purpose, known)).toBe(tells)
})
