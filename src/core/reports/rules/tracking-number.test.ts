import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TrackingNumber } from '#core/ids.ts'
import { parseTrackingNumber, shownTrackingNumber, trackingNumber, yearOf } from './tracking-number.ts'

const nine = fc.nat(999_999_999).map(number => String(number).padStart(9, '0'))
const years = fc.integer({ min: 2000, max: 2099 })
const numbers = fc.tuple(years, nine).map(([year, digits]) => trackingNumber(year, digits))

/** MOD 11,10 as ISO/IEC 7064 describes it, step by step: the sum over all digits must come out as one. */
function comesOut(digits: string): boolean {
  let product = 10
  for (const digit of digits.slice(0, -1)) {
    const sum = (product + Number(digit)) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return (product + Number(digits.at(-1))) % 10 === 1
}

const swapped = (number: string, place: number): string =>
  number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2)

describe('a tracking number', () => {
  test('has twelve digits: the year, nine at random, and the check digit of ISO/IEC 7064 MOD 11,10', () => {
    fc.assert(
      fc.property(years, nine, (year, digits) => {
        const number = trackingNumber(year, digits)
        expect(number).toMatch(/^\d{12}$/)
        expect(number.slice(0, 11)).toBe(String(year).slice(2) + digits)
        expect([comesOut(number), yearOf(number), parseTrackingNumber(number)]).toEqual([true, year, number])
      }),
    )
  })

  test('by hand: 26 112345678 has check digit 2', () => expect(trackingNumber(2026, '112345678')).toBe('261123456782'))

  test('with any one digit mistyped is no number', () => {
    fc.assert(
      fc.property(numbers, number => {
        for (let place = 0; place < 12; place++) {
          for (let digit = 0; digit < 10; digit++) {
            const typed = number.slice(0, place) + digit + number.slice(place + 1)
            expect(parseTrackingNumber(typed)).toBe(typed === number ? number : undefined)
          }
        }
      }),
    )
  })

  test('with two neighbours swapped is no number, but for the one in 45 that MOD 11,10 cannot tell', () => {
    let swaps = 0
    let unseen = 0
    fc.assert(
      fc.property(fc.noBias(numbers), number => {
        for (let place = 0; place < 11; place++) {
          if (number[place] === number[place + 1]) continue
          swaps++
          if (parseTrackingNumber(swapped(number, place))) unseen++
        }
      }),
      { numRuns: 5000, seed: 1945 },
    )
    expect(unseen / swaps).toBeCloseTo(1 / 45, 2)
  })

  test('is shown in fours, and read back however people write it', () => {
    const number = trackingNumber(2026, '112345678')
    expect(shownTrackingNumber(number)).toBe('2611-2345-6782')
    const spellings = [
      ' 2611 2345 6782 ',
      '2611.2345.6782',
      '2611–2345–6782',
      '2611‑2345‑6782',
      '26-1123-456782',
      '2611\u00a02345\u20096782\n',
      '\u200e2611−2345—6782',
    ]
    expect(spellings.map(parseTrackingNumber)).toEqual(spellings.map(() => number))
  })

  test.each([
    '',
    '26112345678',
    '2611234567826',
    '2611/2345/6782',
    'O61123456782',
    '２６１１２３４５６７８２',
    '2611-2345-678x',
    '-',
    '+261123456782',
    '2611234567.82e0',
    '0x2611234567',
  ])('is not what %j says', typed => expect(parseTrackingNumber(typed)).toBe(undefined))

  test('tells the year of filing from its first two digits', () => {
    expect(yearOf('001123456782' as TrackingNumber)).toBe(2000)
    expect(yearOf('991123456782' as TrackingNumber)).toBe(2099)
  })
})
