/**
 * What supporting agencies owe: each a part, by a day before the lead's own. docs/domain.md §4 "Supporting", §5 "supporting
 * part"; both the part and its days are policy choices. The citizen waits for one answer on one clock, which is the lead's.
 */
import { isOpen } from '#core/calendars/rules/clock.ts'
import { startClock, stopClock } from '#core/calendars/rules/clocks.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Place, Report, Ruling } from './report.ts'
import { followingLead, runningClock } from './report-clocks.ts'

type Parts = Pick<Report, 'supporting' | 'settledParts'>

/** Those that have neither given nor declined their part, and were not released from it. */
export const openParts = ({ supporting, settledParts }: Parts): readonly Place[] =>
  supporting.filter(({ id }) => !settledParts.some(({ agencyId }) => agencyId === id))

export const owesPart = (parts: Parts, agencyId: AgencyId): boolean =>
  openParts(parts).some(({ id }) => id === agencyId)

/** Whoever takes the lead supports nobody any more, and reads along with nobody. */
export function withLead(report: Report, lead: Place, ruling: Ruling): Report {
  const isAnother = ({ id }: Place) => id !== lead.id
  const handed: Report = {
    ...report,
    lead: { id: lead.id, path: lead.path, regionCode: lead.regionCode, isRegional: lead.isRegional },
    supporting: report.supporting.filter(isAnother),
    settledParts: report.settledParts.filter(({ agencyId }) => agencyId !== lead.id),
    copies: report.copies.filter(isAnother),
  }
  return withPartClocks(handed, ruling)
}

/** One clock for each part that is open, as long as the lead's runs; none for the others. */
export function withPartClocks(report: Report, ruling: Ruling): Report {
  const owing = openParts(report).map(({ id }) => id)
  const clocks = report.clocks.map(clock =>
    clock.kind === 'supporting_part' && !owing.includes(clock.agencyId) ? stopClock(clock, ruling.at) : clock,
  )
  const lead = runningClock(clocks, 'follow_up')
  if (!lead) return { ...report, clocks }
  const isTimed = (id: AgencyId) =>
    clocks.some(clock => clock.kind === 'supporting_part' && clock.agencyId === id && isOpen(clock))
  const { at, policy, calendarOf } = ruling
  const started = owing
    .filter(id => !isTimed(id))
    .map(agencyId =>
      startClock('supporting_part', lead.limit, { at, agencyId, policy, calendar: calendarOf(agencyId) }),
    )
  return { ...report, clocks: followingLead([...clocks, ...started], ruling) }
}
