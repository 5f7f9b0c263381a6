import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

test('a text is cut between words, and says that it was cut', () => {
  expect(excerptOf('Lampu jalan padam sejak Senin', 15)).toBe('Lampu jalan…')
  expect(excerptOf('Lampu jalan padam', 11)).toBe('Lampu jalan…')
  expect(excerptOf('Lampu jalan padam', 17)).toBe('Lampu jalan padam')
})

test('a word without an end is cut within, never within a character', () => {
  expect(excerptOf('💡💡💡', 2)).toBe('💡💡…')
})
