/** Who had a report, since when, and when it went back. */
import { expect, test } from 'vitest'
import type { AgencyId } from '#core/ids.ts'
import type { DetailedEvent, Holding } from '#core/reports/queries/find-officer-details.ts'
import { wib } from '#test/given.ts'
import { aView } from '#test/viewed.ts'
import { returnsIn, stationsOf } from './trail.ts'

const did = (name: DetailedEvent['name'], agency: string, at: string): DetailedEvent => ({
  id: 1,
  name,
  party: 'officer',
  agency,
  to: null,
  reason: null,
  at: wib(at),
})
const held = (agency: string, from: string, to: string | null): Holding => ({
  agencyId: 1 as AgencyId,
  agency,
  from: wib(from),
  to: to === null ? null : wib(to),
})

const [D4, D9, D10] = ['2026-11-04T09:00', '2026-11-09T09:00', '2026-11-10T09:00']
const events = [
  did('report.forwarded', 'Admin Kabupaten', D4),
  did('report.returned', 'DLH', D9),
  did('report.forwarded_on', 'Admin Kabupaten', D10),
]
const holdings = [held('DLH', D4, D9), held('Admin Kabupaten', D9, D10), held('Satpol PP', D10, null)]

const told = (shown: Parameters<typeof stationsOf>[0]) =>
  stationsOf(shown).map(({ agency, moments, days }) => [agency, moments.map(({ words }) => words).join(', '), days])

test('each station says how it came there and how it left, and how many days it stayed', () => {
  const view = { ...aView({ report: { status: 'forwarded' }, details: { events, holdings } }), heldDays: [3, 1, 0] }
  expect(told(view)).toEqual([
    ['Admin Kabupaten', 'meneruskan', null],
    ['DLH', 'menerima, mengembalikan', 3],
    ['Admin Kabupaten', 'menerima, meneruskan', 1],
    ['Satpol PP', 'menerima', 0],
  ])
  expect(stationsOf(view).map(({ isHere }) => isHere)).toEqual([false, false, false, true])
  expect(returnsIn(stationsOf(view))).toBe(1)
})

test('what somebody above did with it is not said of whoever held it', () => {
  const taken = did('report.forwarded_on', 'Admin Kabupaten', D9)
  const view = aView({ details: { events: [taken], holdings: [held('DLH', D4, D9), held('Satpol PP', D9, null)] } })
  expect(told({ ...view, heldDays: [3, 0] })[0]).toEqual(['DLH', 'menerima, diteruskan Admin Kabupaten', 3])
})

test('before anybody held it, whoever has to verify it has it, and whoever passed it up had it', () => {
  const view = aView({ details: { events: [did('report.redirected', 'Kabupaten', D4)] } })
  const [first, second] = stationsOf(view)
  expect([first?.agency, first?.isReturn, first?.isHere]).toEqual(['Kabupaten', true, false])
  expect([second?.isHere, second?.moments]).toEqual([true, [{ words: 'memverifikasi sejak', at: wib(D4) }]])
})

test('whoever has to arbitrate waits with it', () => {
  const report = { status: 'forwarded' as const, arbitrationAt: wib(D10) }
  const view = aView({ report, details: { holdings: [held('DLH', D4, D10), held('Nasional', D10, null)] } })
  expect(told(view).at(-1)?.[1]).toBe('menunggu putusan sejak')
})
