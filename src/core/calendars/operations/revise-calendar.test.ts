import { beforeEach, describe, expect, test } from 'vitest'
import { aPolicy } from '#test/calendars.ts'
import { useDatabase } from '#test/database.ts'
import type { AccountId, AgencyId, Day, OfficerId, RegionCode } from '#core/ids.ts'
import { EVERYTHING, type Officer } from '#core/people/actor.ts'
import { findCalendar, findCalendarIn, findCalendars } from '../queries/find-calendar.ts'
import { findPolicy, findPolicyOf } from '../queries/find-policy.ts'
import { dueOn, recompute, startClock } from '../rules/clocks.ts'
import { kindOfDay } from '../rules/working-days.ts'
import type { Revision } from '../rules/revise.ts'
import { forgetCalendars } from '../queries/calendar-book.ts'
import { loadCalendars } from './load-calendars.ts'
import { reviseCalendar } from './revise-calendar.ts'

const database = useDatabase()
const now = new Date('2026-11-20T03:00:00Z')
const clock = { now: () => now }
const [jakarta, papua] = [990001 as AgencyId, 990002 as AgencyId]
const admin: Officer = {
  kind: 'officer',
  id: 1 as OfficerId,
  accountId: 1 as AccountId,
  role: 'national_admin',
  agencyId: 1 as AgencyId,
  agencyPath: [1 as AgencyId],
  mandate: null,
  scope: EVERYTHING,
}

const revision: Revision = {
  reason: 'Cuti bersama tambahan',
  source: 'SKB perubahan',
  enter: null,
  set: [{ day: '2026-11-24' as Day, regionCode: null, kind: 'collective_leave', name: 'Cuti bersama tambahan' }],
  remove: [],
}

const load = () => database.db.transaction().execute(tx => loadCalendars(tx, '.'))
const revise = (changes: Partial<Revision> = {}, by: Officer = admin) =>
  reviseCalendar({ db: database.db, clock }, by, { ...revision, ...changes })
const count = async (table: string) =>
  Number((await database.root.query(`select count(*) from ${table}`)).rows[0].count)
const national = () => findCalendarIn(database.db, { zone: 'Asia/Jakarta', regionCode: null })

const root = 'select id from agencies where parent_id is null'

beforeEach(async () => {
  await database.root.query(`
    delete from calendar_days; delete from calendar_years; delete from calendar_versions; delete from policies;
    insert into regions (code, name, level, search) values ('32', 'Jawa Barat', 'province', '') on conflict do nothing;
    insert into regions (code, name, level, parent_code, search) values ('32.12', 'Indramayu', 'regency', '32', '')
      on conflict do nothing;
    insert into agencies (id, slug, name, short_name, type, path, time_zone, region_code, parent_id)
      select 990001, 'uji-wib', 'Uji WIB', 'WIB', 'regency', '990001', 'Asia/Jakarta', '32.12', (${root})
      on conflict do nothing;
    insert into agencies (id, slug, name, short_name, type, path, time_zone, region_code, parent_id)
      select 990002, 'uji-wit', 'Uji WIT', 'WIT', 'ministry', '990002', 'Asia/Jayapura', null, (${root})
      on conflict do nothing`)
  forgetCalendars()
  await load()
})

describe('loading the calendar', () => {
  test('enters the decreed years and their days, once however often it is done', async () => {
    await load()
    expect([await count('calendar_years'), await count('calendar_days'), await count('calendar_versions')]).toEqual([
      3, 82, 1,
    ])
    expect(await count('policies')).toBe(2)
    const calendar = await findCalendar(database.db, jakarta)
    expect([calendar.zone, [...calendar.years]]).toEqual(['Asia/Jakarta', [2024, 2025, 2026]])
    expect(kindOfDay(calendar, '2026-03-19' as Day).name).toBe('Hari Suci Nyepi (Tahun Baru Saka 1948)')
  })

  test('leaves a year alone that was edited here', async () => {
    await revise({ set: [], remove: [{ day: '2026-12-24' as Day, regionCode: null }] })
    await load()
    expect(kindOfDay(await national(), '2026-12-24' as Day).kind).toBe('working')
  })

  test('counts for each agency in its zone, and shares one calendar among those with the same days', async () => {
    const calendarOf = await findCalendars(database.db, [jakarta, papua])
    expect([calendarOf(jakarta).zone, calendarOf(papua).zone]).toEqual(['Asia/Jakarta', 'Asia/Jayapura'])
    expect(calendarOf(jakarta)).toBe(await national())
    expect(() => calendarOf(1 as AgencyId)).toThrow('No calendar was looked up')
  })

  test('is open to the pages that only read', async () => {
    expect((await findCalendar(database.reader, jakarta)).years.has(2026)).toBe(true)
    expect((await findPolicy(database.reader, now)).key).toBe('lapor-2018')
  })
})

