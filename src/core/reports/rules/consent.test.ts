/** The Ombudsman is handed the dossier by the reporter, once the time for a solution is over. docs/decisions/0070. */
import { describe, expect, test } from 'vitest'
import { aReport, aRuling, anOfficer, nasional, refusalOf, stateOf, wib } from '#test/given.ts'
import { MANDATES, OFFICER_ROLES } from '#core/people/actor.ts'
import { consent, readDossier } from './consent.ts'
import { STATUSES } from './terms.ts'

const escalated = { escalatedAt: wib('2027-01-02T00:00') }
const reporter = aRuling('2027-01-04T09:00', 'reporter')
const silent = { identity: false }

describe('consent', () => {
  test.each(STATUSES.map(status => [status]))(
    'of a report that is %s is recorded with its moment, and changes nothing else',
    status => {
      const before = aReport({ status, ...escalated })
      const decided = consent(before, silent, reporter)
      expect(stateOf(decided)).toEqual({ ...before, ombudsmanConsentAt: reporter.at })
      expect(decided.ok && decided.events).toMatchObject([
        { name: 'report.consented', party: 'reporter', detail: { identity: false } },
      ])
    },
  )

  test('names the reporter only if they wish it', () => {
    expect(
      stateOf(consent(aReport({ ...escalated, isAnonymous: true }), { identity: true }, reporter)).ombudsmanIdentity,
    ).toBe(true)
  })

  test('has nothing to hand over before the report is escalated, and cannot be given twice, not even to add the name', () => {
    expect(refusalOf(consent(aReport(), silent, reporter))).toBe('not-now')
    const given = stateOf(consent(aReport(escalated), silent, reporter))
    expect(refusalOf(consent(given, { identity: true }, reporter))).toBe('consented-already')
  })

  test.each(['verifier', 'holder', 'holding_coordinator', 'above', 'national', 'judge', 'system'] as const)(
    'is not the %s’s to give',
    relation => {
      expect(refusalOf(consent(aReport(escalated), silent, aRuling('2027-01-04T09:00', relation)))).toBe('not-yours')
    },
  )
})

describe('the dossier', () => {
  const taking = (by: ReturnType<typeof anOfficer>) => aRuling('2027-01-05T09:00', [], { by })
  const officers = [
    ...OFFICER_ROLES.filter(role => role !== 'overseer').map(role => anOfficer(role, nasional)),
    ...MANDATES.map(mandate => anOfficer('overseer', nasional, mandate)),
  ]
  const given = stateOf(consent(aReport(escalated), silent, reporter))

  test('is taken by officers of the Ombudsman alone, and only after consent', () => {
    const may = (report: typeof given) =>
      officers.filter(by => readDossier(report, taking(by)).ok).map(({ mandate }) => mandate)
    expect([may(given), may(aReport(escalated))]).toEqual([['ombudsman'], []])
  })

  test('is not taken by its reporter or the clocks in the name of an officer', () => {
    for (const as of ['reporter', 'system'] as const)
      expect(refusalOf(readDossier(given, aRuling('2027-01-05T09:00', as)))).toBe('not-yours')
  })
})
