/** Two people before anybody learns who filed an anonymous report. docs/domain.md §6, docs/decisions/0069-reveals.md. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { aReport, aRuling, anOfficer, dishub, disdukcapil, indramayu, nasional, refusalOf, wib } from '#test/given.ts'
import { relationsOf } from './relations.ts'
import type { Report } from './report.ts'
import {
  type Reveal,
  decideReveal,
  expiryOf,
  grantedTo,
  readIdentity,
  requestRefusal,
  requestReveal,
} from './reveal.ts'

const liaison = anOfficer('liaison', dishub)
const national = anOfficer('national_admin', nasional)
const anonymous = aReport({ status: 'forwarded', isAnonymous: true })
const AT = wib('2026-11-09T09:00')

const as = (officer: Officer, report: Report = anonymous, at = AT) => ({
  ...aRuling(at, [...relationsOf(report, officer, false)]),
  by: officer,
})
const asked = (by = liaison, changes: Partial<Reveal> = {}): Reveal => ({
  id: 1,
  officerId: by.id,
  accountId: by.accountId,
  agencyId: by.agencyId,
  requestedAt: AT,
  isGranted: null,
  expiresAt: null,
  ...changes,
})
const granted = asked(liaison, { isGranted: true, expiresAt: expiryOf(AT) })

const decided = (
  by: Officer,
  changes: { reveal?: Reveal; isGranted?: boolean; requester?: Officer | null },
  report = anonymous,
) => {
  const { reveal = asked(), isGranted = true, requester = liaison } = changes
  const standing = requester ? { officer: requester, filedIt: false } : null
  return refusalOf(decideReveal(report, { reveal, isGranted, requester: standing }, as(by, report)))
}

describe('asking who filed a report', () => {
  const ask = (officer: Officer, reveals: readonly Reveal[] = [], report = anonymous, isHeld = true) =>
    refusalOf(requestReveal(report, { isHeld, reveals }, as(officer, report)))

  test('is for verifier, holder and national admins, of an anonymous report of which somebody is known', () => {
    for (const officer of [liaison, anOfficer('coordinator', indramayu), national]) expect(ask(officer)).toBeNull()
    for (const officer of [anOfficer('leader', dishub), anOfficer('liaison', disdukcapil)])
      expect(ask(officer)).toBe('not-yours')
    expect(ask(liaison, [], aReport({ status: 'forwarded' }))).toBe('not-anonymous')
    expect(ask(liaison, [], anonymous, false)).toBe('nobody-named')
  })

  test('is not for anyone at the accused agency', () => {
    expect(ask(liaison, [], { ...anonymous, accusedAgencyId: indramayu.id })).toBe('not-yours')
  })

  test('waits once an officer, and may be done again when it was refused or its time is over', () => {
    expect(ask(liaison, [asked()])).toBe('reveal-pending')
    expect(ask(national, [asked()])).toBeNull()
    expect(ask(liaison, [asked(liaison, { isGranted: false })])).toBeNull()
    expect(ask(liaison, [granted])).toBe('revealed-already')
    const later = new Date(expiryOf(AT).getTime())
    expect(requestRefusal({ isHeld: true, reveals: [granted] }, liaison, later)).toBeNull()
  })
})

describe('deciding', () => {
  test('is a national admin’s, and never of the person who asked, whatever other post they hold', () => {
    expect(decided(national, {})).toBeNull()
    expect(decided(liaison, {})).toBe('not-yours')
    const samePerson = { ...national, accountId: liaison.accountId as AccountId }
    expect(decided(samePerson, {})).toBe('own-request')
    expect(decided(national, { reveal: asked(national) })).toBe('own-request')
  })

  test('is done once', () => {
    expect(decided(national, { reveal: granted })).toBe('no-reveal')
    expect(
      refusalOf(decideReveal(anonymous, { reveal: undefined, isGranted: true, requester: null }, as(national))),
    ).toBe('no-reveal')
  })

  test('grants nothing to whoever does not handle the report any more, or is accused now; it can be refused', () => {
    const moved = { ...anonymous, lead: disdukcapil, chain: [indramayu.id, disdukcapil.id] }
    const accused = { ...anonymous, accusedAgencyId: dishub.id, verifier: nasional }
    for (const report of [moved, accused]) {
      expect(decided(national, {}, report)).toBe('requester-gone')
      expect(decided(national, { isGranted: false }, report)).toBeNull()
    }
    expect(decided(national, { requester: null })).toBe('requester-gone')
  })
})

describe('reading', () => {
  const read = (officer: Officer, reveals: readonly Reveal[], { report = anonymous, at = AT } = {}) =>
    refusalOf(readIdentity(report, reveals, as(officer, report, at)))

  test('is for whoever it was granted to, for seven days', () => {
    expect(read(liaison, [granted])).toBeNull()
    expect(read(liaison, [granted], { at: wib('2026-11-16T08:59') })).toBeNull()
    expect(read(liaison, [granted], { at: wib('2026-11-16T09:00') })).toBe('reveal-over')
    for (const other of [national, anOfficer('coordinator', dishub), anOfficer('coordinator', indramayu)])
      expect(read(other, [granted])).toBe('no-reveal')
    expect(read(liaison, [asked()])).toBe('no-reveal')
    expect(read(liaison, [asked(liaison, { isGranted: false })])).toBe('no-reveal')
  })

  test('ends with handling the report, and once the agency is accused', () => {
    const moved = { ...anonymous, lead: disdukcapil, chain: [indramayu.id, disdukcapil.id] }
    expect(read(liaison, [granted], { report: moved })).toBe('not-yours')
    expect(read(liaison, [granted], { report: { ...anonymous, accusedAgencyId: indramayu.id } })).toBe('not-yours')
  })

  test('a later grant counts, not an earlier one that is over', () => {
    const again = asked(liaison, { id: 2, isGranted: true, expiresAt: wib('2026-12-01T00:00') })
    expect(grantedTo([granted, again], liaison.id)?.id).toBe(2)
  })
})
