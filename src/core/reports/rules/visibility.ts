/**
 * Who may see what of a report. docs/domain.md §6. The same rule in SQL stands in queries/visible-to.ts; a test compares the
 * two over every combination, and docs/permissions.md pins what both must say.
 */
import type { Officer } from '#core/people/actor.ts'
import { type Relation, isAccused, relationsOf } from './relations.ts'
import { type Place, type Report, isAtOrBelow, topLevelOf } from './report.ts'
import { SENSITIVE_CLASSIFICATIONS } from './terms.ts'

/** What of a report someone may read, once they may open it at all. */
export type Sight = {
  /** The reporter's own words, beside the published copy. */
  readonly original: boolean
  readonly identity: boolean
  /** What passes between the reporter and the officers, without the public. */
  readonly correspondence: boolean
  readonly internal: boolean
  /** Attachments that no officer has released yet. */
  readonly unreleased: boolean
}

export type Visible = Pick<
  Report,
  | 'verifier'
  | 'chain'
  | 'lead'
  | 'supporting'
  | 'copies'
  | 'accusedAgencyId'
  | 'isAnonymous'
  | 'isConfidential'
  | 'classification'
  | 'escalatedAt'
  | 'publishedAt'
  | 'objection'
>

/** To everyone else a report that is not published, or is confidential, does not exist. */
export const isPublic = (report: Pick<Report, 'publishedAt' | 'isConfidential'>): boolean =>
  report.publishedAt !== null && !report.isConfidential

export const REPORTER_SIGHT: Sight = {
  original: true,
  identity: true,
  correspondence: true,
  internal: false,
  unreleased: true,
}

const READING_ONLY: Sight = {
  original: false,
  identity: false,
  correspondence: false,
  internal: false,
  unreleased: false,
}

const HANDLING: readonly Relation[] = ['holder', 'above', 'supporting']

/** Null: for this officer the report does not exist. An officer's own report is open to them as its reporter only. */
export function officerSight(report: Visible, officer: Officer, filedIt: boolean): Sight | null {
  if (filedIt || isAccused(report, officer)) return null
  const relations = relationsOf(report, officer, false)
  if (relations.has('national') || relations.has('verifier')) {
    return { original: true, identity: !report.isAnonymous, correspondence: true, internal: true, unreleased: true }
  }
  if (HANDLING.some(relation => relations.has(relation))) {
    const isNamed = !report.isAnonymous
    return { original: isNamed, identity: isNamed, correspondence: true, internal: true, unreleased: isNamed }
  }
  return readsOnly(report, officer) ? READING_ONLY : null
}

/** Officers who read along without a part: above or beside the report in the tree, with a copy, or overseeing. */
function readsOnly(report: Visible, officer: Officer): boolean {
  if (!report.lead) return false
  if (officer.role === 'overseer') return oversees(report, report.lead, officer)
  if (officer.role === 'developer' || report.isConfidential) return false
  return [report.lead, ...report.supporting, ...report.copies].some(place => isAtOrBelow(place, officer.agencyId))
}

/** A mandate names what an overseer looks into; a confidential report stays closed to all but the inspectorate. */
function oversees(report: Visible, lead: Place, officer: Officer): boolean {
  const isOversight = report.classification !== null && SENSITIVE_CLASSIFICATIONS.includes(report.classification)
  switch (officer.mandate) {
    case 'inspectorate':
      return isOversight && topLevelOf(lead) === (officer.agencyPath[1] ?? officer.agencyId)
    case 'ombudsman':
      return report.escalatedAt !== null && !report.isConfidential
    case 'kemendagri':
      return lead.regionCode !== null && !report.isConfidential
    case 'ksp':
      return !report.isConfidential
    case null:
      return false
  }
}
