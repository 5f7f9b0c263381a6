/**
 * What a change of one report means for those it is merged with, in the same transaction. Asked after every change; for a report
 * that stands alone it is nothing. docs/decisions/0066.
 */
import { findCalendarsIn } from '#core/calendars/queries/find-calendars-in.ts'
import type { Tx } from '#core/deps.ts'
import { SYSTEM } from '#core/people/actor.ts'
import { lockKnownReport } from '../queries/load-report.ts'
import { cutLinks, endFollowers, handOn, lockOldestFollower, moveFollowers, noteOn } from '../merging/store.ts'
import { happened } from '../rules/events.ts'
import { leavesOthers, partedByBlock, succeeded } from '../rules/merge.ts'
import { withoutMootObjection } from '../rules/object.ts'
import { type Report, type Ruling, isFollowing, isOpen } from '../rules/report.ts'
import { saveReport, saveTold } from '../store.ts'

export type Moved = { readonly before: Report; readonly after: Report; readonly ruling: Ruling }

export async function letMergedFollow(tx: Tx, moved: Moved): Promise<void> {
  const { before, after, ruling } = moved
  if (before.mergedInto) await part(tx, before.mergedInto.id, moved)
  if (after.mergedReports === 0) return
  if (before.isConfidential) {
    return after.isConfidential && !accusesAnother(before, after) ? undefined : cutLinks(tx, after, ruling.at)
  }
  if (leavesOthers(before, after)) return succeed(tx, moved)
  if (after.status === 'archived' && isOpen(before)) return endFollowers(tx, after)
  if (isOpen(after) && !standsTheSame(before, after)) return moveFollowers(tx, { before, after, at: ruling.at })
}

const standsTheSame = (before: Report, after: Report): boolean =>
  before.status === after.status &&
  before.lead?.id === after.lead?.id &&
  before.verifier.id === after.verifier.id &&
  before.accusedAgencyId === after.accusedAgencyId &&
  before.answers === after.answers

/** Linked reports have the same accused: to those of an agency that one of them accuses, the other must not tell of it. */
const accusesAnother = (before: Report, after: Report): boolean => before.accusedAgencyId !== after.accusedAgencyId

/**
 * The report goes on by itself, was blocked and so follows nobody, or names an accused and so is linked with nothing: its
 * primary remembers that it was here.
 */
async function part(tx: Tx, primaryId: Report['id'], { before, after, ruling }: Moved): Promise<void> {
  const isBlocked = isFollowing(before) && after.mergedInto !== null && after.status === 'blocked'
  const isLinkCut = before.isConfidential && after.mergedInto !== null && accusesAnother(before, after)
  if (after.mergedInto && !isBlocked && !isLinkCut) return
  if (isBlocked || isLinkCut) {
    const parted = isBlocked ? partedByBlock(before, after, ruling.at) : { ...after, mergedInto: null }
    await saveReport(tx, { before: after, after: parted, at: ruling.at })
    await noteOn(
      tx,
      after.id,
      happened('report.unmerged', ruling, { from: primaryId, ...(isLinkCut && { linked: true }) }),
    )
  }
  await noteOn(tx, primaryId, happened('report.parted', ruling, { duplicate: after.id }))
}

/** The primary leaves: the oldest that followed takes its place, and the others follow that one. */
async function succeed(tx: Tx, { before, after, ruling }: Moved): Promise<void> {
  const at = ruling.at
  const id = await lockOldestFollower(tx, after.id)
  const known = id === undefined ? undefined : await lockKnownReport(tx, { id })
  if (!known) return
  const { report: oldest, places } = known
  const ownCalendarOf = await findCalendarsIn(tx, places)
  const ofBoth: Ruling = { ...ruling, calendarOf: of => (places.has(of) ? ownCalendarOf : ruling.calendarOf)(of) }
  const events = [happened('report.succeeded', { at, by: SYSTEM }, { after: after.id })]
  const decision = withoutMootObjection({ ok: true, state: succeeded(oldest, before, ofBoth), events }, at)
  const successor = { ...decision.state, version: oldest.version + 1 }
  await saveReport(tx, { before: oldest, after: successor, at })
  const noticeAgencyId = successor.lead?.id ?? successor.verifier.id
  await saveTold(tx, { report: successor, events, message: null, noticeAgencyId })
  await noteOn(tx, after.id, happened('report.replaced', { at, by: SYSTEM }, { by: successor.id }))
  await handOn(tx, after.id, { to: successor, at })
}
