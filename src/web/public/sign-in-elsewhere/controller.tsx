/** Signing in at a provider, and coming back from it. */
import { type Context, Hono } from 'hono'
import { takeReturn } from '#core/people/identities-elsewhere/operations/take-return.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { enter, link, refuse } from './answers.tsx'
import { attemptOf, beginAttempt, forgetAttempt } from './attempt.ts'
import { type Needs, type OurProvider, returnAddress } from './needs.ts'

export function signInElsewhereController(needs: Needs) {
  const { deps, cookies, relyingParty, origin } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.signInElsewhere.patterns) app.get(pattern, leave)
  app.get(routes.returnFromElsewhere.pattern, comeBack)
  return app

  async function leave(c: Context<SessionEnv>): Promise<Response> {
    const provider = asked(c)
    if (!provider) return c.notFound()
    if (isSentByOthers(c)) return c.redirect(routes.signIn.href({}, languageOf(c.req.path)), 303)
    c.header('Cache-Control', 'no-store')
    const language = languageOf(c.req.path)
    const back = backOf(c)
    if (isLedFromElsewhere(c)) return c.redirect(routes.signIn.href({}, language, { kembali: back }), 303)
    await requireWithin(deps.db, 'sign-in elsewhere', { address: needs.clientAddress(c) })
    const attempt = beginAttempt(c, needs, { provider: provider.key, language, back, linksTo: null })
    const away = await relyingParty.ask(provider, attempt, returnAddress(origin, provider))
    if (away.ok) return c.redirect(away.value.href, 303)
    return refuse(needs, c, provider, { refusal: away.fault, error: away.error, attempt })
  }

  async function comeBack(c: Context<SessionEnv>): Promise<Response> {
    const provider = asked(c)
    if (!provider) return c.notFound()
    await requireWithin(deps.db, 'sign-in elsewhere', { address: needs.clientAddress(c) })
    c.header('Cache-Control', 'no-store')
    const attempt = attemptOf(c, cookies, deps.clock.now())
    if (!attempt) return refuse(needs, c, provider, { refusal: 'no-attempt' })
    if (attempt.provider !== provider.key || attempt.state !== c.req.query('state'))
      return refuse(needs, c, provider, { refusal: 'other-attempt', attempt })
    forgetAttempt(c, cookies)
    const isFirst = await takeReturn(deps, { state: attempt.state, expiresAt: new Date(attempt.expiresAt) })
    if (!isFirst) return refuse(needs, c, provider, { refusal: 'used', attempt })

    const address = new URL(returnAddress(origin, provider) + new URL(c.req.url).search)
    const said = await relyingParty.hear(provider, attempt, address)
    if (!said.ok) return refuse(needs, c, provider, { refusal: said.fault, error: said.error, attempt })
    const answer = attempt.linksTo === null ? enter : link
    return answer(needs, c, provider, { attempt, vouched: said.value })
  }

  function asked(c: Context): OurProvider | undefined {
    return needs.providers.find(({ key }) => key === c.req.param('penyedia'))
  }
}

/** Nobody is signed in by a link on another site: a provider may let through without a question who is known there. */
const isSentByOthers = (c: Context): boolean => /^(cross-site|same-site)$/.test(c.req.header('sec-fetch-site') ?? '')

/** Nobody is signed in by a link of another site: it leads to the page on which one chooses. Old browsers do not say. */
const isLedFromElsewhere = (c: Context): boolean => /^(cross|same)-site$/.test(c.req.header('sec-fetch-site') ?? '')
