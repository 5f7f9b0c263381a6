/**
 * Which posts there are, and who fills them. Permen PANRB 62/2018 has each agency name its own administrators and liaisons;
 * overseers, developers, and the national level are named by the national level. Policy choice:
 * docs/decisions/0110-who-lets-whom-work.md.
 */
import type { AgencyId } from '#core/ids.ts'
import type { Mandate, Officer, OfficerRole, Scope } from '#core/people/actor.ts'

/** What an officer does and where. */
export type Post = {
  readonly role: OfficerRole
  /** The agency with all above it, from the root down. */
  readonly agencyPath: readonly AgencyId[]
}

export type NewPost = Post & {
  readonly mandate: Mandate | null
  readonly scope: Scope
  readonly isAgencyActive: boolean
}

const POST_FAULTS = [
  'mandate-missing',
  'mandate-not-for-role',
  'scope-not-for-role',
  'admin-elsewhere',
  'agency-closed',
] as const
export type PostFault = (typeof POST_FAULTS)[number]

/** Roles that a coordinator fills, their own at the most. */
const OF_COORDINATORS: readonly OfficerRole[] = ['coordinator', 'liaison', 'leader']

/** Who keeps officers' accounts at all. */
export const keepsOfficers = ({ role }: Pick<Officer, 'role'>): boolean =>
  role === 'national_admin' || role === 'coordinator'

/** Roles that this officer may give. */
export function rolesGivenBy({ role }: Pick<Officer, 'role'>): readonly OfficerRole[] {
  if (role === 'national_admin') return [...OF_COORDINATORS, 'national_admin', 'overseer', 'developer']
  return role === 'coordinator' ? OF_COORDINATORS : []
}

/** Whether the agency is the officer's own or stands below it. What is not is not there for them. */
export const isInSubtree = (by: Pick<Officer, 'agencyId'>, { agencyPath }: Pick<Post, 'agencyPath'>): boolean =>
  agencyPath.includes(by.agencyId)

/** Whether this officer may give this post, or take it away. */
export const fills = (by: Pick<Officer, 'role' | 'agencyId'>, post: Post): boolean =>
  keepsOfficers(by) && isInSubtree(by, post) && rolesGivenBy(by).includes(post.role)

/** What is wrong with a post, whoever gives it. */
export function faultOfPost({ role, agencyPath, mandate, scope, isAgencyActive }: NewPost): PostFault | null {
  const isOverseer = role === 'overseer'
  if (isOverseer && mandate === null) return 'mandate-missing'
  if (!isOverseer && mandate !== null) return 'mandate-not-for-role'
  if (!isOverseer && (scope.categoryIds || scope.regionCode)) return 'scope-not-for-role'
  if (role === 'national_admin' && agencyPath.length > 1) return 'admin-elsewhere'
  return isAgencyActive ? null : 'agency-closed'
}
