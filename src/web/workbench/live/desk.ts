/** What one agency's officers of one role count together, or one officer alone, for all pages that show it. */
import type { Queue } from '#core/reports/rules/queues.ts'
import type { Bell } from './bell.ts'
import type { Asking, Moved } from './hub.ts'
import type { Seat, Share } from './seat.ts'

export type Desk = {
  readonly share: Share
  sit(seat: Seat): void
  stand(seat: Seat): void
  isEmpty(): boolean
  move(moved: Moved): void
}

type Given = { readonly look: Asking['look']; readonly rung: (run: () => Promise<void>) => Bell }

/** More than this at once is looked at as if everything had moved. */
const MOST_MOVED = 200

export function deskFor(share: Share, { look, rung }: Given): Desk {
  /** With what each page was last told. */
  const seats = new Map<Seat, Map<Queue, number>>()
  let moved: Moved = []

  const bell = rung(async () => {
    const asked = moved
    moved = []
    try {
      const { counts, touched } = await look(share.officer, { queues: share.queues, moved: asked })
      for (const [seat, told] of seats) tell(seat, { told, counts, touched })
    } catch (error) {
      moved = together(asked, moved) // asked again with whatever moves next
      throw error
    }
  })
  return {
    share,
    sit(seat) {
      seats.set(seat, new Map())
      bell.ring()
    },
    stand(seat) {
      seats.delete(seat)
      if (seats.size === 0) bell.silence()
    },
    isEmpty: () => seats.size === 0,
    move(what) {
      moved = together(moved, what)
      bell.ring()
    },
  }
}

type Telling = {
  readonly told: Map<Queue, number>
  readonly counts: ReadonlyMap<Queue, number>
  readonly touched: ReadonlySet<Queue>
}

function tell(seat: Seat, { told, counts, touched }: Telling): void {
  const fresh = [...counts].filter(([queue, count]) => told.get(queue) !== count)
  const isShown = (queue: Queue) => seat.queue === queue
  // Of a page that has just been opened only the figures may be old; its rows were read a moment ago.
  const hasMoved = [...touched].some(isShown) || fresh.some(([queue]) => isShown(queue) && told.has(queue))
  for (const [queue, count] of fresh) told.set(queue, count)
  if (fresh.length > 0) seat.send({ kind: 'counts', counts: new Map(fresh) })
  if (hasMoved) seat.send({ kind: 'list' })
}

function together(one: Moved, other: Moved): Moved {
  if (one === 'everything' || other === 'everything') return 'everything'
  const all = [...new Set([...one, ...other])]
  return all.length > MOST_MOVED ? 'everything' : all
}
