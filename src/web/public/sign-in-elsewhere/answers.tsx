/** What follows from a return: somebody comes in, an identity is linked, or a page says why not. */
import type { Context } from 'hono'
import { codeOfFault } from '#platform/oidc/faults.ts'
import type { Vouched } from '#platform/oidc/provider.ts'
import { wayOn } from '#web/entered.ts'
import { rememberFlash } from '#web/flash.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, cameWith, rememberAccount } from '#web/session.ts'
import type { Attempt } from './attempt.ts'
import { enterBy, linkBy } from './entering.ts'
import type { Needs, OurProvider } from './needs.ts'
import { refused } from './refusal-page.tsx'
import type { Refusal } from './refusals.ts'

type Page = Context<SessionEnv>
type Heard = { readonly attempt: Attempt; readonly vouched: Vouched }

export async function enter(needs: Needs, c: Page, provider: OurProvider, heard: Heard): Promise<Response> {
  const { deps, cookies } = needs
  const { attempt, vouched } = heard
  const entered = await enterBy(deps, provider, vouched, cameWith(c, cookies))
  if (!entered.ok) return refuse(needs, c, provider, { refusal: entered.refusal, attempt })
  rememberAccount(c, cookies, entered)
  return c.redirect(wayOn(entered, attempt), 303)
}

export async function link(needs: Needs, c: Page, provider: OurProvider, heard: Heard): Promise<Response> {
  const { attempt, vouched } = heard
  const { viewer } = c.var
  const signedIn = viewer.kind === 'account' ? viewer.accountId : null
  const linked = await linkBy(needs.deps, provider, vouched, { begunFor: attempt.linksTo, signedIn })
  if (!linked.ok) return refuse(needs, c, provider, { refusal: linked.refusal, attempt })
  rememberFlash(c, needs.cookies, linked.isNew ? 'linked' : 'linked-already')
  return c.redirect(routes.account.links.href({}, attempt.language), 303)
}

type Refused = { readonly refusal: Refusal; readonly error?: unknown; readonly attempt?: Attempt }

/** In the language in which it was begun; the page itself can be shown again only by trying again. */
export function refuse(needs: Needs, c: Page, provider: OurProvider, { refusal, error, attempt }: Refused): Response {
  const code = error === undefined ? undefined : codeOfFault(error)
  needs.log.warn({ provider: provider.key, refusal, code }, 'an identity from elsewhere was refused')
  const language = attempt?.language ?? languageOf(c.req.path)
  const address = routes.signIn.href({}, language)
  const visit = { ...needs.visitOf(c), language, address }
  return refused(c, { visit, provider, refusal, isLinking: attempt !== undefined && attempt.linksTo !== null })
}
