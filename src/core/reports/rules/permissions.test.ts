import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  aReport,
  anAgency,
  anOfficer,
  dishub,
  disdukcapil,
  indramayu,
  kemensos,
  nasional,
  terminal,
  wib,
} from '#test/given.ts'
import { aPolicy } from '#test/calendars.ts'
import type { CategoryId, OfficerId, RegionCode, ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { ACTIONS, type Action } from './lifecycle.ts'
import { permit } from './permit.ts'
import { RELATIONS, type Relation } from './relations.ts'
import type { Place, Report } from './report.ts'
import { STATUSES, type Status } from './terms.ts'
import { type Sight, officerSight } from './visibility.ts'

const LETTERS: Partial<Record<Relation, string>> = {
  reporter: 'R',
  verifier: 'V',
  holder: 'H',
  holding_coordinator: 'C',
  above: 'A',
  parent: 'P',
  supporting: 'S',
  national: 'N',
  judge: 'J',
  system: 'Y',
}

/** The rows of the table whose first heading is this, first cell to the others, keyed by their headings. */
function tableOf(heading: string): Map<string, Map<string, string>> {
  const lines = readFileSync('docs/permissions.md', 'utf8').split('\n')
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim())
  const at = lines.findIndex(line => line.startsWith(`| ${heading} | `))
  const [, ...headings] = cells(lines[at] ?? '')
  const rows = lines.slice(at + 2, lines.indexOf('', at)).map(cells)
  return new Map(rows.map(([name = '', ...rest]) => [name, new Map(headings.map((of, i) => [of, rest[i] ?? '']))]))
}

const actions = tableOf('action')

const dispute = { proposedBy: 1 as OfficerId, at: wib('2026-11-09T09:00') }

const objection = { against: 'closed', at: wib('2026-11-09T09:00'), judge: nasional } as const
const mergedInto = { id: 6 as ReportId, at: wib('2026-11-09T09:00') }
const block = { at: wib('2026-11-09T09:00'), before: 'forwarded' } as const

/** What of a report's own state an action asks for, besides its status. */
const FITTING: Partial<Record<Action, Partial<Report>>> = {
  waive: { supporting: [disdukcapil] },
  arbitrate: { arbitrationAt: wib('2026-11-05T09:00') },
  propose_dispute: { replies: 2 },
  confirm_dispute: { replies: 2, dispute },
  lapse_dispute: { replies: 2, dispute },
  object: { mergedInto, block },
  decide_objection: { objection },
  escalate: { objection },
  unmerge: { mergedInto, isConfidential: true },
  request_reveal: { isAnonymous: true },
  decide_reveal: { isAnonymous: true },
  consent: { escalatedAt: wib('2027-01-02T00:00') },
}

/** A report in that status whose own state does not stand in the action's way. */
function fit(action: Action, status: Status): Report {
  const endReason = status === 'closed' ? 'no_response' : null
  return aReport({ status, endReason, ...FITTING[action] })
}

describe('docs/permissions.md', () => {
  test('names every action and every status', () => {
    expect([...actions.keys()].toSorted()).toEqual([...ACTIONS].toSorted())
    for (const row of actions.values()) expect([...row.keys()]).toEqual(STATUSES)
  })

  test.each(ACTIONS.map(action => [action]))('says who may %s in each status, and nobody else may', action => {
    const mayNow = STATUSES.map(status => {
      const may = (relation: Relation) => permit(action, fit(action, status), new Set([relation]), aPolicy()) === null
      const letters = RELATIONS.filter(may).map(relation => LETTERS[relation] ?? relation)
      return [status, letters.toSorted().join(' ')]
    })
    const written = [...(actions.get(action) ?? [])].map(([status, cell]) => [
      status,
      cell.split(' ').toSorted().join(' '),
    ])
    expect(mayNow).toEqual(written)
  })

  test.each(ACTIONS.map(action => [action]))('lets %s be told: not yours, or not now, or why not', action => {
    for (const status of STATUSES) {
      for (const relation of RELATIONS) {
        const letter = LETTERS[relation] ?? relation
        const cells = [...(actions.get(action)?.values() ?? [])].map(cell => cell.split(' '))
        const isTheirs = cells.some(cell => cell.includes(letter)) || (action === 'submit' && isFiler(relation))
        const no = permit(action, fit(action, status), new Set([relation]), aPolicy())
        const theirs = (action === 'unmerge' && 'unmerge-not-now') || 'not-now'
        if (no)
          expect([action, status, relation, no]).toEqual([action, status, relation, isTheirs ? theirs : 'not-yours'])
      }
    }
  })
})

