import { expect, test } from 'vitest'
import { isIdle, sessionEndsAt } from './session-lifetime.ts'

test.each([
  ['officer', '2026-11-20T13:00:00.000Z'],
  ['citizen', '2026-12-20T01:00:00.000Z'],
  ['report', '2026-11-20T13:00:00.000Z'],
  ['pending', '2026-11-20T01:15:00.000Z'],
] as const)('a session of kind %s that began on 20 November at 08.00 WIB ends at %s', (kind, end) => {
  expect(sessionEndsAt(kind, new Date('2026-11-20T01:00:00Z')).toISOString()).toBe(end)
})

test.each([
  ['officer', '2026-11-20T01:59:59Z', false],
  ['officer', '2026-11-20T02:00:00Z', true],
  ['citizen', '2026-11-27T01:00:00Z', false],
] as const)(
  'a session of kind %s last used at 08.00 WIB and asked for at %s has run out by itself: %s',
  (kind, at, idle) => {
    expect(isIdle(kind, new Date('2026-11-20T01:00:00Z'), new Date(at))).toBe(idle)
  },
)
