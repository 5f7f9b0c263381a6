/** What may stand on a label, and who may put one on a report. */
import { describe, expect, test } from 'vitest'
import { OFFICER_ROLES } from '#core/people/actor.ts'
import { LABEL_CHARACTERS, mayLabel, mayWatch, readLabel } from './label.ts'

describe('a label', () => {
  test.each([
    ['Tunggu vendor', 'tunggu vendor'],
    ['  RAPAT\t rabu \n', 'rapat rabu'],
    ['x'.repeat(LABEL_CHARACTERS), 'x'.repeat(LABEL_CHARACTERS)],
    ['🚧', '🚧'],
    ['<b>', '<b>'],
  ])('%j is kept as %j, so that one label is not three', (typed, kept) => {
    expect(readLabel(typed)).toEqual({ ok: true, label: kept })
  })

  test.each([
    ['', 'label-empty'],
    [' \u00a0\n', 'label-empty'],
    ['x'.repeat(LABEL_CHARACTERS + 1), 'label-too-long'],
    ['x'.repeat(10_000), 'label-too-long'],
    ['a\0b', 'label-unreadable'],
    ['kiri\u202ekanan', 'label-unreadable'],
    ['telepon 0812 3456 7890', 'label-personal'],
    ['wartini@contoh.test', 'label-personal'],
  ])('%j is not taken: %s', (typed, refusal) => {
    expect(readLabel(typed)).toEqual({ ok: false, refusal })
  })
})

test('officers who work on reports label them; whoever has an inbox may watch', () => {
  expect(OFFICER_ROLES.filter(role => mayLabel({ role }))).toEqual(['national_admin', 'coordinator', 'liaison'])
  expect(OFFICER_ROLES.filter(role => !mayWatch({ role }))).toEqual(['developer'])
})
