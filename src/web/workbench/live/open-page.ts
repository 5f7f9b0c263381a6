/** The report that a page has open: what others do with it, and who else reads it. */
import { LEAVING_SECONDS } from '#core/desks/rules/presence.ts'
import type { Bell } from './bell.ts'
import type { Seat } from './seat.ts'

export type OpenPage = {
  readonly seat: Seat
  /** Whether it says of somebody that they are there, who may leave without a word. */
  readonly seesOthers: boolean
  change(): void
  present(): void
  silence(): void
}

const LEFT_MS = (LEAVING_SECONDS + 0.5) * 1000

export function openPage(seat: Seat, rung: (run: () => Promise<void>) => Bell): OpenPage {
  const { report } = seat
  let seesOthers = false
  let later: NodeJS.Timeout | undefined
  const changes = report && rung(() => report.tellChange())
  const presences =
    report?.appears &&
    rung(async () => {
      seesOthers = await report.tellPresence()
    })
  return {
    seat,
    get seesOthers() {
      return seesOthers
    },
    change: () => changes?.ring(),
    present() {
      if (!presences) return
      presences.ring()
      clearTimeout(later)
      later = setTimeout(() => presences.ring(), LEFT_MS) // whoever said that they leave is gone by then, or back
    },
    silence() {
      changes?.silence()
      clearTimeout(later)
      presences && presences.silence()
    },
  }
}
