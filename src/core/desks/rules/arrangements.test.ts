/** docs/permissions.md says which roles arrange what among themselves: pinned by hand, compared with the rules. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Day, OfficerId } from '#core/ids.ts'
import { OFFICER_ROLES, type Officer, type OfficerRole } from '#core/people/actor.ts'
import { relationsOf } from '#core/reports/rules/relations.ts'
import { aReport, anOfficer, dishub, indramayu, nasional } from '#test/given.ts'
import { enterAbsence, mayEnterFor } from './absences.ts'
import { handles } from './handling.ts'
import { readsNotes } from './mentions.ts'

const report = aReport({ lead: dishub, verifier: indramayu })

/** Where the role has most to do with a report that an agency leads. */
const officer = (role: OfficerRole, id = 1): Officer => ({
  ...anOfficer(role, role === 'national_admin' ? nasional : dishub, role === 'overseer' ? 'ksp' : null),
  id: id as OfficerId,
})

const yes = (it: boolean) => (it ? 'yes' : '')

function mayBeAway(role: OfficerRole): boolean {
  const day = '2026-11-20' as Day
  const one = officer(role)
  return enterAbsence({
    by: one,
    officer: one,
    deputy: officer(role, 2),
    others: [],
    today: day,
    from: day,
    until: day,
  }).ok
}

const enteredFor = (role: OfficerRole): string =>
  OFFICER_ROLES.filter(other => mayBeAway(other) && mayEnterFor(officer(role), officer(other, 2))).join(', ')

test('docs/permissions.md says which roles look after reports, may be named, are away, and stand in', () => {
  const lines = readFileSync('docs/permissions.md', 'utf8').split('\n')
  const start = lines.findIndex(line => line.startsWith('| role | looks after reports'))
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim())
  const written = lines.slice(start + 2, lines.indexOf('', start)).map(cells)
  const found = OFFICER_ROLES.map(role => [
    role,
    yes(handles(relationsOf(report, officer(role), false))),
    yes(readsNotes(report, officer(role), null)),
    yes(mayBeAway(role)),
    enteredFor(role),
    yes(mayBeAway(role)),
  ])
  expect(found).toEqual(written)
})
