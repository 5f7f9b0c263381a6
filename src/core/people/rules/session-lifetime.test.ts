import { expect, test } from 'vitest'
import { sessionEndsAt } from './session-lifetime.ts'

test.each([
  ['officer', '2026-11-20T13:00:00.000Z'],
  ['citizen', '2026-12-20T01:00:00.000Z'],
  ['report', '2026-11-20T13:00:00.000Z'],
  ['pending', '2026-11-20T01:15:00.000Z'],
] as const)('a session of kind %s that began on 20 November at 08.00 WIB ends at %s', (kind, end) => {
  expect(sessionEndsAt(kind, new Date('2026-11-20T01:00:00Z')).toISOString()).toBe(end)
})
