/** From what a provider says to what the core is asked: which words of it count, by the configuration. */
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { enterAgencyFromElsewhere } from '#core/people/identities-elsewhere/operations/enter-agency.ts'
import { enterFromElsewhere } from '#core/people/identities-elsewhere/operations/enter-from-elsewhere.ts'
import { linkIdentity } from '#core/people/identities-elsewhere/operations/link-identity.ts'
import { provesSecondFactor, rolesGranted } from '#core/people/identities-elsewhere/rules/enter-agency.ts'
import type { AgencySignOn, Vouched } from '#platform/oidc/provider.ts'
import { valuesAt } from '#platform/oidc/vouched.ts'
import type { GrantedRole } from '#core/people/identities-elsewhere/rules/enter-agency.ts'
import type { OurProvider } from './needs.ts'

type BrowserSession = { readonly replacing: string | null; readonly agent: string | null }

export function enterBy(deps: Deps, { trustsEmail, audience }: OurProvider, vouched: Vouched, browser: BrowserSession) {
  const { issuer, subject, email, name } = vouched
  const from = { issuer, subject, email, isTrusted: trustsEmail, ...browser }
  if (audience.kind === 'citizens') return enterFromElsewhere(deps, from)
  return enterAgencyFromElsewhere(deps, {
    ...from,
    name,
    agencySlug: audience.agencySlug,
    granted: grantedBy(audience, vouched),
    isTwoFactor: provesSecondFactor(vouched, audience.secondFactor),
  })
}

type Whose = { readonly begunFor: AccountId | null; readonly signedIn: AccountId | null }

export async function linkBy(deps: Deps, { audience }: OurProvider, vouched: Vouched, { begunFor, signedIn }: Whose) {
  if (begunFor === null) throw new Error('Nobody has asked to link this')
  const { issuer, subject } = vouched
  const agency =
    audience.kind === 'citizens' ? null : { slug: audience.agencySlug, granted: grantedBy(audience, vouched) }
  return linkIdentity(deps, { issuer, subject, begunFor, signedIn, agency })
}

const grantedBy = ({ roles }: AgencySignOn<GrantedRole>, { claims }: Vouched): readonly GrantedRole[] | null =>
  roles === null ? null : rolesGranted(roles.roles, valuesAt(claims, roles.claim))
