/** Who is in the demo world: how many reports with which plot, where, and how many working days ago they were filed. */
import type { PlotName } from './plots.ts'

/** Whose report it becomes. `pemkab` and `pemprov`: handled by the local government's own coordinator. */
export type Where =
  | 'dishub'
  | 'disdukcapil'
  | 'pemkab'
  | 'indramayu'
  | 'jabar'
  | 'pemprov'
  | 'kemensos'
  | 'elsewhere'
  | 'central'
  | 'sensitive'
  | 'about_staff'

export type Scene = {
  readonly plot: PlotName
  /** Working days ago, in turn; absent: some time in the past two years. */
  readonly ages?: readonly number[]
  readonly counts: Readonly<Partial<Record<Where, number>>>
  /** Stories of complaints only, whose limits are the longer ones. */
  readonly complaints?: true
  /** Stories of proposals and questions only. */
  readonly requests?: true
  /** Never confidential, so that whoever oversees may read it. */
  readonly open?: true
  /** Thirty working days, which late in a year end in the next. */
  readonly heavy?: true
}

const OPEN: readonly Scene[] = [
  { plot: 'received', ages: [1, 0, 3, 1, 5], counts: { indramayu: 5, dishub: 2, disdukcapil: 2, jabar: 4 } },
  {
    plot: 'received',
    ages: [0, 1, 3, 1, 6, 2],
    counts: { elsewhere: 5, central: 3, kemensos: 2, sensitive: 1, about_staff: 1 },
  },
  { plot: 'redirected', ages: [2, 4], counts: { indramayu: 2, jabar: 1 } },
  { plot: 'asked_by_verifier', ages: [3, 7, 5], counts: { indramayu: 2, jabar: 1, elsewhere: 3, central: 1 } },
  { plot: 'completed', ages: [4, 3], counts: { indramayu: 1, elsewhere: 1 } },
  {
    plot: 'forwarded',
    ages: [2, 5, 6, 10],
    complaints: true,
    counts: { dishub: 4, disdukcapil: 4, pemkab: 3, kemensos: 4 },
  },
  {
    plot: 'forwarded',
    ages: [3, 6, 9, 5],
    complaints: true,
    counts: { indramayu: 4, pemprov: 3, jabar: 2, elsewhere: 5, central: 3 },
  },
  { plot: 'forwarded', ages: [1, 3], complaints: true, open: true, heavy: true, counts: { elsewhere: 2, central: 1 } },
  { plot: 'noted', ages: [5, 8], complaints: true, counts: { indramayu: 2, elsewhere: 2, central: 1 } },
  {
    plot: 'returned',
    ages: [4, 5],
    complaints: true,
    counts: { dishub: 1, indramayu: 2, jabar: 2, kemensos: 2, elsewhere: 1 },
  },
  { plot: 'forwarded', ages: [1, 2], requests: true, counts: { elsewhere: 2, dishub: 1, central: 1 } },
  { plot: 'in_progress', ages: [4, 5], requests: true, counts: { elsewhere: 2, indramayu: 1, central: 1 } },
  { plot: 'answered', ages: [7, 8], requests: true, counts: { elsewhere: 2, disdukcapil: 1, jabar: 1 } },
  {
    plot: 'closed_quickly',
    ages: [3, 5, 4],
    open: true,
    counts: { elsewhere: 3, central: 2, indramayu: 1, dishub: 1 },
  },
  { plot: 'started_quickly', ages: [1, 1, 2], open: true, counts: { elsewhere: 3, dishub: 1 } },
  { plot: 'answered_quickly', ages: [1, 2], open: true, counts: { elsewhere: 2, disdukcapil: 1, central: 1 } },
  { plot: 'returned_by_unit', ages: [5, 6], complaints: true, counts: { kemensos: 2 } },
  { plot: 'arbitrated', ages: [8, 9], complaints: true, open: true, counts: { kemensos: 2, elsewhere: 1 } },
  { plot: 'national_in_progress', ages: [7], complaints: true, counts: { kemensos: 1, elsewhere: 1 } },
  { plot: 'national_answered', ages: [9], complaints: true, counts: { elsewhere: 1 } },
  { plot: 'national_replied', ages: [11], complaints: true, counts: { elsewhere: 1 } },
  { plot: 'national_waiting', ages: [8], complaints: true, counts: { elsewhere: 1 } },
  {
    plot: 'in_progress',
    ages: [5, 14, 20],
    complaints: true,
    counts: { dishub: 3, disdukcapil: 3, indramayu: 3, jabar: 3, kemensos: 3 },
  },
  {
    plot: 'in_progress',
    ages: [4, 7, 14, 18],
    complaints: true,
    counts: { pemkab: 1, elsewhere: 7, central: 4, sensitive: 1, about_staff: 1 },
  },
  {
    plot: 'asked_by_holder',
    ages: [8, 11],
    complaints: true,
    counts: { dishub: 1, disdukcapil: 1, kemensos: 1, jabar: 1, elsewhere: 2 },
  },
  {
    plot: 'objected',
    ages: [6, 8, 9],
    open: true,
    counts: { dishub: 3, disdukcapil: 3, pemkab: 2, jabar: 1 },
  },
  { plot: 'objection_upheld', ages: [9], open: true, counts: { pemkab: 1, dishub: 1 } },
  { plot: 'unanswered_ask', ages: [17], complaints: true, counts: { indramayu: 1, elsewhere: 1 } },
  { plot: 'sent_back', ages: [10, 12], complaints: true, counts: { dishub: 1, indramayu: 1, elsewhere: 1 } },
  {
    plot: 'answered',
    ages: [8, 15, 16],
    counts: {
      dishub: 2,
      disdukcapil: 2,
      indramayu: 2,
      jabar: 2,
      kemensos: 2,
      elsewhere: 6,
      central: 4,
      about_staff: 1,
    },
  },
  { plot: 'answered_again', ages: [18], complaints: true, counts: { indramayu: 1, elsewhere: 1 } },
  {
    plot: 'replied',
    ages: [9, 12, 16],
    counts: { dishub: 2, disdukcapil: 2, indramayu: 1, jabar: 2, kemensos: 2, elsewhere: 4, central: 2 },
  },
  { plot: 'disputed', ages: [14], complaints: true, open: true, counts: { dishub: 1, disdukcapil: 1 } },
  {
    plot: 'long',
    ages: [52, 61, 70, 48],
    complaints: true,
    open: true,
    counts: { dishub: 1, indramayu: 1, jabar: 1, kemensos: 1, elsewhere: 2 },
  },
]

