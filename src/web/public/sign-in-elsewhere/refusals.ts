/** Why somebody who came back from a provider does not come in: what the page says, and with which status. */
import type { AgencyRefusal } from '#core/people/identities-elsewhere/rules/enter-agency.ts'
import type { LinkRefusal } from '#core/people/identities-elsewhere/rules/link.ts'
import type { Fault } from '#platform/oidc/faults.ts'

/** That the browser did not begin this attempt, began another one since, or has completed it. */
export type AttemptRefusal = 'no-attempt' | 'other-attempt' | 'used'

export type Refusal = AttemptRefusal | Fault | AgencyRefusal | LinkRefusal | 'agency-unknown'

type Status = 403 | 409 | 502 | 503

/** What is not here is a refusal by the rules: 409. */
const STATUSES: Partial<Record<Refusal, Status>> = {
  'no-attempt': 403,
  'other-attempt': 403,
  used: 403,
  unreachable: 503,
  misconfigured: 502,
  unbelievable: 502,
}

export const statusOf = (refusal: Refusal): Status => STATUSES[refusal] ?? 409

/** What helps: trying the provider again, another way, an account first, or the page of links, before which strangers sign in. */
export type Way = 'again' | 'sign-in' | 'register' | 'links' | 'link-first'

const OFFICER: readonly Way[] = ['sign-in']

export const waysOf: Readonly<Record<Refusal, readonly Way[]>> = {
  'no-attempt': ['again', 'sign-in'],
  'other-attempt': ['again', 'sign-in'],
  used: ['again', 'sign-in'],
  denied: ['again', 'sign-in'],
  unreachable: ['again', 'sign-in'],
  misconfigured: ['sign-in'],
  unbelievable: ['again', 'sign-in'],
  'account-closed': ['sign-in'],
  'address-unproved': ['register', 'sign-in'],
  'address-taken': ['link-first'],
  'not-signed-in': ['links'],
  'linked-to-other': ['links'],
  'issuer-linked': ['links'],
  deactivated: OFFICER,
  'not-officer-here': OFFICER,
  'national-admin': OFFICER,
  'role-not-granted': OFFICER,
  'no-role': OFFICER,
  'name-missing': OFFICER,
  'agency-unknown': OFFICER,
}
