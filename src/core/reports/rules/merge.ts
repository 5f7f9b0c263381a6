/**
 * Reports that belong together: one is worked on, the others follow it. docs/domain.md §4 "merge / unmerge", decisions 0066 and
 * 0067. Whoever follows keeps page and number, shows the status of the primary, and ends for itself only. Confidential reports
 * are merely linked, for officers: a link changes nothing.
 */
import { type Clock, type ClockKind, isOpen as isRunning } from '#core/calendars/rules/clock.ts'
import { pauseClock } from '#core/calendars/rules/clocks.ts'
import { type Decision, refuse } from '#core/decision.ts'
import { type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Relation } from './relations.ts'
import { type Report, type Ruling, isFollowing, isOpen } from './report.ts'
import { resumed, stopped } from './report-clocks.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

/** @param asVerifierOfPrimary how the same officer stands to the primary */
export function merge(
  duplicate: Report,
  { primary, asVerifierOfPrimary }: { readonly primary: Report; readonly asVerifierOfPrimary: ReadonlySet<Relation> },
  ruling: Ruling,
): Decided {
  const no = permit('merge', duplicate, ruling.relations, ruling.policy)
  if (no) return refuse(no === 'not-now' && isPaused(duplicate) ? 'merge-paused' : no)
  const unlike = unfit(duplicate, primary) ?? permit('merge', primary, asVerifierOfPrimary, ruling.policy)
  if (unlike) return refuse(ofPrimary(unlike, primary))

  const linked = duplicate.isConfidential
  const mergedInto = { id: primary.id, at: ruling.at }
  const state: Report = linked
    ? { ...duplicate, mergedInto }
    : { ...followed(duplicate, primary, ruling.at), mergedInto }
  return { ok: true, state, events: [happened('report.merged', ruling, { into: primary.id, linked })] }
}

function unfit(duplicate: Report, primary: Report): Refusal | null {
  if (duplicate.id === primary.id) return 'merge-same'
  if (primary.mergedInto) return 'primary-merged'
  if (duplicate.isConfidential !== primary.isConfidential) return 'merge-privacy'
  return duplicate.accusedAgencyId === primary.accusedAgencyId ? null : 'merge-accused'
}

/** What stands in the way lies with the other report. */
function ofPrimary(refusal: Refusal, primary: Report): Refusal {
  if (refusal === 'not-yours') return 'not-verifier-of-both'
  if (refusal !== 'not-now') return refusal
  return isPaused(primary) ? 'merge-paused' : 'primary-not-now'
}

/** Its reporter was asked for more: what they send would be lost on the primary, and its clocks stand still. */
const isPaused = ({ status }: Report) => status === 'awaiting_information'

/** What was owed for it is owed for the primary now; the Ombudsman's clock goes on, as nothing pauses it. */
function followed(duplicate: Report, { status, verifier }: Report, at: Date): Report {
  const clocks = duplicate.clocks.map(clock => pauseClock(clock, at))
  return { ...duplicate, status, statusBefore: duplicate.status, verifier, clocks }
}

export function unmerge(report: Report, ruling: Ruling): Decided {
  const no = permit('unmerge', report, ruling.relations, ruling.policy)
  if (no || !report.mergedInto) return refuse(no ?? 'not-merged')
  const events = [happened('report.unmerged', ruling, { from: report.mergedInto.id, linked: report.isConfidential })]
  return { ok: true, state: unmerged(report, ruling), events }
}

/** On by itself where it was when it was merged, with what was left of its clocks, and at least a working day of each. */
export function unmerged(report: Report, ruling: Ruling): Report {
  if (!isFollowing(report)) return { ...report, mergedInto: null }
  const clocks = resumed(stopped(report.clocks, ['reporter_window'], ruling.at), ruling, true)
  return { ...report, status: ownStatus(report), statusBefore: null, mergedInto: null, clocks }
}

/** What was blocked follows nobody: once the block is lifted it goes on where it was. @param after as the block left it */
export function partedByBlock(before: Report, after: Report, at: Date): Report {
  const block = after.block && { ...after.block, before: ownStatus(before) }
  const clocks = stopped(after.clocks, ['reporter_window'], at)
  return { ...after, statusBefore: null, mergedInto: null, block, clocks }
}

const ownStatus = ({ statusBefore, lead }: Report) => statusBefore ?? (lead ? 'forwarded' : 'received')

/** The primary cannot lead the others any longer, though they are not at their end: one of them has to take its place. */
export function leavesOthers(before: Report, after: Report): boolean {
  if (before.isConfidential || !isOpen(before)) return false
  if (after.isConfidential || after.status === 'blocked') return true
  if (after.status === 'archived') return after.endedBy !== 'admin'
  // Closed while an answer was owed, perhaps to one of the others: they have no window of their own to end in.
  return after.status === 'closed' && before.status === 'replied'
}

const INHERITED: readonly ClockKind[] = [
  'verification',
  'first_response',
  'follow_up',
  'reply_answer',
  'supporting_part',
  'arbitration',
]

/**
 * What followed takes the place of the primary: in the hands that held it, with the deadlines that ran, which never restart. What
 * was never verified itself waits for its verifier first, as nobody else may read words that were never read over (decision 0067).
 *
 * @param primary as it was before it left
 */
export function succeeded(successor: Report, primary: Report, ruling: Ruling): Report {
  if (isUnverified(successor) && !isUnverified(primary)) return unmerged(successor, ruling)
  return inherited(successor, primary, ruling)
}

const isUnverified = ({ chain }: Report) => chain.length === 0

function inherited(successor: Report, primary: Report, ruling: Ruling): Report {
  const was = primary.status === 'awaiting_information' ? (primary.statusBefore ?? 'received') : primary.status
  const duties = primary.clocks.filter(clock => INHERITED.includes(clock.kind) && isRunning(clock))
  const { verifier, lead, chain, supporting, settledParts, copies, accusedAgencyId, isBound, arbitrationAt } = primary
  return {
    ...successor,
    verifier,
    lead,
    chain,
    supporting,
    settledParts,
    copies,
    accusedAgencyId,
    isBound,
    arbitrationAt,
    status: was,
    statusBefore: null,
    askedBy: null,
    mergedInto: null,
    classification: primary.classification,
    weight: primary.weight,
    isSensitive: successor.isSensitive || primary.isSensitive,
    outerReturns: primary.outerReturns,
    innerReturns: primary.innerReturns,
    answers: primary.answers,
    sentBackAnswer: primary.sentBackAnswer,
    reclassifications: primary.reclassifications,
    clocks: inheriting(successor.clocks, resumed(duties, ruling, false), ruling.at),
  }
}

/** Its own duties are over: those of the primary take their place, also where both began in the same moment. */
function inheriting(own: readonly Clock[], duties: readonly Clock[], at: Date): readonly Clock[] {
  const isSame = (one: Clock) => (other: Clock) =>
    one.kind === other.kind && one.agencyId === other.agencyId && one.startedAt.getTime() === other.startedAt.getTime()
  const kept = own.map(clock => {
    const same = duties.find(isSame(clock))
    return same ?? (INHERITED.includes(clock.kind) ? stopped([clock], [clock.kind], at)[0] : undefined) ?? clock
  })
  return [...kept, ...duties.filter(duty => !own.some(isSame(duty)))]
}
