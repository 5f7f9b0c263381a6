/** Signing in at a provider, and coming back from it. */
import { type Context, Hono } from 'hono'
import { takeReturn } from '#core/people/identities-elsewhere/operations/take-return.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { codeOfFault } from '#platform/oidc/faults.ts'
import type { Vouched } from '#platform/oidc/provider.ts'
import { rememberFlash } from '#web/flash.ts'
import { returnPath } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken, rememberAccount } from '#web/session.ts'
import { type Attempt, attemptOf, beginAttempt, forgetAttempt } from './attempt.ts'
import { enterBy, linkBy } from './entering.ts'
import { type Needs, type OurProvider, returnAddress } from './needs.ts'
import { refused } from './refusal-page.tsx'
import type { Refusal } from './refusals.ts'

export function signInElsewhereController(needs: Needs) {
  const { deps, cookies, providers, relyingParty, log, origin } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.signInElsewhere.patterns) app.get(pattern, leave)
  app.get(routes.returnFromElsewhere.pattern, comeBack)
  return app

  async function leave(c: Context<SessionEnv>): Promise<Response> {
    const provider = asked(c)
    if (!provider) return c.notFound()
    await requireWithin(deps.db, 'sign-in elsewhere', { address: needs.clientAddress(c) })
    c.header('Cache-Control', 'no-store')
    const language = languageOf(c.req.path)
    const back = returnPath(c.req.query('kembali'))
    const attempt = beginAttempt(c, needs, { provider: provider.key, language, back, linksTo: null })
    const away = await relyingParty.ask(provider, attempt, returnAddress(origin, provider))
    return away.ok
      ? c.redirect(away.value.href, 303)
      : refuse(c, provider, { refusal: away.fault, error: away.error, attempt })
  }

  async function comeBack(c: Context<SessionEnv>): Promise<Response> {
    const provider = asked(c)
    if (!provider) return c.notFound()
    await requireWithin(deps.db, 'sign-in elsewhere', { address: needs.clientAddress(c) })
    c.header('Cache-Control', 'no-store')
    c.header('Referrer-Policy', 'no-referrer') // the address holds a code
    const attempt = attemptOf(c, cookies, deps.clock.now())
    if (!attempt) return refuse(c, provider, { refusal: 'no-attempt' })
    if (attempt.provider !== provider.key || attempt.state !== c.req.query('state'))
      return refuse(c, provider, { refusal: 'other-attempt', attempt })
    forgetAttempt(c, cookies)
    const isFirst = await takeReturn(deps, { state: attempt.state, expiresAt: new Date(attempt.expiresAt) })
    if (!isFirst) return refuse(c, provider, { refusal: 'used', attempt })

    const address = new URL(returnAddress(origin, provider) + new URL(c.req.url).search)
    const said = await relyingParty.hear(provider, attempt, address)
    if (!said.ok) return refuse(c, provider, { refusal: said.fault, error: said.error, attempt })
    return attempt.linksTo === null
      ? enter(c, provider, { attempt, vouched: said.value })
      : link(c, provider, { attempt, vouched: said.value })
  }

  type Heard = { readonly attempt: Attempt; readonly vouched: Vouched }

  async function enter(c: Context<SessionEnv>, provider: OurProvider, { attempt, vouched }: Heard): Promise<Response> {
    const browser = { replacing: accountToken(c, cookies), agent: c.req.header('user-agent') ?? null }
    const entered = await enterBy(deps, provider, vouched, browser)
    if (!entered.ok) return refuse(c, provider, { refusal: entered.refusal, attempt })
    rememberAccount(c, cookies, entered)
    const { language, back } = attempt
    if (entered.isPending) return c.redirect(routes.secondStep.href({}, language, { kembali: back ?? undefined }), 303)
    const home = entered.isOfficer ? routes.officers.inbox.href({}) : routes.ownReports.href({}, language)
    return c.redirect(back ?? home, 303)
  }

  async function link(c: Context<SessionEnv>, provider: OurProvider, { attempt, vouched }: Heard): Promise<Response> {
    const { viewer } = c.var
    const signedIn = viewer.kind === 'account' ? viewer.accountId : null
    const linked = await linkBy(deps, provider, vouched, { begunFor: attempt.linksTo, signedIn })
    if (!linked.ok) return refuse(c, provider, { refusal: linked.refusal, attempt })
    rememberFlash(c, cookies, linked.isNew ? 'linked' : 'linked-already')
    return c.redirect(routes.account.links.href({}, attempt.language), 303)
  }

  function asked(c: Context): OurProvider | undefined {
    return providers.find(({ key }) => key === c.req.param('penyedia'))
  }

  type Refused = { readonly refusal: Refusal; readonly error?: unknown; readonly attempt?: Attempt }

  function refuse(c: Context<SessionEnv>, provider: OurProvider, { refusal, error, attempt }: Refused): Response {
    const code = error === undefined ? undefined : codeOfFault(error)
    log.warn({ provider: provider.key, refusal, code }, 'an identity from elsewhere was refused')
    const language = attempt?.language ?? languageOf(c.req.path)
    const address = routes.signIn.href({}, language)
    const visit = { ...needs.visitOf(c), language, address }
    return refused(c, { visit, provider, refusal, isLinking: attempt !== undefined && attempt.linksTo !== null })
  }
}
