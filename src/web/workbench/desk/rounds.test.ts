/** Answers and replies side by side, each reply beside the answer it was made to. */
import { expect, test } from 'vitest'
import { aMessage } from '#test/viewed.ts'
import { roundsOf } from './rounds.ts'

const thread = (...said: readonly string[]) =>
  roundsOf(said.map(body => aMessage({ body, kind: body.startsWith('J') ? 'answer' : 'reply' }))).map(
    ({ answer, reply }) => [answer?.body ?? null, reply?.body ?? null],
  )

test('a reply stands beside the answer before it', () => {
  expect(thread('J1', 'T1', 'J2', 'T2')).toEqual([
    ['J1', 'T1'],
    ['J2', 'T2'],
  ])
})

test('a second reply, and a second answer, begin rounds of their own', () => {
  expect(thread('J1', 'T1', 'T2', 'J2', 'J3', 'T3')).toEqual([
    ['J1', 'T1'],
    [null, 'T2'],
    ['J2', null],
    ['J3', 'T3'],
  ])
})

test('what is neither answer nor reply is not part of them', () => {
  expect(roundsOf([aMessage(), aMessage({ kind: 'note' }), aMessage({ kind: 'reply_of_other' })])).toEqual([])
})
