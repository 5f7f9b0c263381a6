import { describe, expect, test } from 'vitest'
import { Failed, together } from './together.ts'

const REFUSED = new Error('refused')
const CUT = new Error('the connection was cut')

/** Doubles numbers, in turns that are written down; refuses negative ones. */
function doubling() {
  const turns: (readonly number[])[] = []
  const double = together<number, number>({
    work: async numbers => {
      turns.push(numbers)
      await new Promise(done => setTimeout(done, 5))
      if (numbers.includes(0)) throw CUT
      if (numbers.some(number => number < 0)) throw REFUSED
      return numbers.map(number => number * 2)
    },
    mayDivide: error => error === REFUSED,
    most: 8,
  })
  return { turns, double }
}

const until = (ready: () => boolean) => expect.poll(ready).toBe(true)

describe('those who ask', () => {
  test('alone are served alone, and at once', async () => {
    const { turns, double } = doubling()
    expect(await double(1)).toBe(2)
    expect(await double(2)).toBe(4)
    expect(turns).toEqual([[1], [2]])
  })

  test('while others are served go together, and each gets their own answer', async () => {
    const { turns, double } = doubling()
    const first = double(1)
    await until(() => turns.length === 1)
    expect(await Promise.all([first, double(2), double(3)])).toEqual([2, 4, 6])
    expect(turns).toEqual([[1], [2, 3]])
  })

  test('in great numbers are served in several turns, in the order they came', async () => {
    const { turns, double } = doubling()
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1)
    expect(await Promise.all(numbers.map(double))).toEqual(numbers.map(number => number * 2))
    expect(turns.map(({ length }) => length)).toEqual([8, 8, 4])
  })

  test('for what fails by itself are told so alone', async () => {
    const halve = together<number, number>({
      work: numbers => Promise.resolve(numbers.map(number => (number % 2 === 0 ? number / 2 : new Failed(REFUSED)))),
      mayDivide: () => false,
    })
    const answers = await Promise.allSettled([4, 3, 2].map(halve))
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    await expect(halve(3)).rejects.toBe(REFUSED)
  })

  test('what cannot be done hold up nobody else', async () => {
    const { double } = doubling()
    const answers = await Promise.allSettled([1, 2, -3, 4, 5].map(double))
    expect(answers.map(answer => (answer.status === 'fulfilled' ? answer.value : answer.reason))).toEqual([
      2,
      4,
      REFUSED,
      8,
      10,
    ])
  })

  test('when nobody knows what has been done are all told so, and nothing is tried twice', async () => {
    const { turns, double } = doubling()
    const answers = await Promise.allSettled([1, 0, 2].map(double))
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(turns).toHaveLength(1)
    expect(await double(4)).toBe(8)
  })
})
