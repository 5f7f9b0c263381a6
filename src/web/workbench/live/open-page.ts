/** The report that a page has open: what others do with it, and who else reads it. */
import { LEAVING_SECONDS } from '#core/desks/rules/presence.ts'
import type { Bell } from './bell.ts'
import type { Seat } from './seat.ts'

export type OpenPage = {
  readonly seat: Seat
  /** Whether it says of somebody that they are there, who may leave without a word. */
  readonly seesOthers: boolean
  /** What was done with the report, and who is there. */
  lookAll(): void
  lookAround(): void
  /** Somebody came, began to write, or said that they leave: by then they are gone, or back. */
  somebodyMoved(): void
  silence(): void
}

const LEFT_MS = (LEAVING_SECONDS + 0.5) * 1000

export function openPage(seat: Seat, rung: (run: () => Promise<void>) => Bell): OpenPage {
  const { report } = seat
  let seesOthers = false
  let later: NodeJS.Timeout | undefined
  const changes = report ? rung(() => report.tellChange()) : null
  const look = async () => {
    if (report) seesOthers = await report.tellPresence()
  }
  const presences = report?.appears ? rung(look) : null
  return {
    seat,
    get seesOthers() {
      return seesOthers
    },
    lookAll() {
      changes?.ring()
      presences?.ring()
    },
    lookAround: () => presences?.ring(),
    somebodyMoved() {
      if (!presences) return
      presences.ring()
      clearTimeout(later)
      later = setTimeout(() => presences.ring(), LEFT_MS)
    },
    silence() {
      changes?.silence()
      presences?.silence()
      clearTimeout(later)
    },
  }
}
