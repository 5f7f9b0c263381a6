/**
 * Due days worked out by hand from the decrees, each with its reasoning. "24:00" of a due day is the first instant of the
 * next one; every line is read in the zone of its agency.
 */
import { describe, expect, test } from 'vitest'
import { aCalendar, aPolicy } from '#test/calendars.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Clock, Limit } from './clock.ts'
import { dueOn, pauseClock, recompute, resumeClock, startClock } from './clocks.ts'
import { type Zone, dayIn } from './days.ts'

const UTC_OFFSET: Record<Zone, string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
}
const working = (value: number): Limit => ({ value, unit: 'working_day' })
const policy = aPolicy()
const agencyId = 7 as AgencyId

function started(limit: Limit, at: string, calendar = aCalendar()): Clock {
  const local = at.includes('+') ? at : `${at}:00${UTC_OFFSET[calendar.zone]}`
  return startClock('follow_up', limit, { at: new Date(local), agencyId, calendar, policy })
}

type Worked = [days: number, start: string, due: string, provisional: boolean, why: string]

const worked: Worked[] = [
  [5, '2026-11-20T10:00', '2026-11-27', false, 'Friday is day 0; Mon 23 to Fri 27 are five'],
  [14, '2026-11-20T10:00', '2026-12-10', false, 'Nov 23–27 are 5, to Dec 4 are 10, Mon 7 to Thu 10 four more'],
  [3, '2026-11-21T10:00', '2026-11-25', false, 'filed on a Saturday: Mon 23, Tue 24, Wed 25'],
  [3, '2026-11-20T23:59', '2026-11-25', false, 'one minute before the weekend the day is still day 0'],
  [
    30,
    '2026-11-20T10:00',
    '2027-01-06',
    true,
    'Dec 18 is 20, Mon 21–Wed 23 make 23; cuti bersama, Natal; 28–31 make 27; 1 Jan off; Jan 4–6',
  ],
  [
    3,
    '2026-03-13T09:00',
    '2026-03-25',
    false,
    'Mon 16, Tue 17; cuti bersama 18, Nyepi 19, cuti 20, Idulfitri 21–22, cuti 23–24; Wed 25',
  ],
  [5, '2026-03-16T09:00', '2026-03-30', false, 'Tue 17; the same nine days off; Wed 25, Thu 26, Fri 27, Mon 30'],
  [5, '2026-03-27T09:00', '2026-04-06', false, 'Mon 30 to Thu 2 Apr are four; Good Friday; Easter is a Sunday; Mon 6'],
  [3, '2024-04-05T09:00', '2024-04-18', false, 'cuti 8–9, Idulfitri 10–11, cuti 12 and Mon 15; Tue 16, Wed 17, Thu 18'],
  [
    5,
    '2025-03-27T09:00',
    '2025-04-14',
    false,
    'cuti 28, Idulfitri 31 and 1 Apr, cuti 2–4 and 7; Tue 8 to Fri 11 are four; Mon 14',
  ],
  [10, '2025-08-14T09:00', '2025-08-29', false, 'Fri 15; Mon 18 cuti bersama; 19–22 make five; 25–29 make ten'],
  [
    5,
    '2025-12-23T09:00',
    '2026-01-02',
    false,
    'Wed 24; Natal, cuti 26; Mon 29 to Wed 31 make four; 1 Jan off; Fri 2 Jan',
  ],
  [3, '2024-02-28T09:00', '2024-03-04', false, 'Thu 29 February of a leap year, Fri 1 March, Mon 4'],
  [2, '2024-02-13T09:00', '2024-02-16', false, 'Wed 14 was election day; Thu 15, Fri 16'],
  [
    3,
    '2027-08-13T09:00',
    '2027-08-19',
    true,
    'no decree for 2027, yet Tue 17 August is off every year; Mon 16, Wed 18, Thu 19',
  ],
  [
    5,
    '2027-05-10T09:00',
    '2027-05-17',
    true,
    'no decree: moving feasts of May 2027 are not guessed; Tue 11 to Fri 14, Mon 17',
  ],
]

