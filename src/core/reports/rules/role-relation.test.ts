/** How each role at each place around a report stands to it: docs/permissions.md, pinned by hand. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  anOfficer,
  aReport,
  disdukcapil,
  dishub,
  indramayu,
  kemensos,
  nasional,
  pln,
  terminal,
  wib,
} from '#test/given.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import { MANDATES, OFFICER_ROLES, type Officer } from '#core/people/actor.ts'
import { type Relation, relationsOf } from './relations.ts'
import type { Report } from './report.ts'
import { officerSight } from './visibility.ts'

const LETTERS: Partial<Record<Relation, string>> = {
  verifier: 'V',
  holder: 'H',
  holding_coordinator: 'C',
  above: 'A',
  parent: 'P',
  supporting: 'S',
  national: 'N',
  judge: 'J',
}

const held = aReport({ status: 'in_progress', publishedAt: wib('2026-11-03T09:00') })
const fromTheTop = { ...held, verifier: nasional, lead: terminal }
const objection = { against: 'closed', at: wib('2026-11-09T09:00'), judge: pln } as const

/** A published report that is neither confidential nor anonymous; who works where. */
const PLACES: Readonly<Record<string, readonly [Report, Agency]>> = {
  'verifies it': [aReport({ status: 'received' }), indramayu],
  'verified it': [held, indramayu],
  leads: [held, dishub],
  between: [{ ...fromTheTop, chain: [nasional.id, indramayu.id, terminal.id] }, dishub],
  'right above, apart': [{ ...fromTheTop, chain: [nasional.id, terminal.id] }, dishub],
  supports: [{ ...held, supporting: [disdukcapil] }, disdukcapil],
  'has a copy': [{ ...held, copies: [disdukcapil] }, disdukcapil],
  judges: [{ ...held, objection }, pln],
  below: [held, terminal],
  beside: [held, disdukcapil],
  elsewhere: [held, kemensos],
  accused: [
    { ...held, lead: kemensos, chain: [nasional.id, kemensos.id], verifier: nasional, accusedAgencyId: dishub.id },
    dishub,
  ],
  'is the national level': [held, nasional],
  'is the national level, and verifies': [{ ...aReport({ status: 'received' }), verifier: nasional }, nasional],
  'is the national level, and leads': [{ ...held, verifier: nasional, lead: nasional, chain: [nasional.id] }, nasional],
}

const WHO: Readonly<Record<string, Pick<Officer, 'role' | 'mandate'>>> = {
  ...Object.fromEntries(OFFICER_ROLES.filter(role => role !== 'overseer').map(role => [role, { role, mandate: null }])),
  ...Object.fromEntries(MANDATES.map(mandate => [mandate, { role: 'overseer', mandate }])),
}

function cellOf(
  { role, mandate }: Pick<Officer, 'role' | 'mandate'>,
  [report, agency]: readonly [Report, Agency],
): string {
  const officer = anOfficer(role, agency, mandate)
  const letters = [...relationsOf(report, officer, false)].flatMap(relation => LETTERS[relation] ?? [])
  const sight = officerSight(report, officer, false)
  if (letters.length > 0) return letters.join(' ')
  return sight ? 'reads' : ''
}

const line = (cells: readonly string[]): string =>
  `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |').replaceAll('|  |', '| |')

test('each role at each place stands to a report as docs/permissions.md says', () => {
  const table = [
    line(['the officer’s agency', ...Object.keys(WHO)]),
    `|${'---|'.repeat(1 + Object.keys(WHO).length)}`,
    ...Object.entries(PLACES).map(([name, place]) =>
      line([name, ...Object.values(WHO).map(who => cellOf(who, place))]),
    ),
  ]
  expect(readFileSync('docs/permissions.md', 'utf8')).toContain(table.join('\n'))
})
