import { describe, expect, test } from 'vitest'
import { LIMITS, type Limit } from '../limits.ts'
import { type Attempt, judgeAttempt } from './attempt.ts'

const calm: Attempt = {
  isKnown: false,
  isProven: false,
  isPressed: false,
  hasCodes: true,
  over: { address: false, pair: false, account: false, accountInADay: false },
}
const attempt = ({ over, ...more }: Partial<Omit<Attempt, 'over'>> & { over?: Partial<Attempt['over']> }) =>
  judgeAttempt({ ...calm, ...more, over: { ...calm.over, ...over } })

describe('a password', () => {
  test.each([
    ['in calm weather is tried', {}, 'try'],
    ['from an address that has tried too much waits', { over: { address: true } }, 'wait'],
    ['from an address that has tried too much at this account waits', { over: { pair: true } }, 'wait'],
    ['for an account under attack needs a proof', { over: { account: true } }, 'prove'],
    ['for an account under attack is tried with a proof', { over: { account: true }, isProven: true }, 'try'],
    ['while the form is under pressure needs a proof', { isPressed: true }, 'prove'],
    ['is not enough for an account attacked all day', { over: { accountInADay: true }, isProven: true }, 'code'],
    [
      'for a demonstration’s account attacked all day needs a proof',
      { over: { accountInADay: true }, hasCodes: false },
      'prove',
    ],
    ['no proof shortens the wait of an address', { over: { pair: true }, isProven: true }, 'wait'],
  ] as const)('%s', (_, given, verdict) => expect(attempt(given)).toBe(verdict))

  test('is always tried from a browser that knows the account, whatever others do', () => {
    const all = { address: true, pair: true, account: true, accountInADay: true }
    expect(attempt({ isKnown: true, isPressed: true, over: all })).toBe('try')
  })
})

/** Counts as the database does, each limit by its key. */
function counters() {
  const rows = new Map<string, { hits: number; until: number }>()
  return {
    count(limit: Limit, key: string, at: number): boolean {
      const row = rows.get(key)
      const open = row && row.until > at ? row : { hits: 0, until: at + limit.seconds }
      rows.set(key, { ...open, hits: open.hits + 1 })
      return open.hits + 1 > limit.attempts
    },
    takeBack: (key: string) => {
      const row = rows.get(key)
      if (row) rows.set(key, { ...row, hits: row.hits - 1 })
    },
  }
}

/** A site of counters, with whoever tries one account's password in the second `at`. */
function site() {
  const { count, takeBack } = counters()
  const limits = LIMITS['sign-in']
  return ({ account = 'Sari', address = '', device = '', isProven = false, at = 0 }) => {
    if (device && !count(limits['browser and target'], `d ${device} ${account}`, at)) return attempt({ isKnown: true })
    const over = {
      address: count(limits.address, `a ${address}`, at),
      pair: count(limits['address and target'], `p ${address} ${account}`, at),
    }
    if (over.address || over.pair) return attempt({ over })
    const verdict = attempt({
      isProven,
      over: {
        ...over,
        account: count(limits.target, `t ${account}`, at),
        accountInADay: count(limits['target in a day'], `y ${account}`, at),
      },
    })
    if (verdict !== 'try') for (const key of [`t ${account}`, `y ${account}`, `p ${address} ${account}`]) takeBack(key)
    return verdict
  }
}

describe('ten thousand attempts at one account', () => {
  test('from one address reach ten passwords in a quarter of an hour, and keep nobody else waiting', () => {
    const tries = site()
    const verdicts = Array.from({ length: 10_000 }, (_, n) => tries({ address: '198.51.100.7', at: n / 20 }))
    expect(verdicts.filter(verdict => verdict === 'try')).toHaveLength(10)
    expect(verdicts.filter(verdict => verdict === 'wait')).toHaveLength(9_990)
    expect(tries({ address: '203.0.113.9', isProven: true, at: 500 })).toBe('try')
    expect(tries({ address: '203.0.113.9', account: 'Budi', at: 500 })).toBe('try')
  })

  test('from a thousand addresses in an hour reach at most a hundred passwords, proved or not', () => {
    for (const isProven of [false, true]) {
      const tries = site()
      const verdicts = Array.from({ length: 10_000 }, (_, n) =>
        tries({ address: `198.51.${n % 1000}`, isProven, at: (n * 3600) / 10_000 }),
      )
      const tried = verdicts.filter(verdict => verdict === 'try').length
      expect(tried).toBeGreaterThan(0)
      expect(tried).toBeLessThanOrEqual(100)
    }
  })

  test('never keep out a browser that knows the account, and leave its owner a way in from a new one', () => {
    const tries = site()
    const owner = new Set<string>()
    const stranger = new Set<string>()
    for (let n = 0; n < 10_000; n++) {
      tries({ address: `198.51.${n % 1000}`, isProven: n % 2 === 0, at: n / 4 })
      if (n % 500 === 0) owner.add(tries({ address: '203.0.113.9', device: 'phone', at: n / 4 }))
      if (n % 500 === 0) stranger.add(tries({ address: `203.0.113.${n / 500}`, isProven: true, at: n / 4 }))
    }
    expect([...owner]).toEqual(['try'])
    expect([...stranger].toSorted()).toEqual(['code', 'try'])
  })
})
