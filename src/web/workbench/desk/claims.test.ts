/** What each agency said when it gave a report up stands in its own words, beside the other's. */
import { expect, test } from 'vitest'
import type { AgencyId } from '#core/ids.ts'
import type { DetailedEvent, DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import { wib } from '#test/given.ts'
import { aMessage } from '#test/viewed.ts'
import { claimsOf } from './claims.ts'

const agency = (name: string) => ({ name, shortName: name })
const gaveBack = (by: string, at: string, kind: 'return' | 'redirect' = 'return'): DetailedMessage =>
  aMessage({ kind, author: 'officer', agency: agency(by), body: `${by}: bukan wewenang kami`, at: wib(at) })
const named = (by: string, competent: string, at: string): DetailedEvent => ({
  id: 1,
  name: 'report.returned',
  party: 'officer',
  agency: by,
  to: null,
  competent,
  competentId: 7 as AgencyId,
  reason: null,
  at: wib(at),
})
const saidBy = (messages: readonly DetailedMessage[], events: readonly DetailedEvent[] = []) =>
  claimsOf({ messages, events }).map(({ message, competent }) => [message.agency?.name, competent?.name ?? null])

test('each agency stands with whom it named at that very moment', () => {
  const messages = [aMessage(), gaveBack('DLH', '2026-11-09T09:00'), gaveBack('Satpol PP', '2026-11-18T09:00')]
  const events = [named('DLH', 'Satpol PP', '2026-11-09T09:00'), named('Satpol PP', 'DLH', '2026-11-18T09:00')]
  expect(saidBy(messages, events)).toEqual([
    ['DLH', 'Satpol PP'],
    ['Satpol PP', 'DLH'],
  ])
})

test('an agency that gave it up twice stands once, with what it said last', () => {
  const messages = [
    gaveBack('DLH', '2026-11-04T09:00', 'redirect'),
    gaveBack('Satpol PP', '2026-11-09T09:00'),
    gaveBack('DLH', '2026-11-18T09:00'),
  ]
  const claims = claimsOf({ messages, events: [] })
  expect(claims.map(({ message }) => message.at)).toEqual([wib('2026-11-09T09:00'), wib('2026-11-18T09:00')])
})

test('nothing else that officers wrote is a claim', () => {
  expect(saidBy([aMessage(), aMessage({ kind: 'note' }), aMessage({ kind: 'send_back' })])).toEqual([])
})
