import { describe, expect, test } from 'vitest'
import {
  fileSize,
  longDay,
  longMoment,
  month,
  number,
  plainDay,
  shortDay,
  shortMoment,
  time,
  weekDay,
  workingDays,
} from './format.ts'

const at = new Date('2026-11-12T06:20:00Z')
const lateInJakarta = new Date('2026-11-12T17:30:00Z')

describe('days', () => {
  test('are written in full, in both languages', () => {
    expect(longDay(at, 'id')).toBe('Kamis, 12 November 2026')
    expect(longDay('2026-11-12', 'id')).toBe('Kamis, 12 November 2026')
    expect(longDay(at, 'en')).toBe('Thursday, 12 November 2026')
    expect(plainDay(at, 'id')).toBe('12 November 2026')
    expect(month('2026-11-12', 'id')).toBe('November 2026')
  })

  test('are short where there is little room, and keep the year when it is another', () => {
    expect(shortDay(at, 'id')).toBe('12 Nov')
    expect(shortDay('2026-08-17', 'id')).toBe('17 Agu')
    expect(shortDay('2025-11-12', 'id', 'Asia/Jakarta', at)).toBe('12 Nov 2025')
    expect(shortDay('2026-01-12', 'id', 'Asia/Jakarta', at)).toBe('12 Jan')
    expect(weekDay(at, 'id')).toBe('Kam, 12 Nov')
  })

  test('begin at midnight of the place, not of Greenwich', () => {
    expect(plainDay(lateInJakarta, 'id')).toBe('13 November 2026')
    expect(plainDay(new Date('2026-11-12T15:30:00Z'), 'id', 'Asia/Jayapura')).toBe('13 November 2026')
    expect(plainDay(new Date('2026-11-12T15:30:00Z'), 'id', 'Asia/Jakarta')).toBe('12 November 2026')
  })
})

describe('times', () => {
  test('name their zone', () => {
    expect(time(at, 'id')).toBe('13.20 WIB')
    expect(time(at, 'id', 'Asia/Makassar')).toBe('14.20 WITA')
    expect(time(at, 'id', 'Asia/Jayapura')).toBe('15.20 WIT')
    expect(time(at, 'en')).toBe('13:20 WIB')
    expect(time(lateInJakarta, 'id')).toBe('00.30 WIB')
  })

  test('stand after their day', () => {
    expect(longMoment(at, 'id')).toBe('Kamis, 12 November 2026, 13.20 WIB')
    expect(shortMoment(at, 'id')).toBe('Kam, 12 Nov, 13.20 WIB')
  })
})

describe('numbers', () => {
  test('have points between thousands and a comma before decimals; in English the other way round', () => {
    expect(number(1_389_891, 'id')).toBe('1.389.891')
    expect(number(3.24, 'id')).toBe('3,2')
    expect(number(1_389_891, 'en')).toBe('1,389,891')
    expect(number(94.6, 'id', 0)).toBe('95')
  })

  test('of days say that they are working days', () => {
    expect(workingDays(4, 'id')).toBe('4 hari kerja')
    expect(workingDays(1, 'en')).toBe('1 working day')
    expect(workingDays(4, 'en')).toBe('4 working days')
  })

  test('of bytes are rounded as people say them', () => {
    expect(fileSize(1_437_000, 'id')).toBe('1,4 MB')
    expect(fileSize(400, 'id')).toBe('1 kB')
    expect(fileSize(25_000_000, 'en')).toBe('25 MB')
  })
})
