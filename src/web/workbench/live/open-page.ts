/** The report that a page has open: what others do with it, and who else reads it. */
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

export function openPage(seat: Seat, rung: (run: () => Promise<void>) => Bell): OpenPage {
  const { report } = seat
  let seesOthers = false
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
    present: () => presences && presences.ring(),
    silence() {
      changes?.silence()
      presences && presences.silence()
    },
  }
}
