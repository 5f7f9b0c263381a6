/** From filing to answer, nobody of the accused agency learns that there is a report about it. docs/domain.md §6. */
import { describe, expect, test } from 'vitest'
import {
  aFiledReport,
  aForwarding,
  aRuling,
  anAgency,
  anOfficer,
  indramayu,
  kemensos,
  nasional,
  refusalOf,
  stateOf,
  TREE,
} from '#test/given.ts'
import { CONNECTION_MODES } from '#core/agencies/rules/agency.ts'
import { verifierOf } from '#core/agencies/rules/tree.ts'
import type { CategoryId } from '#core/ids.ts'
import { MANDATES, OFFICER_ROLES } from '#core/people/actor.ts'
import { forward } from './forward.ts'
import { answer } from './handle.ts'
import { forwardOn, redirect } from './hand-over.ts'
import { changePrivacy } from './privacy.ts'
import { relationsOf } from './relations.ts'
import type { Report } from './report.ts'
import { isPublic, officerSight } from './visibility.ts'

const root = { id: nasional.id, mode: null, hasActiveCoordinator: false }
const below = TREE.filter(({ path }) => path.includes(indramayu.id))
const officersBelow = below.flatMap(agency => [
  ...OFFICER_ROLES.filter(role => role !== 'overseer' && role !== 'national_admin').map(role =>
    anOfficer(role, agency),
  ),
  ...MANDATES.map(mandate => anOfficer('overseer', agency, mandate)),
])

function nobodyKnows(report: Report): void {
  expect(isPublic(report)).toBe(false)
  for (const officer of officersBelow) {
    expect([relationsOf(report, officer, false).size, officerSight(report, officer, false)]).toEqual([0, null])
  }
}

const accusations = [
  ['about staff', { isAboutStaff: true }, { aboutStaff: true, sensitive: false }],
  [
    'of a sensitive category',
    { category: { id: 8 as CategoryId, sensitive: true } },
    { aboutStaff: false, sensitive: true },
  ],
] as const

describe.each(CONNECTION_MODES)('addressed to a regency connected as %s,', mode => {
  test.each(accusations)(
    'a report %s goes to the national level, and no officer of the regency ever sees it',
    (_, submission, flags) => {
      const path = [root, { id: indramayu.id, mode, hasActiveCoordinator: true }]
      expect(verifierOf(path, flags).tier).toBe('national')

      const filed = aFiledReport({ ...submission, verifier: nasional })
      nobodyKnows(filed)
      const elsewhere = { lead: kemensos, connection: kemensos, accusedAgencyId: indramayu.id }
      const forwarded = stateOf(
        forward(filed, aForwarding(elsewhere), aRuling('2026-11-03T09:00', ['national', 'verifier'])),
      )
      nobodyKnows(forwarded)
      nobodyKnows(stateOf(answer(forwarded, 'resolved', aRuling('2026-11-04T09:00', 'holder'))))
    },
  )
})

describe('the accused agency, and every one below it,', () => {
  const filed = aFiledReport({ verifier: nasional, isAboutStaff: true })
  const verifier = aRuling('2026-11-03T09:00', ['national', 'verifier'])
  const accused = stateOf(
    forward(filed, aForwarding({ lead: kemensos, connection: kemensos, accusedAgencyId: indramayu.id }), verifier),
  )

  test.each(below.map(agency => [agency.shortName, agency] as const))(
    '%s: cannot lead, support, or have a copy',
    (_, agency) => {
      const to = { connection: null, accusedAgencyId: indramayu.id }
      for (const parts of [
        { lead: agency },
        { lead: kemensos, supporting: [agency] },
        { lead: kemensos, copies: [agency] },
      ]) {
        expect(refusalOf(forward(filed, aForwarding({ ...to, ...parts }), verifier))).toBe('agency-accused')
      }
      const back: Report = { ...accused, lead: nasional, chain: [nasional.id] }
      expect(refusalOf(forwardOn(back, agency, aRuling('2026-11-04T09:00', ['holder', 'holding_coordinator'])))).toBe(
        'agency-accused',
      )
    },
  )

  test('cannot be named as competent either', () => {
    const received = { ...aFiledReport({ verifier: kemensos }), accusedAgencyId: indramayu.id }
    const named = redirect(received, { root: nasional, competent: anAgency(13, indramayu) }, verifier)
    expect(refusalOf(named)).toBe('agency-accused')
  })
})

describe('a report that nobody had called an accusation', () => {
  const filed = aFiledReport({ verifier: nasional })
  const accusing = aForwarding({ lead: kemensos, connection: kemensos, accusedAgencyId: indramayu.id })
  const verifier = aRuling('2026-11-03T09:00', ['national', 'verifier'])
  const loosening = { anonymous: false, confidential: false }

  test('becomes confidential when the verifier names an accused agency, or the accused would read it in public', () => {
    const forwarded = stateOf(forward(filed, accusing, verifier))
    expect([forwarded.isConfidential, forwarded.publishedAt]).toEqual([true, null])
    nobodyKnows(forwarded)
  })

  test('stays so: nobody would read it over before the public does', () => {
    const forwarded = stateOf(forward(filed, accusing, verifier))
    const opened = changePrivacy(forwarded, loosening, aRuling('2026-11-04T09:00', 'reporter'))
    expect(refusalOf(opened)).toBe('stays-confidential')
  })

  test('of staff is open if its reporter agreed to that before it was forwarded', () => {
    const about = aFiledReport({ verifier: nasional, isAboutStaff: true })
    const agreed = stateOf(changePrivacy(about, loosening, aRuling('2026-11-02T12:00', 'reporter')))
    const forwarded = stateOf(forward(agreed, accusing, verifier))
    expect(isPublic(forwarded)).toBe(true)
    for (const officer of officersBelow) expect(officerSight(forwarded, officer, false)).toBe(null)
  })
})
