/** What binds a passkey's challenge to the browser that asked for it. */
import type { Context } from 'hono'
import type { Deps } from '#core/deps.ts'
import { challengeEndsAt } from '#core/people/factors/challenge.ts'
import { isSessionToken } from '#core/people/session-token.ts'
import type { Cookies } from '#platform/http/cookies.ts'

const COOKIE = 'lapor_passkey'

type Needs = { readonly deps: Pick<Deps, 'ids' | 'clock'>; readonly cookies: Cookies }

/** The browser's secret, made when it has none, and kept as long as what it asks for. */
export function knowBrowser(c: Context, { deps, cookies }: Needs): string {
  const browser = browserOf(c, cookies) || deps.ids.token()
  cookies.set(c, COOKIE, browser, { expiresAt: challengeEndsAt(deps.clock.now()) })
  return browser
}

/** Empty when it has none: nothing was asked for under that. */
export function browserOf(c: Context, cookies: Cookies): string {
  const known = cookies.get(c, COOKIE)
  return known !== null && isSessionToken(known) ? known : ''
}