const isFiler = (relation: Relation) => relation === 'reporter' || relation === 'filing_officer'

type Case = { officer: Officer; report?: Partial<Report>; filedIt?: boolean }

const judgedBy = (judge: Place) => ({ against: 'archived', at: wib('2026-11-09T09:00'), judge }) as const
const bandung = anAgency(20, nasional)
const between = { verifier: nasional, chain: [nasional.id, indramayu.id, terminal.id], lead: terminal }
const oversight = { classification: 'complaint_oversight' } as const
const supported = { supporting: [disdukcapil] }
const copied = { copies: [disdukcapil] }
const toTerminal = { verifier: nasional, chain: [nasional.id, terminal.id], lead: terminal }
const nationally = { verifier: nasional, chain: [nasional.id, dishub.id] }
const consented = { escalatedAt: wib('2027-01-02T00:00'), ombudsmanConsentAt: wib('2027-01-03T09:00') }
const scoped = (mandate: Officer['mandate'], { category, region }: { category?: number; region?: string }) =>
  anOfficer('overseer', nasional, mandate, {
    categoryIds: category ? [category as CategoryId] : null,
    regionCode: region ? (region as RegionCode) : null,
  })
const overseer = (mandate: Officer['mandate'], at = nasional) => anOfficer('overseer', at, mandate)

