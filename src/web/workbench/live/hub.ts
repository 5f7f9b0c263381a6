/**
 * Keeps the pages that officers have open at this process up to date. It hears that something moved, asks once for all who count
 * the same, and tells each page what is new to it, at most once a second. docs/decisions/0084.
 */
import type { ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Queue } from '#core/reports/rules/queues.ts'
import type { Heard } from '#platform/notices.ts'
import { bellOf, lineOf } from './bell.ts'
import { floorOf } from './floor.ts'
import { type OpenPage, openPage } from './open-page.ts'
import { type Seat, type ShareKind, type Sitting, sittingOf } from './seat.ts'

export type Looked = { readonly counts: ReadonlyMap<Queue, number>; readonly touched: ReadonlySet<Queue> }

/** What moved since one last looked. */
export type Moved = 'everything' | readonly ReportId[]

export type Asking = {
  readonly look: (officer: Officer, asked: { queues: readonly Queue[]; moved: Moved }) => Promise<Looked>
  readonly keep: (present: readonly Sitting[]) => Promise<void>
  readonly leave: (present: Sitting) => Promise<void>
}

export type Hub = {
  /** Returns how to leave; nothing when this officer has too many pages open. */
  join(seat: Seat, about: { readonly hasFiled: boolean }): (() => void) | null
  hear(heard: Heard): void
  /** Ends every stream: the server stops. */
  close(): void
  readonly size: number
}

export const MOST_SEATS_EACH = 12
const JITTER_MS = 150
const TICK_MS = 5000
const TICKS_PER_BEAT = 4
/** The database serves pages before it serves counts. */
const AT_ONCE = 2
/** What serves one officer waits for what serves many, and is looked at more seldom where it moves seldom. */
const OWN_AT_ONCE = 1
const GAPS_MS = { shared: 1000, personal: 1000, judged: 5000 } as const

type Settings = { readonly asking: Asking; readonly complain: (error: unknown) => void }

export function createHub({ asking, complain }: Settings): Hub {
  const pages = new Set<OpenPage>()
  const [line, ownLine] = [lineOf(AT_ONCE), lineOf(OWN_AT_ONCE)]
  const bell = (kind: ShareKind, run: () => Promise<void>) =>
    bellOf({ run, gapMs: GAPS_MS[kind], jitterMs: JITTER_MS, line: kind === 'shared' ? line : ownLine, complain })
  const floor = floorOf({ look: asking.look, bell })
  let isOver = false
  let ticking: NodeJS.Timeout | undefined

  const leave = (page: OpenPage) => {
    if (!pages.delete(page)) return
    page.silence()
    const sitting = sittingOf(page.seat)
    const isStillThere = sitting && [...pages].some(({ seat }) => isSame(sittingOf(seat), sitting))
    if (sitting && !isStillThere) asking.leave(sitting).catch(complain)
    if (pages.size === 0) clearInterval(ticking)
  }

  return {
    join(seat, { hasFiled }) {
      const own = [...pages].filter(page => page.seat.officer.id === seat.officer.id)
      if (isOver || own.length >= MOST_SEATS_EACH) return null
      const page = openPage(seat, run => bell('shared', run))
      if (pages.size === 0) ticking = setInterval(tickOf(pages, { asking, complain }), TICK_MS)
      pages.add(page)
      const stand = floor.sit(seat, hasFiled)
      page.lookAll()
      return () => {
        stand()
        leave(page)
      }
    },
    hear(heard) {
      if (heard === 'resync') {
        floor.moveAll()
        for (const page of pages) page.lookAll()
      } else if (heard.kind === 'presence') {
        for (const page of pages) if (page.seat.report?.id === heard.report) page.somebodyMoved()
      } else {
        floor.move(heard, heard.reports as readonly ReportId[])
        for (const page of pages) if (page.seat.report && heard.reports.includes(page.seat.report.id)) page.lookAll()
      }
    },
    close() {
      isOver = true
      for (const { seat } of new Set(pages)) seat.end('over')
      clearInterval(ticking)
    },
    get size() {
      return pages.size
    },
  }
}

/** Every few seconds: whose session has ended, who has left without a word, and now and then that all are still there. */
function tickOf(pages: ReadonlySet<OpenPage>, { asking, complain }: Settings): () => void {
  let ticks = 0
  return () => {
    const isBeat = ++ticks % TICKS_PER_BEAT === 0
    for (const { seat, seesOthers, lookAround } of pages) {
      seat.isAlive().then(isAlive => isAlive || seat.end('signed-out'), complain)
      if (seesOthers) lookAround()
      if (isBeat) seat.beat()
    }
    if (isBeat) asking.keep([...pages].flatMap(({ seat }) => sittingOf(seat) ?? [])).catch(complain)
  }
}

const isSame = (one: Sitting | null, other: Sitting) =>
  one !== null && one.reportId === other.reportId && one.officerId === other.officerId
