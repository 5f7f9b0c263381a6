import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DraftedAnswer, checkAnswer, doubtsOf } from './answer-checks.ts'
import { OUTCOMES } from './terms.ts'

const GOOD =
  'Yth. Bapak/Ibu, terima kasih sudah melapor. Penambalan selesai Rabu, 11 November 2026: 14 titik, campuran aspal panas.'

const anAnswer = (changes: Partial<DraftedAnswer> = {}): DraftedAnswer => ({
  body: GOOD,
  outcome: 'resolved',
  files: 1,
  filesBefore: 0,
  isEvidenceExpected: true,
  hasReplied: false,
  alike: 0,
  namesReporter: false,
  ...changes,
})
const doubts = (changes: Partial<DraftedAnswer>) => doubtsOf(checkAnswer(anAnswer(changes)))
const saying = (body: string) => doubts({ body })

test('an answer that says what was done, when, to whom, and shows it, leaves no doubt', () => {
  expect(doubts({})).toEqual([])
})

test('an answer that names who filed it, to a public that is not to know, is doubted', () => {
  expect(doubts({ namesReporter: true })).toEqual(['name'])
})

test.each([
  ['Lampu jalan di depan pasar kami ganti', true],
  ['Regu menambal lubang itu', true],
  ['Selokan dikeruk sepanjang 40 meter', true],
  ['Petugas sudah meninjau lokasi', true],
  ['Kartu diterbitkan hari itu juga', true],
  ['Terima kasih atas laporan Anda yang sangat berharga bagi kami semua', false],
  ['Laporan Anda menjadi perhatian kami', false],
])('“%s” names an act: %s', (body, isNamed) => {
  expect(saying(body).includes('act')).toBe(!isNamed)
})

test.each([
  ['pada 11 November 2026', true],
  ['pada 3 Des', true],
  ['tanggal 11/11/2026', true],
  ['pada 2026-11-11', true],
  ['bulan Februari 2027', true],
  ['pada triwulan II 2027', true],
  ['kemarin sore', false],
  ['hari Senin lalu', false],
  ['dalam waktu dekat', false],
  ['sebanyak 12 titik, pukul 10.30', false],
])('“%s” names a day: %s', (words, isNamed) => {
  expect(saying(`Lampu kami ganti ${words}.`).includes('date')).toBe(!isNamed)
})

test.each([
  ['Kami akan memperbaikinya.', true],
  ['Segera kami tindaklanjuti.', true],
  ['Perbaikan akan selesai 20 November 2026.', false],
  ['Sudah diganti 11 November. Sisanya akan menyusul.', true],
  ['Bila belum sesuai, kami akan meninjau kembali.', false],
  ['Lampu diganti 11 November 2026.', false],
])('“%s” promises without a day: %s', (body, isEmpty) => {
  expect(saying(body).includes('promise')).toBe(isEmpty)
})

test.each([
  ['Yth. Bapak/Ibu, lampu sudah diganti.', true],
  ['Terima kasih atas laporannya, lampu sudah diganti.', true],
  ['Lampu sudah diganti.', false],
])('“%s” speaks to somebody: %s', (body, isSo) => {
  expect(saying(body).includes('address')).toBe(!isSo)
})

describe('is doubted', () => {
  test('when it is very short', () => {
    expect(saying('Terima kasih, diganti 11 November.')).toEqual(['length'])
  })

  test('when it carries somebody’s number', () => {
    expect(saying(`${GOOD} Hubungi 0812 3456 7890.`)).toEqual(['personal'])
  })

  test('when the agency has said nearly the same three times or more', () => {
    expect(doubts({ alike: 2 })).toEqual([])
    expect(doubts({ alike: 3 })).toEqual(['boilerplate'])
  })

  test('when the category asks for evidence and there is none, or only some from before the reporter replied', () => {
    expect(doubts({ files: 0 })).toEqual(['evidence'])
    expect(doubts({ files: 0, filesBefore: 2 })).toEqual([])
    expect(doubts({ files: 0, filesBefore: 2, hasReplied: true })).toEqual(['evidence-fresh'])
    expect(doubts({ files: 0, isEvidenceExpected: false })).toEqual([])
    expect(doubts({ files: 0, isEvidenceExpected: false, outcome: 'scheduled' })).toEqual([])
  })

  test('as a refusal, when it gives no reason; acts and days are not asked of it', () => {
    const refusal = { outcome: 'not_possible', files: 0, isEvidenceExpected: false } as const
    const body = 'Yth. Bapak/Ibu, permintaan ini belum dapat kami penuhi, mohon maaf yang sebesar-besarnya untuk itu.'
    expect(doubts({ ...refusal, body })).toEqual(['reason'])
    expect(doubts({ ...refusal, body: `${body} Alasan: jalan itu milik perumahan.` })).toEqual([])
  })
})

test('no words break a check or take it long', () => {
  const hostile = [
    'a'.repeat(10_000),
    'akan '.repeat(2000),
    '1/'.repeat(5000),
    'bila '.repeat(2000),
    '\0'.repeat(10_000),
  ]
  const began = performance.now()
  for (const body of hostile) for (const outcome of OUTCOMES) checkAnswer(anAnswer({ body, outcome }))
  expect(performance.now() - began).toBeLessThan(2000)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), body => {
      expect(checkAnswer(anAnswer({ body })).length).toBeGreaterThan(3)
    }),
  )
})
