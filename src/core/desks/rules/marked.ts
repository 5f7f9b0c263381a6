/** What becomes of each report of an act that marks many for an officer's desk and changes none of them. */
import type { ReportId, TrackingNumber } from '#core/ids.ts'

export type MarkRefusal = 'not-found' | 'labels-enough'

/** `held-back`: nothing spoke against it, but another of those that belong together was refused. */
export type Marked = { readonly number: TrackingNumber; readonly became: 'done' | 'held-back' | MarkRefusal }

export type Marking = {
  readonly numbers: readonly TrackingNumber[]
  /** Those that exist for the officer. */
  readonly visible: ReadonlyMap<TrackingNumber, ReportId>
  readonly manner: 'all' | 'each'
  readonly refuses?: (id: ReportId) => MarkRefusal | null
}

/** Each of them, and those on which it is done. */
export function markEach({ numbers, visible, manner, refuses = () => null }: Marking): {
  readonly outcomes: readonly Marked[]
  readonly ids: readonly ReportId[]
} {
  const found = numbers.map(number => {
    const id = visible.get(number)
    return { number, id, refusal: id === undefined ? ('not-found' as const) : refuses(id) }
  })
  const isHeldBack = manner === 'all' && found.some(({ refusal }) => refusal !== null)
  const outcomes = found.map(({ number, refusal }): Marked => ({
    number,
    became: refusal ?? (isHeldBack ? 'held-back' : 'done'),
  }))
  const ids = found.flatMap(({ id, refusal }) => (id === undefined || refusal !== null || isHeldBack ? [] : [id]))
  return { outcomes, ids }
}
