import { expect, test } from 'vitest'
import { isNamedInFull } from './named-in-full.ts'

test.each([
  ['Siti Aminah', 'Yth. SITI  AMINAH, laporan Anda kami terima.'],
  ['Siti Aminah', 'kepada Siti\nAminah'],
  ['H. Abd. Rahman', 'Bapak H Abd Rahman sudah kami hubungi'],
  ['Ma’ruf Amin', 'Bapak Maruf Amin'],
  ['José Soares', `Bapak ${'José Soares'.normalize('NFD')}`],
  ['Siti Aminah', 'Ibu Siti A\u00adminah'],
])('%s is named by: %s', (name, words) => {
  expect(isNamedInFull(name, words)).toBe(true)
})

test.each([
  ['Siti Aminah', 'Ibu Siti sudah kami hubungi'],
  ['Siti Aminah', 'Siti Aminahwati'],
  ['Ani', 'Kami melayani warga'],
  ['Al', 'Kantor di Jalan Al Azhar'],
  ['A B', 'Warga RT A B'],
  ['', 'Siapa pun'],
  ['…', '… dan seterusnya'],
])('%s is not named by: %s', (name, words) => {
  expect(isNamedInFull(name, words)).toBe(false)
})