describe('revising the calendar', () => {
  test('moves the due day of an open clock, which says with which version it was counted', async () => {
    const before = await national()
    const started = { at: now, agencyId: jakarta, calendar: before, policy: aPolicy() }
    const open = startClock('follow_up', { value: 5, unit: 'working_day' }, started)
    const decision = await revise()
    const after = await national()
    const counted = recompute(open, after)
    expect([dueOn(open, before), dueOn(counted, after)]).toEqual(['2026-11-27', '2026-11-30'])
    expect(decision).toMatchObject({ ok: true, version: counted.calendarVersion })
    expect(counted.calendarVersion).toBeGreaterThan(open.calendarVersion)
  })

  test('for a province reaches its regencies and nobody else', async () => {
    const day = '2026-11-25' as Day
    await revise({ set: [{ day, regionCode: '32' as RegionCode, kind: 'regional', name: 'Hari jadi' }] })
    const calendarOf = await findCalendars(database.db, [jakarta, papua])
    expect([kindOfDay(calendarOf(jakarta), day), kindOfDay(calendarOf(papua), day).kind]).toEqual([
      { kind: 'regional', name: 'Hari jadi' },
      'working',
    ])
  })

  test('enters the decree of another year, whose days are then no longer provisional', async () => {
    const set = [{ day: '2027-03-09' as Day, regionCode: null, kind: 'holiday' as const, name: 'Hari yang ditetapkan' }]
    await revise({ enter: { year: 2027, decree: 'SKB 2027' }, set })
    const calendar = await national()
    expect([calendar.years.has(2027), kindOfDay(calendar, '2027-03-09' as Day).kind]).toEqual([true, 'holiday'])
  })

  const coordinator: Officer = { ...admin, role: 'coordinator' }
  const regional = { day: '2026-11-24' as Day, regionCode: '99' as RegionCode, kind: 'regional' as const, name: null }
  test.each([
    ['not-allowed', {}, coordinator],
    ['reason-missing', { reason: ' ' }, admin],
    ['source-missing', { source: '' }, admin],
    ['nothing-to-change', { set: [] }, admin],
    ['kind-unlike-region', { set: [{ ...regional, regionCode: null }] }, admin],
    ['region-unknown', { set: [regional] }, admin],
  ] satisfies [string, Partial<Revision>, Officer][])(
    'is refused (%s) and then changes nothing',
    async (refusal, changes, by) => {
      expect(await revise(changes, by)).toEqual({ ok: false, refusal })
      expect([await count('calendar_versions'), await count('calendar_days')]).toEqual([1, 82])
    },
  )

  test('is noticed by other processes within a second', async () => {
    const before = await national()
    await database.root.query(`insert into calendar_versions (reason, party) values ('elsewhere', 'system')`)
    await expect.poll(async () => (await national()).version).toBe(before.version + 1)
  })
})

describe('the policy in force', () => {
  test('is LAPOR 2018 until another is put into force, and stays with the clocks that it started', async () => {
    const first = await findPolicy(database.db, now)
    await database.root.query(`
      insert into policies (key, version, valid_from, body, source)
      select key, 2, '2026-12-01', jsonb_set(body, '{nearPercent}', '50'), source from policies where key = 'lapor-2018'`)
    const inDecember = () => findPolicy(database.db, new Date('2026-12-01T00:00:00Z'))
    await expect.poll(async () => (await inDecember()).nearPercent).toBe(50)
    expect(await findPolicy(database.db, now)).toEqual(first)
    expect((await findPolicyOf(database.db, first.id)).nearPercent).toBe(80)
  })

  test('cannot be changed by the application afterwards', async () => {
    await expect(database.pool.query(`update policies set version = 9`)).rejects.toThrow('permission denied')
  })
})
