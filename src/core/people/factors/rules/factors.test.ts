import { describe, expect, test } from 'vitest'
import { mayRemove, needsRecoveryCodes, owedBy } from './factors.ts'

const OFFICER = { isOfficer: true, isDemo: false }
const CITIZEN = { isOfficer: false, isDemo: false }
const DEMO = { isOfficer: true, isDemo: true }

describe('after a password', () => {
  test.each([
    ['an officer without a second factor sets one up', OFFICER, { hasApp: false, passkeys: 0 }, 'enrol'],
    ['an officer with an app uses it', OFFICER, { hasApp: true, passkeys: 0 }, 'second'],
    ['an officer with a passkey only uses that', OFFICER, { hasApp: false, passkeys: 1 }, 'second'],
    ['a citizen without an app is in', CITIZEN, { hasApp: false, passkeys: 0 }, 'none'],
    ['a citizen with a passkey, which is another way in, is in', CITIZEN, { hasApp: false, passkeys: 2 }, 'none'],
    ['a citizen who switched the app on uses it', CITIZEN, { hasApp: true, passkeys: 0 }, 'second'],
    ['a demo account is in, whatever it has', DEMO, { hasApp: true, passkeys: 1 }, 'none'],
  ] as const)('%s', (_, holder, factors, owed) => expect(owedBy(holder, factors)).toBe(owed))
})

describe('a factor', () => {
  test('that is an officer’s last may not be removed', () => {
    expect(mayRemove(OFFICER, { hasApp: true, passkeys: 0 }, 'app')).toEqual({ ok: false, refusal: 'last-factor' })
    expect(mayRemove(OFFICER, { hasApp: false, passkeys: 1 }, 'passkey')).toEqual({ ok: false, refusal: 'last-factor' })
  })

  test('that is one of several, or a citizen’s, may be removed', () => {
    expect(mayRemove(OFFICER, { hasApp: true, passkeys: 1 }, 'app').ok).toBe(true)
    expect(mayRemove(OFFICER, { hasApp: true, passkeys: 1 }, 'passkey').ok).toBe(true)
    expect(mayRemove(OFFICER, { hasApp: false, passkeys: 2 }, 'passkey').ok).toBe(true)
    expect(mayRemove(CITIZEN, { hasApp: true, passkeys: 0 }, 'app').ok).toBe(true)
  })
})

test('recovery codes are there where a second step is asked for', () => {
  expect(needsRecoveryCodes(OFFICER, { hasApp: false, passkeys: 1 })).toBe(true)
  expect(needsRecoveryCodes(CITIZEN, { hasApp: false, passkeys: 1 })).toBe(false)
  expect(needsRecoveryCodes(CITIZEN, { hasApp: true, passkeys: 0 })).toBe(true)
})
