/** What one decision changed of a report, its clocks, its parts, its published copy and who looks after it, as columns. */
import type { Clock } from '#core/calendars/rules/clock.ts'
import { desksLeft } from '#core/desks/rules/handling.ts'
import type { AgencyId, AttachmentId, OfficerId } from '#core/ids.ts'
import { changingColumns, clockColumns } from './report-row.ts'
import type { Report } from './rules/report.ts'

/** What everyone but the reporter and the verifying tier reads from now on, and of the reporter's files exactly these. */
export type Publishing = {
  readonly title: string
  readonly body: string
  /** Absent: the files stay as they are. */
  readonly released?: readonly AttachmentId[]
}

/** Whoever takes up a report looks after it from then on, unless a colleague does. */
export type TakenUp = { readonly agencyId: AgencyId; readonly officerId: OfficerId }

export type ReportChange = {
  readonly before: Report
  readonly after: Report
  readonly at: Date
  readonly publishes?: Publishing | undefined
  readonly takenUp?: TakenUp | undefined
}

export type ChangeValue = ReturnType<typeof changeValue>

export const changeValue = ({ before, after, at, publishes, takenUp }: ReportChange) => ({
  id: before.id,
  filed_year: before.filedYear,
  at,
  report: changingColumns(after),
  ...clocksChanged(before, after),
  ...partsChanged({ before, after, at }),
  copy: publishes && { title: publishes.title.toWellFormed(), body: publishes.body.toWellFormed() },
  released: publishes?.released,
  left_desks: desksLeft(before, after),
  taken_up: takenUp && { agency_id: takenUp.agencyId, officer_id: takenUp.officerId },
})

function clocksChanged(before: Report, after: Report) {
  const old = new Map(before.clocks.map(clock => [keyOf(clock), clock]))
  const current = new Map(after.clocks.map(clock => [keyOf(clock), clock]))
  return {
    changed: [...current].flatMap(([key, clock]) =>
      old.has(key) && old.get(key) !== clock ? clockColumns(clock) : [],
    ),
    started: [...current].flatMap(([key, clock]) => (old.has(key) ? [] : clockColumns(clock))),
  }
}

const keyOf = ({ kind, agencyId, startedAt }: Clock): string => `${kind} ${agencyId} ${startedAt.getTime()}`

type Part = { readonly agency_id: AgencyId; readonly part: 'lead' | 'supporting' | 'copy' }

function partsChanged({ before, after, at }: ReportChange) {
  const [old, current] = [partsOf(before), partsOf(after)]
  const ended = old.filter(lacks(current)).map(part => ({ ...part, ended_at: at }))
  const settled = after.settledParts
    .filter(({ agencyId }) => !before.settledParts.some(one => one.agencyId === agencyId))
    .map(({ agencyId, state }) => ({ agency_id: agencyId, part: 'supporting' as const, settled: state }))
  return {
    end_reason: after.status,
    forwarded_by: after.chain.at(-2) ?? before.lead?.id ?? after.verifier.id,
    parted: [...ended, ...settled.filter(lacks(ended))],
    joined: current.filter(lacks(old)),
  }
}

const partsOf = ({ lead, supporting, copies }: Report): readonly Part[] => [
  ...(lead ? [{ agency_id: lead.id, part: 'lead' as const }] : []),
  ...supporting.map(({ id }) => ({ agency_id: id, part: 'supporting' as const })),
  ...copies.map(({ id }) => ({ agency_id: id, part: 'copy' as const })),
]

const lacks = (parts: readonly Part[]) => (one: Part) =>
  !parts.some(({ agency_id, part }) => agency_id === one.agency_id && part === one.part)