const CASES: Record<string, Case> = {
  'national admin': { officer: anOfficer('national_admin', nasional) },
  'coordinator of the verifier': { officer: anOfficer('coordinator', indramayu) },
  "liaison of the verifier's agency": { officer: anOfficer('liaison', indramayu) },
  "leader of the verifier's agency": { officer: anOfficer('leader', indramayu) },
  'coordinator of the lead': { officer: anOfficer('coordinator', dishub) },
  'liaison of the lead': { officer: anOfficer('liaison', dishub) },
  'leader of the lead': { officer: anOfficer('leader', dishub) },
  'developer of the lead': { officer: anOfficer('developer', dishub) },
  'coordinator between': { officer: anOfficer('coordinator', dishub), report: between },
  'liaison between': { officer: anOfficer('liaison', dishub), report: between },
  'coordinator of a supporting agency': { officer: anOfficer('coordinator', disdukcapil), report: supported },
  'liaison of a supporting agency': { officer: anOfficer('liaison', disdukcapil), report: supported },
  'leader above a supporting agency': {
    officer: anOfficer('leader', kemensos),
    report: { supporting: [anAgency(31, kemensos)] },
  },
  'coordinator of an agency with a copy': { officer: anOfficer('coordinator', disdukcapil), report: copied },
  'leader above an agency with a copy': {
    officer: anOfficer('leader', kemensos),
    report: { copies: [anAgency(31, kemensos)] },
  },
  'coordinator who decides an objection': {
    officer: anOfficer('coordinator', kemensos),
    report: { objection: judgedBy(kemensos) },
  },
  'coordinator below the lead': { officer: anOfficer('coordinator', terminal) },
  'coordinator of the parent, who stands apart': { officer: anOfficer('coordinator', dishub), report: toTerminal },
  'the same, asked to sign second': { officer: anOfficer('coordinator', dishub), report: { ...toTerminal, dispute } },
  'coordinator beside the lead': { officer: anOfficer('coordinator', disdukcapil) },
  'coordinator of another government': { officer: anOfficer('coordinator', bandung) },
  'Ombudsman, before 60 days': { officer: overseer('ombudsman') },
  'Ombudsman, after 60 days': { officer: overseer('ombudsman'), report: { escalatedAt: wib('2027-01-02T00:00') } },
  "Ombudsman, with the reporter's consent": { officer: overseer('ombudsman'), report: consented },
  "Ombudsman, with the reporter's consent and name": {
    officer: overseer('ombudsman'),
    report: { ...consented, ombudsmanIdentity: true },
  },
  'Ombudsman of another region, with consent': { officer: scoped('ombudsman', { region: '33' }), report: consented },
  'presidential staff (ksp)': { officer: overseer('ksp') },
  'presidential staff (ksp), scope names the category': {
    officer: scoped('ksp', { category: 7 }),
    report: { categoryId: 7 as CategoryId },
  },
  'presidential staff (ksp), scope names others': {
    officer: scoped('ksp', { category: 8 }),
    report: { categoryId: 7 as CategoryId },
  },
  'home affairs (kemendagri), regional lead': { officer: overseer('kemendagri') },
  'home affairs (kemendagri), scope names its province': { officer: scoped('kemendagri', { region: '32' }) },
  'home affairs (kemendagri), office of a ministry in a region': {
    officer: overseer('kemendagri'),
    report: { lead: anAgency(32, kemensos, { regionCode: '32.12' as RegionCode }) },
  },
  'home affairs (kemendagri), other lead': { officer: overseer('kemendagri'), report: { lead: kemensos } },
  'inspectorate, oversight': { officer: overseer('inspectorate', disdukcapil), report: oversight },
  'inspectorate, no oversight content': { officer: overseer('inspectorate', disdukcapil) },
  'inspectorate of another government, oversight': { officer: overseer('inspectorate', bandung), report: oversight },
  'whoever filed it': { officer: anOfficer('national_admin', nasional), filedIt: true },
  'anyone at the accused agency': {
    officer: anOfficer('coordinator', dishub),
    report: { ...nationally, accusedAgencyId: dishub.id },
  },
  'anyone below the accused agency': {
    officer: anOfficer('coordinator', dishub),
    report: { ...nationally, accusedAgencyId: indramayu.id },
  },
}

const COLUMNS: Record<string, Partial<Report>> = {
  'before forwarding': { verifier: indramayu, lead: null, chain: [], publishedAt: null, supporting: [], copies: [] },
  published: {},
  anonymous: { isAnonymous: true },
  confidential: { isConfidential: true },
  'anonymous, confidential': { isAnonymous: true, isConfidential: true },
}

const words = (sight: Sight | null): string => {
  if (!sight) return 'none'
  const { original, identity, correspondence, internal, unreleased } = sight
  const parts = [correspondence, internal, original, unreleased, identity].map(Number).join('')
  const NAMES: Record<string, string> = {
    '00000': 'reading',
    '11000': 'working',
    '11110': 'unnamed',
    '11111': 'everything',
    '10111': 'handed over',
    '10100': 'handed over, unnamed',
  }
  return NAMES[parts] ?? parts
}

describe('what an officer sees of a report, docs/permissions.md says', () => {
  const rows = tableOf('officer')
  test('for every standing that is tried here', () => expect([...rows.keys()]).toEqual(Object.keys(CASES)))

  test.each(Object.entries(CASES))('for %s', (name, { officer, report = {}, filedIt = false }) => {
    const seen = Object.entries(COLUMNS).map(([column, state]) => {
      const status = column === 'before forwarding' ? 'received' : 'forwarded'
      return [column, words(officerSight(aReport({ status, ...report, ...state }), officer, filedIt))]
    })
    expect(seen).toEqual([...(rows.get(name) ?? [])])
  })
})
