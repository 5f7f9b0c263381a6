/**
 * Who may see what of a report. docs/domain.md §6. The same rule in SQL stands in queries/visible-to.ts; a test compares the
 * two over every combination, and docs/permissions.md pins what both must say.
 */
import type { Officer, Scope } from '#core/people/actor.ts'
import { type Relation, isAccused, relationsOf } from './relations.ts'
import { type Report, isAtOrBelow, topLevelOf } from './report.ts'
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
  | 'ombudsmanConsentAt'
  | 'ombudsmanIdentity'
  | 'categoryId'
  | 'publishedAt'
  | 'objection'
  | 'dispute'
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

/** Whoever is asked to sign second reads what was said, as far as one may who handles nothing; of confidential ones, nothing. */
const SIGNER_SIGHT: Sight = {
  original: false,
  identity: false,
  correspondence: true,
  internal: true,
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
  if (relations.has('judge')) return judgeSight(report)
  if (HANDLING.some(relation => relations.has(relation))) {
    const isNamed = !report.isAnonymous
    return { original: isNamed, identity: isNamed, correspondence: true, internal: true, unreleased: isNamed }
  }
  if (!readsOnly(report, officer)) return null
  if (report.dispute && relations.has('parent')) return SIGNER_SIGHT
  return hasDossier(report, officer) ? dossierSight(report) : READING_ONLY
}

/** The dossier is handed to the Ombudsman's officers once its reporter agrees. docs/domain.md §4 "escalate". */
export const hasDossier = (
  { ombudsmanConsentAt }: Pick<Report, 'ombudsmanConsentAt'>,
  { role, mandate }: Pick<Officer, 'role' | 'mandate'>,
): boolean => role === 'overseer' && mandate === 'ombudsman' && ombudsmanConsentAt !== null

/**
 * What reporter and officers have said to each other, and the reporter's own words; not what officers noted among themselves
 * (docs/decisions/0070). Files that nobody has looked at may show who sent them, and so come with the name.
 */
function dossierSight({ isAnonymous, ombudsmanIdentity }: Pick<Report, 'isAnonymous' | 'ombudsmanIdentity'>): Sight {
  const isNamed = !isAnonymous || ombudsmanIdentity
  return { original: true, identity: isNamed, correspondence: true, internal: false, unreleased: isNamed }
}

/** One tier above the holder and no part of it; where nobody has forwarded yet, one above the verifier, and there is no copy. */
function judgeSight({ isAnonymous, lead }: Visible): Sight {
  const original = !isAnonymous || !lead
  return { original, identity: !isAnonymous, correspondence: true, internal: true, unreleased: original }
}

/** Officers who read along without a part: above or beside the report in the tree, with a copy, or overseeing. */
function readsOnly(report: Visible, officer: Officer): boolean {
  if (officer.role === 'overseer') return oversees(report, officer) && isInScope(report, officer.scope)
  if (!report.lead || officer.role === 'developer' || report.isConfidential) return false
  return [report.lead, ...report.supporting, ...report.copies].some(place => isAtOrBelow(place, officer.agencyId))
}

/**
 * A mandate names what an overseer looks into. A confidential report stays closed to all but the inspectorate, and the
 * Ombudsman with its reporter's consent. The Ombudsman alone sees what nobody has forwarded in sixty days: that is the worst
 * of delays, and there is no published copy of it to read.
 */
function oversees(report: Visible, { mandate, agencyId, agencyPath }: Officer): boolean {
  const { lead, isConfidential } = report
  if (mandate === 'ombudsman') {
    return report.escalatedAt !== null && (!isConfidential || report.ombudsmanConsentAt !== null)
  }
  if (!lead) return false
  switch (mandate) {
    case 'inspectorate':
      return isOversight(report) && topLevelOf(lead) === (agencyPath[1] ?? agencyId)
    case 'kemendagri':
      return lead.isRegional && !isConfidential
    case 'ksp':
      return !isConfidential
    case null:
      return false
  }
}

export const isOversight = ({ classification }: Pick<Report, 'classification'>): boolean =>
  classification !== null && SENSITIVE_CLASSIFICATIONS.includes(classification)

/** The region is that of the agency in charge: a report itself need not say where it happened. */
function isInScope({ categoryId, lead, verifier }: Visible, { categoryIds, regionCode }: Scope): boolean {
  const where = (lead ?? verifier).regionCode
  const isCategoryIn = !categoryIds || (categoryId !== null && categoryIds.includes(categoryId))
  const isRegionIn = !regionCode || (where !== null && (where === regionCode || where.startsWith(`${regionCode}.`)))
  return isCategoryIn && isRegionIn
}