describe('a clock started', () => {
  test.each(worked)('for %i working days on %s is due on %s (provisional: %s): %s', (days, start, due, provisional) => {
    const clock = started(working(days), start)
    expect([dueOn(clock, aCalendar()), clock.provisional]).toEqual([due, provisional])
    expect(clock.dueAt).toEqual(new Date(Date.parse(`${due}T00:00:00+07:00`) + 86_400_000))
  })

  test('late on a Sunday evening in Jakarta started on Monday in Papua, and has a day more on the calendar', () => {
    const at = '2026-11-22T22:30:00+07:00'
    const zones: Zone[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']
    const due = zones.map(zone => started(working(3), at, aCalendar({ zone })).dueAt.toISOString())
    expect(due).toEqual(['2026-11-25T17:00:00.000Z', '2026-11-25T16:00:00.000Z', '2026-11-26T15:00:00.000Z'])
    expect(zones.map(zone => dayIn(zone, new Date(at)))).toEqual(['2026-11-22', '2026-11-22', '2026-11-23'])
  })

  test('for the Ombudsman counts sixty calendar days: 10 in November, 31 in December, 19 in January, and is never provisional', () => {
    const clock = started({ value: 60, unit: 'calendar_day' }, '2026-11-20T10:00')
    expect([dueOn(clock, aCalendar()), clock.provisional]).toEqual(['2027-01-19', false])
  })

  test('where the regency has a holiday of its own skips that day: 23, 25, 26, 27, 30 November', () => {
    const calendar = aCalendar({ days: { '2026-11-24': { kind: 'regional', name: 'Hari jadi' } } })
    expect(dueOn(started(working(5), '2026-11-20T10:00', calendar), calendar)).toBe('2026-11-30')
  })

  test('before 18 August 2025 became collective leave moves from Wednesday 20 to Thursday 21 when it is entered', () => {
    const before = aCalendar({ without: ['2025-08-18'] })
    const clock = started(working(3), '2025-08-15T10:00', before)
    expect(dueOn(clock, before)).toBe('2025-08-20')
    const revised = recompute(clock, aCalendar({ version: 2 }))
    expect([revised.dueAt, revised.calendarVersion]).toEqual([new Date('2025-08-22T00:00:00+07:00'), 2])
  })

  test('across the new year is no longer provisional once the decree of 2027 is entered', () => {
    const clock = started(working(30), '2026-11-20T10:00')
    const revised = recompute(clock, aCalendar({ years: [2024, 2025, 2026, 2027], version: 2 }))
    expect([clock.provisional, revised.provisional]).toEqual([true, false])
  })
})

type Paused = [start: string, from: string, to: string, isPromised: boolean, due: string, why: string]

const paused: Paused[] = [
  [
    '2026-11-16T09:00',
    '2026-11-20T10:00',
    '2026-11-23T15:00',
    true,
    '2026-11-24',
    'over a weekend: 17, 18, 19; Friday ended paused; Monday 23 counts, Tuesday 24',
  ],
  [
    '2026-11-16T09:00',
    '2026-11-18T09:00',
    '2026-11-18T17:00',
    true,
    '2026-11-23',
    'asked and completed on one day: nothing is lost, 17 to 20 and Mon 23',
  ],
  [
    '2026-11-16T09:00',
    '2026-11-21T09:00',
    '2026-11-22T17:00',
    true,
    '2026-11-23',
    'asked and completed within a weekend: no day that counts ended paused',
  ],
  [
    '2026-11-16T09:00',
    '2026-11-16T11:00',
    '2026-11-19T08:00',
    true,
    '2026-11-25',
    'asked on day 0: Thu 19, Fri 20, 23, 24, 25',
  ],
  [
    '2026-11-16T09:00',
    '2026-11-23T10:00',
    '2026-11-26T15:00',
    true,
    '2026-11-27',
    'asked on the last day: Thursday 26 would be the fifth, and one whole day must be left',
  ],
  [
    '2026-11-16T09:00',
    '2026-11-23T10:00',
    '2026-11-26T15:00',
    false,
    '2026-11-26',
    'the same, but the reporter never completed: no day is promised',
  ],
  [
    '2026-11-16T09:00',
    '2026-11-23T10:00',
    '2026-11-27T15:00',
    true,
    '2026-11-30',
    'completed on Friday 27: the day that is left is Monday 30',
  ],
  [
    '2026-11-09T09:00',
    '2026-11-18T09:00',
    '2026-11-20T09:00',
    true,
    '2026-11-23',
    'no day was left, due since Mon 16: completing on Friday leaves Monday 23',
  ],
  [
    '2026-11-09T09:00',
    '2026-11-18T09:00',
    '2026-11-20T09:00',
    false,
    '2026-11-16',
    'late before it was paused: a pause mends nothing',
  ],
]

describe('a clock of five working days that stood still', () => {
  test.each(paused)(
    'started %s, paused %s to %s (promise: %s), is due on %s: %s',
    (start, from, to, isPromised, due) => {
      const calendar = aCalendar()
      const at = (local: string) => new Date(`${local}:00+07:00`)
      const resumed = resumeClock(pauseClock(started(working(5), start), at(from)), calendar, {
        at: at(to),
        atLeastOneWorkingDayLeft: isPromised,
      })
      expect(dueOn(resumed, calendar)).toBe(due)
    },
  )
})
