/** Chance that is the same every time: report 4,711 of seed 1 is always the same report, whatever was made before it. */

export type Random = {
  /** From 0 up to, but not including, 1. */
  next(): number
  below(most: number): number
  between(least: number, most: number): number
  chance(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** Few get much and many get little: as agencies and categories get reports. */
  pickSkewed<Item>(items: readonly Item[]): Item
  digits(count: number): string
  bytes(count: number): Buffer
  /** Lengths of texts: half are shorter than the median, and some are very long. */
  logNormal(median: number, sigma: number): number
}

export function randomOf(seed: number, n: number): Random {
  let state = mixed(mixed(seed + 0x9e3779b9) ^ mixed(n + 0x85ebca6b))
  /** mulberry32, by Tommy Ettinger (public domain). */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  const at = <Item>(items: readonly Item[], place: number): Item => {
    const item = items[place]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }
  return {
    next,
    below,
    between: (least, most) => least + next() * (most - least),
    chance: share => next() < share,
    pick: items => at(items, below(items.length)),
    pickSkewed: items => at(items, Math.floor(items.length * next() ** 3)),
    digits: count => Array.from({ length: count }, () => below(10)).join(''),
    bytes: count => {
      const bytes = Buffer.allocUnsafe(count)
      for (let place = 0; place < count; place++) bytes[place] = below(256)
      return bytes
    },
    logNormal: (median, sigma) =>
      median * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  }
}

function mixed(bits: number): number {
  let result = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  result = Math.imul(result ^ (result >>> 13), 0xc2b2ae35)
  return result ^ (result >>> 16)
}
