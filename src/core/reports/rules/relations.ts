/**
 * How an actor stands to a report; the lifecycle says what each standing may do. docs/domain.md §4 ("Verifier", "Holder",
 * "Supporting"), §6 ("Accused first"). Nobody handles a report they filed, and whoever stands at or below the accused agency
 * stands in no relation to it at all: this beats every other rule.
 */
import type { Officer, OfficerRole } from '#core/people/actor.ts'
import { type Place, type Report, isRoot, rootOf } from './report.ts'

export const RELATIONS = [
  'reporter',
  'verifier',
  'holder',
  'holding_coordinator',
  'above',
  'parent',
  'supporting',
  'copy',
  'national',
  'judge',
  'filing_officer',
  'system',
] as const
export type Relation = (typeof RELATIONS)[number]

export type Standing = Pick<
  Report,
  'verifier' | 'chain' | 'lead' | 'supporting' | 'copies' | 'accusedAgencyId' | 'objection'
>

const HANDLING_ROLES: readonly OfficerRole[] = ['liaison', 'coordinator']

/** @param filedIt the officer is the report's own reporter */
export function relationsOf(report: Standing, officer: Officer, filedIt: boolean): ReadonlySet<Relation> {
  const relations = new Set<Relation>()
  if (filedIt || isAccused(report, officer)) return relations

  const isNational = officer.role === 'national_admin'
  const isCoordinator = officer.role === 'coordinator'
  if (isNational) relations.add('national')
  if (verifies(report, officer)) relations.add('verifier')

  const { lead } = report
  if (lead) {
    const holds = isRoot(lead) ? isNational : officer.agencyId === lead.id && HANDLING_ROLES.includes(officer.role)
    if (holds) relations.add('holder')
    if (holds && (isNational || isCoordinator)) relations.add('holding_coordinator')
    if (isCoordinator && isAbove(report, officer)) relations.add('above')
    if (isCoordinator && lead.path.at(-2) === officer.agencyId) relations.add('parent')
  }
  if (report.objection && isJudge(report.objection.judge, officer)) relations.add('judge')
  const belongs = ({ id }: { id: number }) => id === officer.agencyId
  if (HANDLING_ROLES.includes(officer.role) && report.supporting.some(belongs)) relations.add('supporting')
  if (HANDLING_ROLES.includes(officer.role) && report.copies.some(belongs)) relations.add('copy')
  return relations
}

export function isAccused(report: Pick<Report, 'accusedAgencyId'>, officer: Officer): boolean {
  return report.accusedAgencyId !== null && officer.agencyPath.includes(report.accusedAgencyId)
}

/** Verifying is the national admins' where the root verifies, else the coordinators' of the verifying agency. */
function verifies(report: Standing, officer: Officer): boolean {
  if (isRoot(report.verifier)) return officer.role === 'national_admin'
  return officer.role === 'coordinator' && officer.agencyId === report.verifier.id
}

/** Objections are decided by coordinators of the agency that was named for it; by national admins where judge.ts lets them. */
const isJudge = (judge: Place, { role, agencyId }: Officer): boolean =>
  role === 'national_admin' || (!isRoot(judge) && role === 'coordinator' && agencyId === judge.id)

/** A coordinator between the lead and the first assignee, or of an agency that handed the report down. */
function isAbove({ chain, lead }: Standing, officer: Officer): boolean {
  if (!lead || officer.agencyId === lead.id || officer.agencyId === rootOf(lead)) return false
  if (chain.slice(0, -1).includes(officer.agencyId)) return true
  const first = chain[1] ?? chain[0]
  const from = lead.path.findIndex(id => id === first)
  const at = lead.path.indexOf(officer.agencyId)
  return from !== -1 && at >= from
}
