import { expect, test } from 'vitest'
import { wib } from '#test/given.ts'
import { daysSince } from './days-since.ts'

test('a report is as many days old as midnights have passed in WIB, whatever the hour', () => {
  const sent = wib('2026-09-17T23:30')
  const ages = ['2026-09-17T23:59', '2026-09-18T00:00', '2026-09-18T06:00', '2026-11-17T08:00', '2026-11-17T23:59']
  expect(ages.map(at => daysSince(sent, wib(at)))).toEqual([0, 1, 1, 61, 61])
})
