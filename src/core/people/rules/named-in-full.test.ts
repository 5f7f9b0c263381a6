import { expect, test } from 'vitest'
import { isNamedInFull } from './named-in-full.ts'

test.each([
  ['Siti Aminah', 'Yth. SITI  AMINAH, laporan Anda kami terima.'],
  ['Siti Aminah', 'kepada Siti\nAminah'],
  ['H. Abd. Rahman', 'Bapak H Abd Rahman sudah kami hubungi'],
])('%s is named by: %s', (name, words) => {
  expect(isNamedInFull(name, words)).toBe(true)
})

test.each([
  ['Siti Aminah', 'Ibu Siti sudah kami hubungi'],
  ['Siti Aminah', 'Siti Aminahwati'],
  ['Ani', 'Kami melayani warga'],
  ['Al', 'Kantor di Jalan Al Azhar'],
  ['', 'Siapa pun'],
  ['…', '… dan seterusnya'],
])('%s is not named by: %s', (name, words) => {
  expect(isNamedInFull(name, words)).toBe(false)
})
