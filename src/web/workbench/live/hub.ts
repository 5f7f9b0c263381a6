/**
 * Keeps the pages that officers have open at this process up to date. It hears that something moved, asks once for all who count
 * the same, and tells each page what is new to it, at most once a second. docs/decisions/0084.
 */
import type { ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Queue } from '#core/reports/rules/queues.ts'
import type { Heard } from '#platform/notices.ts'
import { type Line, bellOf, lineOf } from './bell.ts'
import { type Desk, deskFor } from './desk.ts'
import { type OpenPage, openPage } from './open-page.ts'
import { type Seat, type Share, type ShareKind, type Sitting, isMoved, sharesOf, sittingOf } from './seat.ts'

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
  const desks = new Map<string, Desk>()
  const pages = new Set<OpenPage>()
  const line: Line = lineOf(AT_ONCE)
  const ownLine: Line = lineOf(OWN_AT_ONCE)
  const bell = (kind: ShareKind, run: () => Promise<void>) =>
    bellOf({ run, gapMs: GAPS_MS[kind], jitterMs: JITTER_MS, line: kind === 'shared' ? line : ownLine, complain })
  let isOver = false
  let ticks = 0
  let ticking: NodeJS.Timeout | undefined

  const deskOfShare = (share: Share): Desk => {
    const known = desks.get(share.key)
    if (known) return known
    const desk = deskFor(share, { look: asking.look, rung: run => bell(share.kind, run) })
    desks.set(share.key, desk)
    return desk
  }

  const stand = (page: OpenPage, mine: readonly Desk[]) => {
    if (!pages.delete(page)) return
    page.silence()
    for (const desk of mine) {
      desk.stand(page.seat)
      if (desk.isEmpty() && desks.get(desk.share.key) === desk) desks.delete(desk.share.key)
    }
    const sitting = sittingOf(page.seat)
    if (sitting && ![...pages].some(({ seat }) => isSame(sittingOf(seat), sitting)))
      asking.leave(sitting).catch(complain)
    if (pages.size === 0) clearInterval(ticking)
  }

  const tick = () => {
    ticks++
    for (const page of pages) {
      page.seat.isAlive().then(isAlive => isAlive || page.seat.end('signed-out'), complain)
      if (page.seesOthers) page.present()
      if (ticks % TICKS_PER_BEAT === 0) page.seat.beat()
    }
    if (ticks % TICKS_PER_BEAT === 0) {
      asking.keep([...pages].flatMap(({ seat }) => sittingOf(seat) ?? [])).catch(complain)
    }
  }

  return {
    join(seat, { hasFiled }) {
      const own = [...pages].filter(page => page.seat.officer.id === seat.officer.id)
      if (isOver || own.length >= MOST_SEATS_EACH) return null
      const page = openPage(seat, run => bell('shared', run))
      if (pages.size === 0) ticking = setInterval(tick, TICK_MS)
      pages.add(page)
      const mine = sharesOf(seat, hasFiled).map(deskOfShare)
      for (const desk of mine) desk.sit(seat)
      page.change()
      page.present()
      return () => stand(page, mine)
    },
    hear(heard) {
      if (heard === 'resync') {
        for (const desk of desks.values()) desk.move('everything')
        for (const page of pages) (page.change(), page.present())
        return
      }
      if (heard.kind === 'presence') {
        for (const page of pages) if (page.seat.report?.id === heard.report) page.present()
        return
      }
      for (const desk of desks.values()) {
        if (isMoved(desk.share, heard)) desk.move(heard.reports as readonly ReportId[])
      }
      for (const page of pages) {
        const report = page.seat.report
        if (report && heard.reports.includes(report.id)) (page.change(), page.present())
      }
    },
    close() {
      isOver = true
      for (const page of [...pages]) page.seat.end('over')
      clearInterval(ticking)
    },
    get size() {
      return pages.size
    },
  }
}

const isSame = (one: Sitting | null, other: Sitting) =>
  one !== null && one.reportId === other.reportId && one.officerId === other.officerId
