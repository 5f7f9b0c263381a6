import { describe, expect, test } from 'vitest'
import type { Agency } from '#core/agencies/rules/agency.ts'
import { EVERYTHING, OFFICER_ROLES, type Officer, type OfficerRole } from '#core/people/actor.ts'
import type { AccountId, OfficerId } from '#core/ids.ts'
import { anOfficer, dishub, indramayu, kemensos, nasional, terminal } from '#test/given.ts'
import { type Member, changeRefusal, deactivateRefusal, keepRefusal, reactivateRefusal } from './acts.ts'
import { inviteRefusal } from './invitation.ts'
import type { NewPost } from './posts.ts'

/** Where the other works, as the one at Dishub Indramayu sees it; a national admin sees it from the root. */
const PLACES: Readonly<Record<string, Agency>> = {
  'own agency': dishub,
  'an agency below': terminal,
  'the agency above': indramayu,
  'the root': nasional,
  elsewhere: kemensos,
}

const mandateFor = (role: OfficerRole) => (role === 'overseer' ? 'inspectorate' : null)

const actorOf = (role: OfficerRole): Officer => ({
  ...anOfficer(role, role === 'national_admin' ? nasional : dishub, mandateFor(role)),
  id: 1 as OfficerId,
  accountId: 1 as AccountId,
})

const memberOf = (role: OfficerRole, agency: Agency, isActive = true): Member => ({
  id: 2 as OfficerId,
  accountId: 2 as AccountId,
  role,
  agencyPath: agency.path,
  isActive,
  isLastCoordinator: false,
})

const postOf = (role: OfficerRole, { path, active }: Agency): NewPost => ({
  role,
  agencyPath: path,
  isAgencyActive: active,
  mandate: mandateFor(role),
  scope: EVERYTHING,
})

/** Written by hand: what a coordinator of Dishub hears of each role at each place, whatever they want to do to it. */
const COORDINATORS: Readonly<Record<string, Readonly<Record<OfficerRole, string>>>> = {
  'own agency': {
    national_admin: 'above-you',
    coordinator: 'yes',
    liaison: 'yes',
    leader: 'yes',
    overseer: 'above-you',
    developer: 'above-you',
  },
  'an agency below': {
    national_admin: 'above-you',
    coordinator: 'yes',
    liaison: 'yes',
    leader: 'yes',
    overseer: 'above-you',
    developer: 'above-you',
  },
  'the agency above': nobody(),
  'the root': nobody(),
  elsewhere: nobody(),
}

function nobody() {
  const no = 'not-there'
  return { national_admin: no, coordinator: no, liaison: no, leader: no, overseer: no, developer: no }
}

const expected = (by: OfficerRole, role: OfficerRole, place: string): string | undefined => {
  if (by === 'national_admin') return 'yes'
  return by === 'coordinator' ? COORDINATORS[place]?.[role] : 'not-there'
}

const ACTS: Readonly<Record<string, (by: Officer, role: OfficerRole, agency: Agency) => string | null>> = {
  invite: (by, role, agency) =>
    inviteRefusal(by, { to: postOf(role, agency), isInvited: false, isOfficer: false, open: 0 }),
  change: (by, role, agency) =>
    changeRefusal(by, memberOf(role, agency), { to: postOf('liaison', dishub), isMeant: false }),
  deactivate: (by, role, agency) => deactivateRefusal(by, memberOf(role, agency), { isMeant: false }),
  reactivate: (by, role, agency) =>
    reactivateRefusal(by, memberOf(role, agency, false), { isAgencyActive: true, isAccountActive: true }),
  'end sessions or set factors back': (by, role, agency) => keepRefusal(by, memberOf(role, agency)),
}

const cells = OFFICER_ROLES.flatMap(by =>
  OFFICER_ROLES.flatMap(role => Object.keys(PLACES).map(place => ({ by, role, place }))),
)

describe.each(Object.entries(ACTS))('%s', (name, act) => {
  test.each(cells)('$by: a $role at $place', ({ by, role, place }) => {
    const agency = PLACES[place] ?? nasional
    const answer = act(actorOf(by), role, agency) ?? 'yes'
    // A national admin belongs to the national level, so that nobody invites one to anywhere else.
    const isMisplaced = name === 'invite' && role === 'national_admin' && agency !== nasional && by === 'national_admin'
    expect(answer).toBe(isMisplaced ? 'admin-elsewhere' : expected(by, role, place))
  })

  if (name !== 'invite') {
    test.each(['national_admin', 'coordinator'] as const)('%s: nobody does it to their own account', role => {
      const by = { ...actorOf(role), id: 2 as OfficerId }
      expect(act(by, role, role === 'national_admin' ? nasional : dishub)).toBe('own-account')
    })
    test('nor to another post of their own account', () => {
      expect(act({ ...actorOf('national_admin'), accountId: 2 as AccountId }, 'liaison', dishub)).toBe('own-account')
    })
  }
})

test.each(OFFICER_ROLES.filter(role => role !== 'coordinator' && role !== 'liaison' && role !== 'leader'))(
  'a coordinator makes nobody a %s',
  role => {
    const by = actorOf('coordinator')
    expect(changeRefusal(by, memberOf('liaison', dishub), { to: postOf(role, dishub), isMeant: false })).toBe(
      'above-you',
    )
  },
)

test('a coordinator moves nobody to an agency that is not theirs', () => {
  const by = actorOf('coordinator')
  const to = postOf('liaison', kemensos)
  expect(changeRefusal(by, memberOf('liaison', dishub), { to, isMeant: false })).toBe('not-there')
})

describe('the last coordinator of an agency that verifies by itself', () => {
  const last = { ...memberOf('coordinator', dishub), isLastCoordinator: true }
  const by = actorOf('coordinator')
  const to = postOf('liaison', dishub)

  test('is put out or moved only by who has read what follows', () => {
    expect(deactivateRefusal(by, last, { isMeant: false })).toBe('last-coordinator')
    expect(changeRefusal(by, last, { to, isMeant: false })).toBe('last-coordinator')
    expect(deactivateRefusal(by, last, { isMeant: true })).toBeNull()
    expect(changeRefusal(by, last, { to, isMeant: true })).toBeNull()
  })
})

test('who is not at work cannot be moved or put out again, and who is cannot be taken back', () => {
  const by = actorOf('coordinator')
  const gone = memberOf('liaison', dishub, false)
  expect(deactivateRefusal(by, gone, { isMeant: true })).toBe('not-active')
  expect(keepRefusal(by, gone)).toBe('not-active')
  const open = { isAgencyActive: true, isAccountActive: true }
  expect(reactivateRefusal(by, memberOf('liaison', dishub), open)).toBe('active-already')
  expect(reactivateRefusal(by, gone, { ...open, isAccountActive: false })).toBe('account-closed')
  expect(reactivateRefusal(by, gone, { ...open, isAgencyActive: false })).toBe('agency-closed')
})
