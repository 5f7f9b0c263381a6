/** Chance that can be repeated: the same seed gives the same world. Not for secrets; nothing of this leaves a demonstration. */
import { createHash } from 'node:crypto'
import type { Ids } from '#platform/ids.ts'

export type Chance = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  isIn(share: number): boolean
  pick<One>(from: readonly One[]): One
  shuffled<One>(all: readonly One[]): One[]
}

export function chanceOf(...seed: readonly (string | number)[]): Chance {
  const bytes = bytesOf(seed)
  const next = () => bytes(4).readUInt32LE() / 2 ** 32
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    isIn: share => next() < share,
    pick: from => {
      const one = from[between(0, from.length - 1)]
      if (one === undefined) throw new RangeError('There is nothing to pick from')
      return one
    },
    shuffled: all =>
      all
        .map(one => ({ one, order: next() }))
        .toSorted((one, other) => one.order - other.order)
        .map(({ one }) => one),
  }
}

/** Numbers, salts and codes of one report, the same each time. */
export function seededIds(...seed: readonly (string | number)[]): Ids {
  const bytes = bytesOf(seed)
  return {
    bytes,
    digits: count => [...bytes(count)].map(byte => byte % 10).join(''),
    token: () => bytes(32).toString('base64url'),
  }
}

/** A stream of bytes: each block is the digest of the seed and the block's place. */
function bytesOf(seed: readonly (string | number)[]): (count: number) => Buffer {
  const name = seed.join('\0')
  let left = Buffer.alloc(0)
  let block = 0
  return count => {
    while (left.length < count) {
      left = Buffer.concat([left, createHash('sha256').update(`${name}\0${block++}`).digest()])
    }
    const taken = left.subarray(0, count)
    left = left.subarray(count)
    return taken
  }
}