const ENDED: readonly Scene[] = [
  {
    plot: 'closed',
    counts: {
      dishub: 4,
      disdukcapil: 4,
      indramayu: 8,
      jabar: 3,
      kemensos: 3,
      elsewhere: 6,
      central: 5,
      sensitive: 1,
      about_staff: 1,
    },
  },
  {
    plot: 'closed_after_reply',
    counts: { dishub: 1, disdukcapil: 1, indramayu: 2, jabar: 1, elsewhere: 4, central: 2 },
  },
  {
    plot: 'closed_on_statement',
    counts: { dishub: 1, disdukcapil: 1, indramayu: 2, jabar: 2, kemensos: 1, elsewhere: 4 },
  },
  {
    plot: 'lapsed',
    counts: { dishub: 2, disdukcapil: 2, indramayu: 4, jabar: 2, kemensos: 2, elsewhere: 7, central: 3, sensitive: 1 },
  },
  { plot: 'closed_as_dispute', open: true, counts: { indramayu: 1 } },
  { plot: 'lapsed_after_return', counts: { jabar: 1, elsewhere: 2 } },
  { plot: 'objection_rejected', open: true, counts: { pemkab: 1, disdukcapil: 1 } },
  { plot: 'archived', counts: { indramayu: 3, jabar: 2, elsewhere: 8 } },
  { plot: 'never_completed', counts: { indramayu: 2, elsewhere: 2, central: 1 } },
  { plot: 'withdrawn', counts: { indramayu: 2, disdukcapil: 1, elsewhere: 2, central: 1 } },
  { plot: 'withdrawn_early', counts: { indramayu: 1, jabar: 1, elsewhere: 1 } },
  { plot: 'tightened', counts: { indramayu: 1, elsewhere: 1 } },
]

/** Oversight content, which is before the inspectorate: near its end, late, and withdrawn, which does not end it there. */
const OVERSEEN: readonly Scene[] = [
  { plot: 'in_progress', ages: [27, 40], complaints: true, heavy: true, counts: { sensitive: 2 } },
  { plot: 'withdrawn', ages: [12], counts: { sensitive: 1 } },
]

/** Unlawful content, and officers who ask who filed an anonymous report. */
const GUARDED: readonly Scene[] = [
  { plot: 'blocked', ages: [9], open: true, counts: { indramayu: 1 } },
  { plot: 'reveal_asked', ages: [6], open: true, counts: { dishub: 1 } },
  { plot: 'revealed', ages: [5], open: true, counts: { disdukcapil: 1 } },
]

/** Agencies beside the lead give their part, cannot, or are not waited for. */
const SUPPORTED: readonly Scene[] = [
  { plot: 'part_given', ages: [6], complaints: true, open: true, counts: { dishub: 1, disdukcapil: 1 } },
  { plot: 'part_declined', ages: [5], complaints: true, open: true, counts: { indramayu: 1 } },
  { plot: 'part_waived', ages: [9], complaints: true, open: true, counts: { indramayu: 1 } },
]

export type Role = Pick<Scene, 'plot' | 'complaints' | 'requests' | 'open' | 'heavy'> & {
  readonly where: Where
  readonly age: number | null
  /** The place within its scene, from 0. */
  readonly turn: number
}

export const CAST: readonly Role[] = [...OPEN, ...ENDED, ...OVERSEEN, ...GUARDED, ...SUPPORTED].flatMap(
  ({ counts, ages, ...scene }) =>
    Object.entries(counts)
      .flatMap(([where, count]) => Array.from({ length: count }, (_, place) => ({ where, place })))
      // The first of each office gets the first age, the second the second: so every office has the fresh and the late.
      .map(({ where, place }, turn) => ({
        ...scene,
        where: where as Where,
        age: ages ? (ages[place % ages.length] ?? null) : null,
        turn,
      })),
)
