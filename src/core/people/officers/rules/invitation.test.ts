import { describe, expect, test } from 'vitest'
import type { AccountId, RegionCode } from '#core/ids.ts'
import { EVERYTHING } from '#core/people/actor.ts'
import { anOfficer, dishub, indramayu, wib } from '#test/given.ts'
import { acceptRefusal } from './accept.ts'
import { MOST_OPEN_INVITATIONS, invitationEndsAt, inviteRefusal, stateOfInvitation } from './invitation.ts'
import { faultOfPost } from './posts.ts'
import { isReviewDue } from './review.ts'

const sent = wib('2026-11-02T09:00')
const life = { expiresAt: invitationEndsAt(sent), acceptedAt: null, withdrawnAt: null }

describe('an invitation', () => {
  test('is good for a week, to the minute', () => {
    expect(stateOfInvitation(life, wib('2026-11-09T08:59'))).toBe('open')
    expect(stateOfInvitation(life, wib('2026-11-09T09:00'))).toBe('expired')
  })

  test('that was accepted or withdrawn stays so, however old it is', () => {
    const later = wib('2027-11-09T09:00')
    expect(stateOfInvitation({ ...life, acceptedAt: sent }, later)).toBe('accepted')
    expect(stateOfInvitation({ ...life, withdrawnAt: sent }, later)).toBe('withdrawn')
  })
})

describe('inviting', () => {
  const by = anOfficer('coordinator', indramayu)
  const to = {
    role: 'liaison',
    agencyPath: dishub.path,
    isAgencyActive: true,
    mandate: null,
    scope: EVERYTHING,
  } as const
  const asked = { to, isInvited: false, isOfficer: false, open: 0 }

  test.each([
    ['somebody whom nobody has invited', asked, null],
    ['somebody who is invited already', { ...asked, isInvited: true }, 'invited-already'],
    ['somebody who works here already', { ...asked, isOfficer: true }, 'officer-already'],
    ['to an agency that has too many open', { ...asked, open: MOST_OPEN_INVITATIONS }, 'too-many'],
    ['to an agency that is closed', { ...asked, to: { ...to, isAgencyActive: false } }, 'agency-closed'],
  ])('%s', (_, given, answer) => expect(inviteRefusal(by, given)).toBe(answer))
})

describe('a post', () => {
  const post = {
    role: 'liaison',
    agencyPath: dishub.path,
    isAgencyActive: true,
    mandate: null,
    scope: EVERYTHING,
  } as const
  const scope = { categoryIds: null, regionCode: '32' as RegionCode }

  test.each([
    ['of an overseer needs a mandate', { ...post, role: 'overseer' as const }, 'mandate-missing'],
    ['of anybody else has none', { ...post, mandate: 'ksp' as const }, 'mandate-not-for-role'],
    ['of anybody else leaves nothing out', { ...post, scope }, 'scope-not-for-role'],
    ['of a national admin is at the national level', { ...post, role: 'national_admin' as const }, 'admin-elsewhere'],
  ])('%s', (_, given, answer) => expect(faultOfPost(given)).toBe(answer))
})

describe('accepting', () => {
  const [own, others] = [7 as AccountId, 8 as AccountId]
  const invited = { ...life, isAgencyActive: true }
  const now = wib('2026-11-03T09:00')
  const asked = { now, owner: undefined, signedIn: null, isAtWork: false }

  test.each([
    ['a newcomer', asked, null],
    [
      'a stranger, where somebody has proved the address',
      { ...asked, owner: { accountId: own, isProved: true } },
      'sign-in-first',
    ],
    [
      'a stranger, where somebody only claims the address',
      { ...asked, owner: { accountId: own, isProved: false } },
      null,
    ],
    ['its owner', { ...asked, owner: { accountId: own, isProved: true }, signedIn: own }, null],
    ['another account', { ...asked, owner: { accountId: own, isProved: true }, signedIn: others }, 'other-account'],
    ['an account without that address', { ...asked, signedIn: others }, 'other-account'],
    [
      'its owner, an officer already',
      { ...asked, owner: { accountId: own, isProved: true }, signedIn: own, isAtWork: true },
      'officer-already',
    ],
  ])('%s', (_, given, answer) => expect(acceptRefusal(invited, given)).toBe(answer))

  test.each([
    ['accepted', { ...invited, acceptedAt: sent }],
    ['withdrawn', { ...invited, withdrawnAt: sent }],
    ['expired', { ...invited, expiresAt: now }],
    ['agency-closed', { ...invited, isAgencyActive: false }],
  ])('nobody accepts one that is %s', (answer, given) => expect(acceptRefusal(given, asked)).toBe(answer))
})

test('a review is due where there was none, and a year after the last', () => {
  expect(isReviewDue(null, sent)).toBe(true)
  expect(isReviewDue(sent, wib('2027-11-02T08:59'))).toBe(false)
  expect(isReviewDue(sent, wib('2027-11-02T09:00'))).toBe(true)
})
