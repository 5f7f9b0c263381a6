import type { Context } from 'hono'
import type { Deps } from '#core/deps.ts'
import type { GrantedRole } from '#core/people/identities-elsewhere/rules/enter-agency.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import type { Log } from '#platform/log.ts'
import type { Provider } from '#platform/oidc/provider.ts'
import type { RelyingParty } from '#platform/oidc/relying-party.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'

export type OurProvider = Provider<GrantedRole>

export type Needs = {
  readonly deps: Deps
  readonly cookies: Cookies
  readonly visitOf: (c: Context<SessionEnv>) => Visit
  readonly clientAddress: (c: Context) => string
  readonly providers: readonly OurProvider[]
  readonly relyingParty: RelyingParty
  readonly log: Log
  readonly origin: string
}

/** As it was told to the provider: to this address, letter by letter, and no other does it send people back. */
export const returnAddress = (origin: string, { key }: OurProvider): string =>
  origin + routes.returnFromElsewhere.href({ penyedia: key })
