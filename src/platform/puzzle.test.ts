import { randomBytes } from 'node:crypto'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { expect, test } from 'vitest'
import { makePuzzle, openSolution } from './puzzle.ts'
import { createVault } from './vault.ts'

const key = { id: '00000001', secret: randomBytes(32) }
const vault = createVault([key])
const now = new Date('2026-11-22T02:00:00Z')
const until = new Date('2026-11-22T02:20:00Z')
const work = { rounds: 10, guesses: [5, 20] } as const

const puzzle = (purpose = 'sign-in') => makePuzzle(vault, { purpose, until, work })

async function solved(text: string, change: (given: Given) => unknown = given => given): Promise<string> {
  const challenge = JSON.parse(text)
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(
    JSON.stringify(change({ challenge, solution: solution ?? { counter: 0, derivedKey: '' } })),
  ).toString('base64')
}
type Given = {
  challenge: { parameters: Record<string, unknown>; signature: string }
  solution: { counter: number; derivedKey: string }
}

const opened = (given: string, purpose = 'sign-in', at = now) => openSolution(vault, given, { purpose, now: at })

test('a solved puzzle is taken, and named by itself', async () => {
  const [one, other] = [await opened(await solved(await puzzle())), await opened(await solved(await puzzle()))]
  expect([one, other]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)])
  expect(one).not.toBe(other)
})

test('one made for another form, or too long ago, is worth nothing', async () => {
  const given = await solved(await puzzle('track'))
  expect(await opened(given)).toBeNull()
  expect(await opened(given, 'track')).not.toBeNull()
  expect(await opened(given, 'track', until)).toBeNull()
})

test.each([
  [
    'an easier puzzle',
    (given: Given) => ({
      ...given,
      challenge: { ...given.challenge, parameters: { ...given.challenge.parameters, cost: 1 } },
    }),
  ],
  [
    'a later end',
    (given: Given) => ({
      ...given,
      challenge: {
        ...given.challenge,
        parameters: { ...given.challenge.parameters, data: { purpose: 'sign-in', until: 9e15 } },
      },
    }),
  ],
  ['another solution', (given: Given) => ({ ...given, solution: { ...given.solution, derivedKey: 'ab'.repeat(32) } })],
  ['no solution', ({ challenge }: Given) => ({ challenge })],
  [
    'the known beginning alone',
    (given: Given) => ({ ...given, solution: { counter: 7, derivedKey: given.challenge.parameters['keyPrefix'] } }),
  ],
  ['no signature', (given: Given) => ({ ...given, challenge: { parameters: given.challenge.parameters } })],
])('%s is refused', async (_, change) => expect(await opened(await solved(await puzzle(), change))).toBeNull())

test.each(['', 'x', 'e30=', 'bnVsbA==', 'x'.repeat(5000), '\0', Buffer.from('[]').toString('base64')])(
  'nonsense is no solution, and no fault (case %#)',
  async given => expect(await opened(given)).toBeNull(),
)

test('a puzzle made before a new master key was added is still taken', async () => {
  const given = await solved(await puzzle())
  const later = createVault([{ id: '00000002', secret: randomBytes(32) }, key])
  expect(await openSolution(later, given, { purpose: 'sign-in', now })).not.toBeNull()
})
