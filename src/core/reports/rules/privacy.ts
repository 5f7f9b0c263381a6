/**
 * Who is told less or more: reporter and officers tighten, only the reporter loosens; and later corrections to published
 * texts. docs/domain.md §6. Publication is a fact, so hiding does not undo it and showing again does not repeat it.
 */
import { type Decision, refuse } from '#core/decision.ts'
import type { MessageId } from '#core/ids.ts'
import { type ReportEvent, happened } from './events.ts'
import { unmerged } from './merge.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

/** What the flags are to be, both stated. */
export type Privacy = { readonly anonymous: boolean; readonly confidential: boolean }

/** A flag that is left out stays as it is. */
export const wantedOf = (
  { isAnonymous, isConfidential }: Pick<Report, 'isAnonymous' | 'isConfidential'>,
  { anonymous = isAnonymous, confidential = isConfidential }: Partial<Privacy>,
): Privacy => ({ anonymous, confidential })

export function changePrivacy(report: Report, wanted: Privacy, ruling: Ruling): Decided {
  const { anonymous, confidential } = wanted
  const tightens = (anonymous && !report.isAnonymous) || (confidential && !report.isConfidential)
  const loosens = (!anonymous && report.isAnonymous) || (!confidential && report.isConfidential)
  if (loosens && !ruling.relations.has('reporter')) return refuse('only-tighten')

  const action = loosens ? 'loosen_privacy' : 'tighten_privacy'
  const no = permit(action, report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  if (opensWhatMustStayHidden(report, wanted)) return refuse('stays-confidential')
  if (!tightens && !loosens) return { ok: true, state: report, events: [] }

  const isFirstSeen = report.chain.length > 0 && !confidential && report.publishedAt === null
  const { mergedInto } = report
  // Only reports of the same privacy belong together.
  const parts = mergedInto !== null && confidential !== report.isConfidential
  const state: Report = {
    ...(parts ? unmerged(report, ruling) : report),
    isAnonymous: anonymous,
    isConfidential: confidential,
    publishedAt: isFirstSeen ? ruling.at : report.publishedAt,
  }
  const name = loosens ? 'report.loosened' : 'report.tightened'
  const changed = happened(name, ruling, { anonymous, confidential })
  if (!parts) return { ok: true, state, events: [changed] }
  const parted = happened('report.unmerged', ruling, { from: mergedInto.id, linked: report.isConfidential })
  return { ok: true, state, events: [parted, changed] }
}

/**
 * A report about staff, of a sensitive kind, or that names an accused agency is opened by the verifier with the reporter's
 * consent, which is to loosen it before it is forwarded. After that nobody would read it over first.
 */
function opensWhatMustStayHidden(report: Report, { confidential }: Privacy): boolean {
  const mustBeReadOver = report.isSensitive || report.isAboutStaff || report.accusedAgencyId !== null
  return report.isConfidential && !confidential && mustBeReadOver && report.chain.length > 0
}

/**
 * Whoever holds an anonymous report does not see what was not released, and so may only take back: what a file tells of its
 * sender, the verifying tier looks at first.
 */
export const mayRelease = ({ isAnonymous }: Pick<Report, 'isAnonymous'>, { relations }: Pick<Ruling, 'relations'>) =>
  !isAnonymous || relations.has('verifier') || relations.has('national')

/** @param messages whose published text was changed, or whose attachments were taken back */
export function redact(report: Report, messages: readonly MessageId[], ruling: Ruling): Decided {
  const no = permit('redact', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  return { ok: true, state: report, events: [happened('report.redacted', ruling, { messages })] }
}
