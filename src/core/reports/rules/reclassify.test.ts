/** A report that was taken for something else is classified anew; its days count from where they began. */
import { describe, expect, test } from 'vitest'
import type { CategoryId } from '#core/ids.ts'
import { aPolicy } from '#test/calendars.ts'
import {
  aFiledReport,
  aForwarding,
  aReport,
  aRuling,
  disdukcapil,
  due,
  openClocks,
  refusalOf,
  stateOf,
} from '#test/given.ts'
import { ask, complete } from './ask.ts'
import { forward } from './forward.ts'
import { type Reclassification, reclassify } from './reclassify.ts'

const ruling = (at = '2026-11-10T09:00') => aRuling(at, 'above')
const as = (changes: Partial<Reclassification> = {}): Reclassification => ({
  classification: 'complaint_service',
  weight: 'heavy',
  category: null,
  ...changes,
})
const held = () => aReport({ status: 'in_progress' })

describe('a report that is classified anew', () => {
  test('has the days of its new weight from its original start', () => {
    expect(due(held(), 'follow_up')).toBe('2026-11-23')
    expect(due(stateOf(reclassify(held(), as(), ruling())), 'follow_up')).toBe('2026-12-15')
    const lighter = stateOf(reclassify(held(), as({ weight: 'light' }), ruling('2026-11-11T09:00')))
    expect(due(lighter, 'follow_up')).toBe('2026-11-10')
    expect(lighter.clocks.find(({ kind }) => kind === 'follow_up')?.dueAt.getTime()).toBeLessThan(
      ruling().at.getTime() + 1e8,
    )
  })

  test('keeps the pauses of its clock, and takes the parts of others along', () => {
    const forwarding = aForwarding({ supporting: [disdukcapil] })
    const supported = stateOf(forward(aFiledReport(), forwarding, aRuling('2026-11-03T09:00', 'verifier')))
    const asked = stateOf(ask(supported, aRuling('2026-11-05T09:00', 'holder')))
    expect(refusalOf(reclassify(asked, as(), ruling()))).toBe('not-now')
    const going = stateOf(complete(asked, aRuling('2026-11-10T09:00', 'reporter')))
    const heavy = stateOf(reclassify(going, as(), ruling('2026-11-11T09:00')))
    expect([due(heavy, 'follow_up'), due(heavy, 'supporting_part')]).toEqual(['2026-12-18', '2026-12-16'])
    const light = stateOf(reclassify(going, as({ weight: 'light' }), ruling('2026-11-11T09:00')))
    expect([due(light, 'follow_up'), due(light, 'supporting_part')]).toEqual(['2026-11-13', '2026-11-11'])
  })

  test('is measured by the policy under which its clock began', () => {
    const policyOf = () => aPolicy('permenpanrb-62-2018')
    const oversight = as({ classification: 'complaint_oversight' })
    const changed = stateOf(reclassify(held(), oversight, { ...ruling(), policyOf }))
    expect(changed.clocks.find(({ kind }) => kind === 'follow_up')?.limit.value).toBe(60)
  })

  test('is counted, and its history says what it was taken for before', () => {
    const decision = reclassify(held(), as(), ruling())
    expect(stateOf(decision).reclassifications).toBe(1)
    expect(decision.ok && decision.events).toMatchObject([
      {
        name: 'report.reclassified',
        detail: { weight: 'heavy', before: { classification: 'complaint_service', weight: 'medium' } },
      },
    ])
  })

  test('keeps its category unless another is named, and is not classified as what it is', () => {
    expect(stateOf(reclassify(held(), as(), ruling())).categoryId).toBe(7)
    const category = { id: 9 as CategoryId, sensitive: false }
    expect(stateOf(reclassify(held(), as({ weight: 'medium', category }), ruling())).categoryId).toBe(9)
    expect(refusalOf(reclassify(held(), as({ weight: 'medium' }), ruling()))).toBe('nothing-changed')
  })

  test('after its answer has no follow-up left to measure', () => {
    const replied = aReport({ status: 'replied' })
    const before = replied.clocks
    const after = stateOf(reclassify(replied, as(), ruling()))
    expect([after.weight, after.clocks, openClocks(after)]).toEqual(['heavy', before, openClocks(replied)])
  })
})

describe('what is found to be sensitive', () => {
  const category = { id: 9 as CategoryId, sensitive: true }

  test.each([
    ['oversight content', as({ classification: 'complaint_oversight' })],
    ['whistleblowing', as({ classification: 'whistleblowing' })],
    ['a category marked so', as({ category })],
  ])('hides the report: %s', (_, given) => {
    const decision = reclassify(held(), given, ruling())
    expect(stateOf(decision)).toMatchObject({ isSensitive: true, isConfidential: true })
    expect(decision.ok && decision.events.map(({ name }) => name)).toEqual(['report.tightened', 'report.reclassified'])
  })

  test('hides no report whose reporter agreed that it be open', () => {
    const open = { ...held(), isSensitive: true }
    expect(stateOf(reclassify(open, as({ classification: 'whistleblowing' }), ruling())).isConfidential).toBe(false)
  })

  test('and then found not to be shows nothing that was hidden', () => {
    const hidden = { ...held(), isSensitive: true, isConfidential: true }
    expect(stateOf(reclassify(hidden, as(), ruling()))).toMatchObject({ isSensitive: true, isConfidential: true })
  })
})
