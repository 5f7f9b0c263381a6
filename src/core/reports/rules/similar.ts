/**
 * When two reports look like the same matter, and why. Policy choice (docs/decisions/0089): an officer decides, and is told what is
 * the same. Merging asks more (merge.ts): both open, of one verifier, alike in privacy and in whom they accuse.
 */
export type Likeness = {
  /** Of the titles by pg_trgm, 0 to 1 */
  readonly titles: number
  /** Share of this report's telling words that the other has too, 0 to 1 */
  readonly words: number
  readonly isSameCategory: boolean
  /** The same village or district, or no farther than two kilometres */
  readonly isSamePlace: boolean
  readonly daysApart: number
}

const SIMILAR_REASONS = ['place', 'words', 'category', 'time'] as const
export type SimilarReason = (typeof SIMILAR_REASONS)[number]

const MANY_WORDS = 0.4
const ALIKE_TITLES = 0.45
const SAME_WEEK = 7
const LEAST = 0.4
export const VERY_SIMILAR = 0.65

/** From 0 to 1. Words weigh most: neighbours complain of many things at once. */
export function nearness({ titles, words, isSameCategory, isSamePlace, daysApart }: Likeness): number {
  const time = Math.max(0, 1 - daysApart / 90)
  return 0.35 * titles + 0.3 * words + (isSamePlace ? 0.2 : 0) + (isSameCategory ? 0.1 : 0) + 0.05 * time
}

export function reasonsOf(likeness: Likeness): readonly SimilarReason[] {
  const reasons: Record<SimilarReason, boolean> = {
    place: likeness.isSamePlace,
    words: likeness.titles >= ALIKE_TITLES || likeness.words >= MANY_WORDS,
    category: likeness.isSameCategory,
    time: likeness.daysApart <= SAME_WEEK,
  }
  return SIMILAR_REASONS.filter(reason => reasons[reason])
}

/** Place and category alone make no same matter: something of the words must be alike. */
export const isSimilar = (likeness: Likeness): boolean =>
  reasonsOf(likeness).includes('words') && nearness(likeness) >= LEAST
