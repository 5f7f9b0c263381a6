import { expect, test } from 'vitest'
import { aCalendar, aPolicy } from '#test/calendars.ts'
import type { AgencyId } from '#core/ids.ts'
import { pauseClock, resumeClock, startClock, stopClock } from './clocks.ts'
import { levelAt } from './levels.ts'
import { type Holding, heldDays } from './held-days.ts'

const calendar = aCalendar()
const at = (local: string) => new Date(`2026-${local}:00+07:00`)
const [first, second] = [1 as AgencyId, 2 as AgencyId]
const clock = startClock(
  'follow_up',
  { value: 14, unit: 'working_day' },
  { at: at('11-20T10:00'), agencyId: first, calendar, policy: aPolicy() },
)
const holdings: Holding[] = [
  { agencyId: first, from: at('11-20T10:00') },
  { agencyId: second, from: at('12-09T15:00') }, // on day 13: the day ended with the second
]

test('a report handed over on day 13 and late by a day has cost the first holder twelve days, the second three', () => {
  expect(heldDays(clock, calendar, { holdings, now: at('12-12T08:00') })).toEqual([
    { agencyId: first, days: 12 },
    { agencyId: second, days: 3 },
  ])
})

test('days on which the clock stood still were nobody’s, nor are those after it stopped or paused', () => {
  const paused = pauseClock(clock, at('11-24T10:00'))
  const resumed = resumeClock(paused, calendar, { at: at('11-26T10:00'), atLeastOneWorkingDayLeft: true })
  const stopped = stopClock(resumed, at('12-10T10:00'))
  expect(heldDays(stopped, calendar, { holdings, now: at('12-31T08:00') }).map(held => held.days)).toEqual([10, 2])
  expect(heldDays(paused, calendar, { holdings, now: at('12-31T08:00') }).map(held => held.days)).toEqual([2, 0])
})

test('the day of the event counts for nobody, however late one looks that day', () => {
  expect(heldDays(clock, calendar, { holdings, now: at('11-20T23:59') }).map(held => held.days)).toEqual([0, 0])
})

test('today is whose report it is now, and all together they are the days that the clock says are used', () => {
  for (const now of ['11-25T08:00', '12-09T14:00', '12-09T16:00', '12-10T23:59', '12-11T08:00', '12-31T08:00']) {
    const { level, daysLeft, daysOver } = levelAt(clock, calendar, at(now))
    const used = level === 'late' ? clock.limit.value + daysOver : clock.limit.value - daysLeft
    const held = heldDays(clock, calendar, { holdings: holdings.filter(({ from }) => from <= at(now)), now: at(now) })
    expect([now, held.reduce((sum, { days }) => sum + days, 0)]).toEqual([now, used])
  }
})
