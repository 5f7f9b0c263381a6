import { describe, expect, test } from 'vitest'
import type { AccountId } from '#core/ids.ts'
import { type AddressStanding, enter } from './enter.ts'
import {
  type AgencyEntering,
  GRANTED_ROLES,
  enterAgency,
  provesSecondFactor,
  refusalOfOfficer,
  rolesGranted,
} from './enter-agency.ts'
import { link, mayUnlink } from './link.ts'

const [mine, yours] = [1 as AccountId, 2 as AccountId]
const STANDINGS: readonly AddressStanding[] = ['unproved', 'free', 'taken']

describe('a citizen from elsewhere', () => {
  test.each(STANDINGS)('who has linked the identity comes in, whatever its address is worth today (%s)', address => {
    expect(enter({ linked: { accountId: mine, isActive: true }, address })).toEqual({
      ok: true,
      does: 'open',
      accountId: mine,
    })
  })

  test.each(STANDINGS)('whose account is closed does not (%s)', address => {
    const linked = { accountId: mine, isActive: false }
    expect(enter({ linked, address })).toEqual({ ok: false, refusal: 'account-closed' })
  })

  test('who is new gets an account only by a proved address that nobody has', () => {
    const answers = STANDINGS.map(address => enter({ linked: null, address }))
    expect(answers).toEqual([
      { ok: false, refusal: 'address-unproved' },
      { ok: true, does: 'create' },
      { ok: false, refusal: 'address-taken' },
    ])
  })
})

describe('an officer from elsewhere', () => {
  const newcomer: AgencyEntering = {
    linked: null,
    address: 'free',
    officer: { role: null, isDeactivated: false },
    granted: ['liaison', 'coordinator'],
    invitedAs: null,
    hasName: true,
  }
  const known: AgencyEntering = {
    ...newcomer,
    linked: { accountId: mine, isActive: true },
    officer: { role: 'liaison', isDeactivated: false },
  }

  test('who is new gets the first role that is mapped, or the one they were invited to', () => {
    expect(enterAgency(newcomer)).toMatchObject({ ok: true, does: 'create', role: 'liaison', isInvited: false })
    expect(enterAgency({ ...newcomer, invitedAs: 'leader' })).toMatchObject({ role: 'leader', isInvited: true })
    expect(enterAgency({ ...newcomer, granted: null, invitedAs: 'overseer' })).toMatchObject({ role: 'overseer' })
  })

  test.each<[string, Partial<AgencyEntering>]>([
    ['no-role', { granted: null }],
    ['no-role', { granted: [] }],
    ['national-admin', { invitedAs: 'national_admin' }],
    ['name-missing', { hasName: false }],
    ['address-unproved', { address: 'unproved' }],
    ['address-taken', { address: 'taken' }],
    ['deactivated', { officer: { role: null, isDeactivated: true } }],
    ['deactivated', { officer: { role: null, isDeactivated: true }, address: 'taken' }],
    ['deactivated', { officer: { role: null, isDeactivated: true }, invitedAs: 'liaison' }],
  ])('who is new is refused: %s', (refusal, changes) => {
    expect(enterAgency({ ...newcomer, ...changes })).toEqual({ ok: false, refusal })
  })

  test.each<[string, Partial<AgencyEntering>]>([
    ['not-officer-here', { officer: { role: null, isDeactivated: false } }],
    ['deactivated', { officer: { role: null, isDeactivated: true } }],
    ['national-admin', { officer: { role: 'national_admin', isDeactivated: false }, granted: null }],
    ['role-not-granted', { granted: ['coordinator'] }],
    ['role-not-granted', { granted: [] }],
    ['account-closed', { linked: { accountId: mine, isActive: false } }],
  ])('who is known is refused: %s', (refusal, changes) => {
    expect(enterAgency({ ...known, ...changes })).toEqual({ ok: false, refusal })
  })

  test('who is known comes in, also where no roles are mapped, or after an earlier post here ended', () => {
    const open = { ok: true, does: 'open', accountId: mine }
    expect(enterAgency(known)).toEqual(open)
    expect(enterAgency({ ...known, granted: null })).toEqual(open)
    expect(enterAgency({ ...known, officer: { role: 'liaison', isDeactivated: true } })).toEqual(open)
  })

  test('is never made a national admin, an overseer or a developer by a provider', () => {
    expect(GRANTED_ROLES).toEqual(['coordinator', 'liaison', 'leader'])
    expect(refusalOfOfficer({ role: 'overseer', isDeactivated: false }, ['leader'])).toBe('role-not-granted')
  })

  test('has the roles of the mapping in the order of the mapping', () => {
    const mapping = [
      ['kepala', 'leader'],
      ['operator', 'liaison'],
    ] as const
    expect(rolesGranted(mapping, ['operator', 'lain', 'kepala'])).toEqual(['leader', 'liaison'])
    expect(rolesGranted(mapping, ['Kepala', ''])).toEqual([])
  })

  test('has proved a second factor only by a value that the configuration names', () => {
    const accepted = { acr: ['2fa'], amr: ['otp', 'hwk'] }
    expect(provesSecondFactor({ acr: '2fa', amr: [] }, accepted)).toBe(true)
    expect(provesSecondFactor({ acr: null, amr: ['pwd', 'hwk'] }, accepted)).toBe(true)
    expect(provesSecondFactor({ acr: '1fa', amr: ['pwd'] }, accepted)).toBe(false)
    expect(provesSecondFactor({ acr: null, amr: [] }, { acr: [], amr: [] })).toBe(false)
    expect(provesSecondFactor({ acr: '2fa', amr: ['otp'] }, null)).toBe(false)
  })
})

describe('linking', () => {
  const linking = { begunFor: mine, signedIn: mine, linked: null, hasOther: false }
  const of = (accountId: AccountId) => ({ accountId, isActive: true })

  test.each([
    [{}, { ok: true, does: 'link' }],
    [
      { linked: of(mine), hasOther: true },
      { ok: true, does: 'nothing' },
    ],
    [{ signedIn: yours }, { ok: false, refusal: 'not-signed-in' }],
    [{ signedIn: null }, { ok: false, refusal: 'not-signed-in' }],
    [{ linked: of(yours) }, { ok: false, refusal: 'linked-to-other' }],
    [{ linked: { accountId: yours, isActive: false } }, { ok: false, refusal: 'linked-to-other' }],
    [{ hasOther: true }, { ok: false, refusal: 'issuer-linked' }],
  ])('%o', (changes, decided) => expect(link({ ...linking, ...changes })).toEqual(decided))

  const none = { hasPassword: false, hasContact: false, passkeys: 0, identities: 0 }

  test('is undone unless it is the last way to sign in', () => {
    expect(mayUnlink(none)).toEqual({ ok: false, refusal: 'last-way' })
    for (const way of [{ hasPassword: true }, { hasContact: true }, { passkeys: 1 }, { identities: 1 }])
      expect(mayUnlink({ ...none, ...way })).toEqual({ ok: true })
  })
})
