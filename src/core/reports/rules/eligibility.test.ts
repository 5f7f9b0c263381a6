import { expect, test } from 'vitest'
import { type Told, eligibilityOf } from './eligibility.ts'

const TOLD: Told = {
  title: 'Air keruh',
  body: 'Airnya bau besi dan berwarna cokelat, tidak dapat dipakai mandi.',
  hasPlace: false,
  hasDay: false,
  hasCategory: false,
  attachments: 0,
  evidenceExpected: true,
}

test.each([
  ['clear', {}, true],
  ['clear', { body: 'tolong pak' }, false],
  ['place', {}, false],
  ['place', { body: 'Air di Perum Griya Melati keruh' }, true],
  ['place', { hasPlace: true }, true],
  ['time', {}, false],
  ['time', { body: 'sdh sejak senin' }, true],
  ['time', { body: 'mulai 12/11 sampai sekarang' }, true],
  ['time', { hasDay: true }, true],
  ['authority', {}, false],
  ['authority', { hasCategory: true }, true],
  ['evidence', {}, false],
  ['evidence', { attachments: 1 }, true],
  ['evidence', { evidenceExpected: false }, true],
] as const)('%s: %j', (what, changes, expected) => expect(eligibilityOf({ ...TOLD, ...changes })[what]).toBe(expected))

test('a text of any kind is read in time', () => {
  const before = process.cpuUsage()
  eligibilityOf({ ...TOLD, body: 'jal1-'.repeat(2000) })
  expect(process.cpuUsage(before).user).toBeLessThan(100_000)
})
