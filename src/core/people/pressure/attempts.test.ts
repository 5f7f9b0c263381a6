import { expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { type Trying, accountKey, settleRight, weighAttempt } from './attempts.ts'
import { isPressed, pressOn } from './form-pressure.ts'
import { PRESSURE } from './rules/pressure.ts'

const database = useDatabase()
const { vault } = depsOn(database, clockAt('2026-11-20T02:00:00Z'))

const calm: Trying = {
  account: accountKey(vault, 'sari@contoh.test'),
  address: '203.0.113.9',
  browser: null,
  isProven: false,
  isPressed: false,
  hasCodes: true,
}
const weigh = (trying: Partial<Trying> = {}) => weighAttempt(database.db, { ...calm, ...trying })
const verdictOf = async (trying: Partial<Trying> = {}) => (await weigh(trying)).verdict
const from = (n: number): Partial<Trying> => ({ address: `198.51.100.${n}` })

test('an account is the same under every spelling of its contact', () => {
  expect(accountKey(vault, ' SARI@contoh.test ')).toBe(calm.account)
  expect(accountKey(vault, '0812 9876 5432')).toBe(accountKey(vault, '+62 812-9876-5432'))
  expect(accountKey(vault, 'budi@contoh.test')).not.toBe(calm.account)
  expect(accountKey(vault, 'x'.repeat(1_000_000))).toHaveLength(43)
})

test('wrong passwords keep an address from an account, which others still reach', async () => {
  for (let n = 0; n < 10; n++) expect(await verdictOf()).toBe('try')
  const refused = await weigh()
  expect([refused.verdict, refused.waitSeconds > 0]).toEqual(['wait', true])
  expect(await verdictOf({ account: accountKey(vault, 'budi@contoh.test') })).toBe('try')
  expect(await verdictOf({ address: '203.0.113.10', isProven: true })).toBe('try')
})

test('an account that many addresses try needs a proof from strangers, and none from a browser that knows it', async () => {
  for (let n = 0; n < 10; n++) expect(await verdictOf(from(n))).toBe('try')
  expect(await verdictOf(from(11))).toBe('prove')
  expect(await verdictOf({ ...from(11), isProven: true })).toBe('try')
  expect(await verdictOf({ browser: 'phone' })).toBe('try')
})

test('what is refused for want of a proof does not count at the account', async () => {
  for (let n = 0; n < 10; n++) await weigh(from(n))
  for (let n = 0; n < 150; n++) expect(await verdictOf(from(20))).toBe('prove')
  expect(await verdictOf({ ...from(21), isProven: true })).toBe('try')
})

test('beyond a hundred tries in a day only a code helps a stranger’s browser', async () => {
  for (let n = 0; n < 100; n++) expect(await verdictOf({ ...from(n), isProven: true })).toBe('try')
  expect(await verdictOf({ ...from(101), isProven: true })).toBe('code')
  expect(await verdictOf({ ...from(101), isProven: true, hasCodes: false })).toBe('try')
  expect(await verdictOf({ browser: 'phone' })).toBe('try')
})

test('a browser that knows the account has tries of its own, and beyond them is a stranger', async () => {
  for (let n = 0; n < 30; n++) await weigh({ browser: 'phone' })
  for (let n = 0; n < 10; n++) expect(await verdictOf({ browser: 'phone' })).toBe('try')
  expect(await verdictOf({ browser: 'phone' })).toBe('wait')
})

test('a right password counts as no attempt, however often', async () => {
  for (let n = 0; n < 40; n++) {
    for (const browser of [null, 'phone']) {
      const weighed = await weigh({ browser })
      expect(weighed.verdict).toBe('try')
      await settleRight(database.db, weighed)
    }
  }
})

test('tries at the same moment are all counted', async () => {
  const verdicts = await Promise.all(Array.from({ length: 40 }, () => verdictOf()))
  expect(verdicts.filter(verdict => verdict === 'try')).toHaveLength(10)
})

test('a form is under pressure beyond so many sendings in a minute, and only that form', async () => {
  const policy = { ...PRESSURE, perMinute: { ...PRESSURE.perMinute, track: 3 } }
  const sent = []
  for (let n = 0; n < 4; n++) sent.push(await pressOn(database.db, 'track', policy))
  expect(sent).toEqual([false, false, false, true])
  expect(await isPressed(database.db, 'track', policy)).toBe(true)
  expect(await isPressed(database.db, 'sign-in', policy)).toBe(false)
  await database.root.query(`update rate_limits set expires_at = now() - interval '1 second'`)
  expect(await isPressed(database.db, 'track', policy)).toBe(false)
})
