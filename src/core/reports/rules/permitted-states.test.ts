/** What a report's own state takes from everybody, and what it gives somebody to do: docs/permissions.md, pinned by hand. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aPolicy } from '#test/calendars.ts'
import { aReport, disdukcapil, nasional, wib } from '#test/given.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'
import { ACTIONS, type Action } from './lifecycle.ts'
import { permit } from './permit.ts'
import { RELATIONS } from './relations.ts'
import type { Report } from './report.ts'
import { STATUSES, type Status } from './terms.ts'

const at = wib('2026-11-09T09:00')
const mergedInto = { id: 6 as ReportId, at }

/** Each alone, on an escalated report whose reporter has replied to two answers, and which is plain otherwise. */
const STATES: Record<string, Partial<Report> | ((report: Report) => Partial<Report>)> = {
  'a part is awaited': { supporting: [disdukcapil] },
  'arbitration is owed': { arbitrationAt: at },
  'the lead is bound': { isBound: true },
  'the national level verifies': { verifier: nasional },
  'the national level holds it': { lead: nasional, chain: [nasional.id] },
  'its reporter was asked twice by each side': { asksByVerifier: 2, asksByHolder: 2 },
  'its holder asked the reporter': { askedBy: 'holder' },
  'its answer was sent back': ({ answers }) => ({ sentBackAnswer: answers }),
  'its reporter has replied but once': { replies: 1 },
  'a second signature is awaited': { dispute: { proposedBy: 1 as OfficerId, at } },
  'an objection waits': { objection: { against: 'closed', at, judge: nasional } },
  'its ending was objected to before': ({ endedAt, block }) => ({ objectedEndingAt: block?.at ?? endedAt }),
  'it is merged': { mergedInto },
  'it is confidential and linked': { mergedInto, isConfidential: true },
  'it is anonymous': { isAnonymous: true },
  'it is not escalated': { escalatedAt: null },
  'its reporter has consented': { ombudsmanConsentAt: at },
}

function plain(status: Status): Report {
  const endReason = status === 'closed' ? 'no_response' : status === 'archived' ? 'other-authority' : null
  const block = status === 'blocked' ? ({ at, before: 'forwarded' } as const) : null
  return aReport({
    status,
    endReason,
    block,
    replies: 2,
    escalatedAt: at,
    ...(status === 'archived' && { endedBy: 'admin' }),
  })
}

const everybody = new Set(RELATIONS)
const may = (action: Action, report: Report) => permit(action, report, everybody, aPolicy()) === null

/** By status, in which of them the action is granted in the second report and not in the first. */
const gained = (from: (status: Status) => Report, to: (status: Status) => Report): string =>
  ACTIONS.filter(action => STATUSES.some(status => !may(action, from(status)) && may(action, to(status))))
    .toSorted()
    .join(', ')

function tableOf(heading: string): string[][] {
  const lines = readFileSync('docs/permissions.md', 'utf8').split('\n')
  const start = lines.findIndex(line => line.startsWith(`| ${heading} | `))
  return lines.slice(start + 2, lines.indexOf('', start)).map(line =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim()),
  )
}

test('docs/permissions.md says of each state of a report what may no longer be done, and what only then', () => {
  const found = Object.entries(STATES).map(([name, state]) => {
    const changed = (status: Status): Report => {
      const report = plain(status)
      return { ...report, ...(typeof state === 'function' ? state(report) : state) }
    }
    return [name, gained(changed, plain), gained(plain, changed)]
  })
  expect(found).toEqual(tableOf('while'))
})
