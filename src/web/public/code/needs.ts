import type { Context } from 'hono'
import type { NewlyOpened } from '#core/people/operations/open-session.ts'
import type { Contact } from '#core/people/contact.ts'
import { accountKey } from '#core/people/pressure/attempts.ts'
import { countingOf, requireWithin } from '#core/people/pressure/within.ts'
import { requireAllowance } from '#platform/http/rate-limit.ts'
import type { Log } from '#platform/log.ts'
import { wayOn } from '#web/entered.ts'
import type { GateParts } from '#web/pressure/gate.ts'
import { knownAt, rememberAt } from '#web/pressure/known-device.ts'
import { languageOf } from '#web/routes.ts'
import { type SessionEnv, rememberAccount } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'

/** What the pages by which one enters are handed. */
export type EnteringNeeds = GateParts & {
  readonly visitOf: (c: Context<SessionEnv>) => Visit
  readonly log: Log
  /** Whether SMS can leave at all; without, codes go by mail only, for everybody alike. */
  readonly hasSms: boolean
}

/**
 * Before a code is sent anywhere. The same for every contact, whoever it belongs to; only a browser that has been in the account
 * is not kept waiting by what strangers ask for.
 */
export async function requireCodeAllowance(needs: EnteringNeeds, c: Context, { value }: Contact): Promise<void> {
  const { deps, limits, clientAddress } = needs
  const target = accountKey(deps.vault, value)
  const browser = knownAt(needs, c, target)
  if (browser === null) return requireWithin(deps.db, 'one-time code', { address: clientAddress(c), target }, limits)
  const own = countingOf('one-time code', 'browser and target', { browser, target }, limits)
  if (own) await requireAllowance(deps.db, ...own)
}

/**
 * In, and the browser is known at the account from now on.
 * @param identifier the contact by which somebody entered
 */
export function enter(
  { deps, cookies }: Pick<EnteringNeeds, 'deps' | 'cookies'>,
  c: Context,
  opened: NewlyOpened & { readonly isPending: boolean },
  { identifier, back }: { identifier: string; back: string | null },
): Response {
  rememberAccount(c, cookies, opened)
  rememberAt({ deps, cookies }, c, accountKey(deps.vault, identifier))
  return c.redirect(wayOn(opened, { language: languageOf(c.req.path), back }), 303)
}
