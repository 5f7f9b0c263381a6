/**
 * Officers who come through the sign-on of their agency. Policy choice (docs/decisions/0106): an agency's provider speaks for
 * that agency's officers and nobody else. It makes no national admin and no overseer, opens no account of another agency's
 * officer or of a citizen, and brings nobody back whom a coordinator has sent away.
 */
import { refuse } from '#core/decision.ts'
import type { OfficerRole } from '#core/people/actor.ts'
import { type EnterRefusal, type Entering, type Entry, enter } from './enter.ts'

/** What a provider may make of somebody who was not here before. */
export const GRANTED_ROLES = ['coordinator', 'liaison', 'leader'] as const
export type GrantedRole = (typeof GRANTED_ROLES)[number]

/** How the account that linked the subject stands with the agency; for a newcomer, how their address does. */
export type OfficerStanding = {
  /** In which role the account acts here; null: it acts for no agency, or for another. */
  readonly role: OfficerRole | null
  /** A coordinator has ended the post of this account or address at this agency. */
  readonly isDeactivated: boolean
}

export type AgencyEntering = Entering & {
  readonly officer: OfficerStanding
  /** Null: no roles are mapped, and whoever is an officer here comes in. */
  readonly granted: readonly GrantedRole[] | null
  /** The role to which a coordinator has invited this address here. */
  readonly invitedAs: OfficerRole | null
  readonly hasName: boolean
}

export type AgencyRefusal =
  EnterRefusal | 'deactivated' | 'not-officer-here' | 'national-admin' | 'role-not-granted' | 'no-role' | 'name-missing'

export type AgencyEntry = Exclude<Entry<AgencyRefusal>, { does: 'create' }> | Joining
export type Joining = {
  readonly ok: true
  readonly does: 'create'
  readonly role: OfficerRole
  readonly isInvited: boolean
}

export function enterAgency(entering: AgencyEntering): AgencyEntry {
  const { officer, granted, invitedAs, hasName } = entering
  const entry = enter(entering)
  if (!entry.ok) return officer.isDeactivated && entry.refusal === 'address-taken' ? refuse('deactivated') : entry
  if (entry.does === 'open') {
    const no = refusalOfOfficer(officer, granted)
    return no ? refuse(no) : entry
  }
  if (officer.isDeactivated) return refuse('deactivated')
  if (invitedAs === 'national_admin') return refuse('national-admin')
  const role = invitedAs ?? granted?.[0]
  if (role === undefined) return refuse('no-role')
  return hasName ? { ok: true, does: 'create', role, isInvited: invitedAs !== null } : refuse('name-missing')
}

/** The same for an officer who links their agency's sign-on, or comes in by it. */
export function refusalOfOfficer(
  { role, isDeactivated }: OfficerStanding,
  granted: readonly GrantedRole[] | null,
): 'deactivated' | 'not-officer-here' | 'national-admin' | 'role-not-granted' | null {
  if (role === null) return isDeactivated ? 'deactivated' : 'not-officer-here'
  if (role === 'national_admin') return 'national-admin'
  return granted !== null && !granted.some(one => one === role) ? 'role-not-granted' : null
}

/** In the order of the mapping: the first is the one that a newcomer gets. */
export const rolesGranted = (
  mapping: readonly (readonly [value: string, role: GrantedRole])[],
  values: readonly string[],
): readonly GrantedRole[] => mapping.flatMap(([value, role]) => (values.includes(value) ? [role] : []))

type Proofs = { readonly acr: string | null; readonly amr: readonly string[] }
type Accepted = { readonly acr: readonly string[]; readonly amr: readonly string[] }

/** Whether the provider has proved a second factor, by a claim that the configuration names; else ours is asked for. */
export const provesSecondFactor = ({ acr, amr }: Proofs, accepted: Accepted | null): boolean =>
  accepted !== null && ((acr !== null && accepted.acr.includes(acr)) || amr.some(one => accepted.amr.includes(one)))
