/** All desks of a process: who sits at which, and which of them a notice moves. */
import type { Change } from '#platform/notice.ts'
import type { Bell } from './bell.ts'
import { type Desk, deskFor } from './desk.ts'
import type { Asking, Moved } from './hub.ts'
import { type Seat, type Share, type ShareKind, isMoved, sharesOf } from './seat.ts'

export type Floor = {
  /** Returns how to leave. */
  sit(seat: Seat, hasFiled: boolean): () => void
  move(change: Change, reports: Moved): void
  /** Notices may have been missed. */
  moveAll(): void
}

type Given = { readonly look: Asking['look']; readonly bell: (kind: ShareKind, run: () => Promise<void>) => Bell }

export function floorOf({ look, bell }: Given): Floor {
  const desks = new Map<string, Desk>()

  const deskOf = (share: Share): Desk => {
    const known = desks.get(share.key)
    if (known) return known
    const desk = deskFor(share, { look, rung: run => bell(share.kind, run) })
    desks.set(share.key, desk)
    return desk
  }
  return {
    sit(seat, hasFiled) {
      const mine = sharesOf(seat, hasFiled).map(deskOf)
      for (const desk of mine) desk.sit(seat)
      return () => {
        for (const desk of mine) {
          desk.stand(seat)
          if (desk.isEmpty() && desks.get(desk.share.key) === desk) desks.delete(desk.share.key)
        }
      }
    },
    move(change, reports) {
      for (const desk of desks.values()) if (isMoved(desk.share, change)) desk.move(reports)
    },
    moveAll() {
      for (const desk of desks.values()) desk.move('everything')
    },
  }
}
