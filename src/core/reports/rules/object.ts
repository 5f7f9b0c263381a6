/**
 * A reporter objects to how their report ended, and somebody one tier up who never acted on it decides within five working
 * days (P). docs/domain.md §4. The status stays; for the Ombudsman the report counts as open until it is decided.
 */
import type { Clock } from '#core/calendars/rules/clock.ts'
import { pauseClock, reopenClock } from '#core/calendars/rules/clocks.ts'
import { type Decision, refuse } from '#core/decision.ts'
import type { Officer } from '#core/people/actor.ts'
import { begunAnew } from './begin-anew.ts'
import { endingOf } from './ending.ts'
import { type ReportEvent, happened } from './events.ts'
import { type Judging, judgeRefusal } from './judge.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import { type Place, type Report, type Ruling, isOpen } from './report.ts'
import { newClock, resumed, stopped } from './report-clocks.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

export type Objecting = {
  /** Until when one may object; null: this ending cannot be objected to. */
  readonly window: Clock | null
  readonly judge: Place
}

export function object(report: Report, { window, judge }: Objecting, ruling: Ruling): Decided {
  const no = permit('object', report, ruling.relations, ruling.policy)
  const ending = endingOf(report)
  if (no || !ending) return refuse(no ?? 'not-now')
  if (!window) return refuse('not-open-to-objection')
  if (window.startedAt.getTime() !== ending.at.getTime()) return refuse('stale')
  if (ruling.at >= window.dueAt) return refuse('objection-too-late')
  const { against } = ending
  const state: Report = {
    ...report,
    objection: { against, at: ruling.at, judge },
    objectedEndingAt: ending.at,
    clocks: [...ombudsmanGoesOn(report, ruling), newClock('objection', judge.id, ruling)],
  }
  return { ok: true, state, events: [happened('report.objected', ruling, { against, judge: judge.id })] }
}

/** Nothing pauses the Ombudsman's clock: what ended it was contested, so it is as if it had never stopped. */
const ombudsmanGoesOn = ({ clocks }: Report, { at, calendarOf }: Ruling) =>
  clocks.map(clock => (clock.kind === 'ombudsman' ? reopenClock(clock, calendarOf(clock.agencyId), at) : clock))

export function decideObjection(
  report: Report,
  { isUpheld, ...judging }: Judging & { readonly isUpheld: boolean },
  ruling: Ruling & { readonly by: Officer },
): Decided {
  const { objection } = report
  if (!objection) return refuse('no-objection')
  const no =
    permit('decide_objection', report, ruling.relations, ruling.policy) ?? judgeRefusal(report, ruling.by, judging)
  if (no) return refuse(no)
  const { against } = objection
  const decided = happened('report.objection_decided', ruling, { against, reason: isUpheld ? 'upheld' : 'rejected' })
  if (!isUpheld) return { ok: true, state: withoutObjection(report, ruling.at), events: [decided] }
  const { mergedInto } = report
  const parted = mergedInto ? [happened('report.unmerged', ruling, { from: mergedInto.id })] : []
  return {
    ok: true,
    state: upheld(settled(report, ruling.at), against === 'blocked', ruling),
    events: [...parted, decided],
  }
}

/**
 * The ending is undone and the work begins anew. A block goes only if the objection was against it; what it hid stays ended
 * if it had ended before. Whoever had been merged goes their own way again.
 */
function upheld(report: Report, isAgainstBlock: boolean, ruling: Ruling): Report {
  const { block } = report
  if (!block) return begunAnew(report, ruling)
  if (!isAgainstBlock) {
    const anew = begunAnew(report, ruling)
    const clocks = anew.clocks.map(clock => pauseClock(clock, ruling.at))
    return { ...anew, status: 'blocked', block: { ...block, before: anew.status }, clocks }
  }
  const lifted: Report = { ...report, status: block.before, block: null }
  if (isOpen(lifted)) return begunAnew(lifted, ruling)
  return { ...lifted, clocks: stopped(resumed(lifted.clocks, ruling, false), ['ombudsman'], ruling.at) }
}

/**
 * Nothing is left to object to: the block was lifted, the merge undone, a reply reopened the report, its reporter ended it
 * otherwise. Asked of every change, so that no action has to think of it.
 */
export function withoutMootObjection<D extends Decided>(decision: D, at: Date): D {
  if (!decision.ok || !decision.state.objection || isStillAgainst(decision.state)) return decision
  return { ...decision, state: withoutObjection(decision.state, at) }
}

/** A block that came later hides what ended the report, and leaves it ended. */
function isStillAgainst({ objection, objectedEndingAt, block, ...report }: Report): boolean {
  if (block && objection?.against !== 'blocked') return true
  const ending =
    objection?.against === 'merged' && endedAsMerged(report) ? report.mergedInto : endingOf({ ...report, block })
  return ending?.at.getTime() === objectedEndingAt?.getTime()
}

/** Archived because its primary was: whether it belonged there is still the question. */
const endedAsMerged = ({ status, endedBy }: Pick<Report, 'status' | 'endedBy'>) =>
  status === 'archived' && endedBy === 'admin'

/** An ended report is no longer the Ombudsman's to count. */
function withoutObjection(report: Report, at: Date): Report {
  const state = settled(report, at)
  const isEnded = !isOpen({ status: report.block?.before ?? report.status })
  return isEnded ? { ...state, clocks: stopped(state.clocks, ['ombudsman'], at) } : state
}

const settled = (report: Report, at: Date): Report => ({
  ...report,
  objection: null,
  clocks: stopped(report.clocks, ['objection'], at),
})
