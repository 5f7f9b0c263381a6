/** `/akun/tautan`: by which services elsewhere the owner of this account signs in. */
import { type Context, Hono } from 'hono'
import { unlinkIdentity } from '#core/people/identities-elsewhere/operations/unlink-identity.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { readBody } from '#platform/http/upload.ts'
import { issuerOf } from '#platform/oidc/vouched.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { requireRecent } from '#web/recent.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken } from '#web/session.ts'
import { attemptOf, beginAttempt } from '../../public/sign-in-elsewhere/attempt.ts'
import { type Needs, returnAddress } from '../../public/sign-in-elsewhere/needs.ts'
import { refuse } from '../../public/sign-in-elsewhere/answers.tsx'
import { visitWithNews } from '../needs.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { AwayPage, LinksPage } from './page.tsx'
import { labelOf, linkRows, offered } from './rows.ts'
import { text } from './text.ts'

const NEWS = {
  linked: { id: text.id.linkedNews, en: text.en.linkedNews },
  'linked-already': { id: text.id.alreadyNews, en: text.en.alreadyNews },
  unlinked: { id: text.id.unlinkedNews, en: text.en.unlinkedNews },
}

export function linksController(needs: Needs) {
  const { deps, cookies, relyingParty, origin } = needs
  const app = new Hono<SessionEnv>()
  const { links, linkRemoval, linkAway } = routes.account
  for (const pattern of links.patterns) {
    app.get(pattern, requireAccount, c => show(c, null))
    app.post(pattern, requireAccount, requireRecent(needs), begin)
  }
  for (const pattern of linkRemoval.patterns) app.post(pattern, requireAccount, requireRecent(needs), unlink)
  for (const pattern of linkAway.patterns) app.get(pattern, requireAccount, goAway)
  return app

  async function show(c: Context<SessionEnv>, mistake: string | null): Promise<Response> {
    const visit = visitWithNews(needs, c, NEWS)
    const rows = await linkRows(needs, c, visit.language)
    return render(c, <LinksPage {...{ visit, rows, mistake }} />, mistake === null ? 200 : 409)
  }

  /** Begins an attempt, which only this browser can complete, and only for this account. */
  async function begin(c: Context<SessionEnv>): Promise<Response> {
    await requireWithin(deps.db, 'own account', { account: accountOf(c).accountId })
    const { fields } = await readBody(c)
    const provider = (await offered(needs, c)).find(({ key }) => key === fields.get('provider')?.[0])
    if (!provider) return c.notFound()
    const language = languageOf(c.req.path)
    beginAttempt(c, needs, { provider: provider.key, language, back: null, linksTo: accountOf(c).accountId })
    return c.redirect(linkAway.href({ penyedia: provider.key }, language), 303)
  }

  async function goAway(c: Context<SessionEnv>): Promise<Response> {
    const attempt = attemptOf(c, cookies, deps.clock.now())
    const provider = (await offered(needs, c)).find(({ key }) => key === c.req.param('penyedia'))
    if (!provider) return c.notFound()
    if (attempt?.provider !== provider.key || attempt.linksTo !== accountOf(c).accountId)
      return c.redirect(links.href({}, languageOf(c.req.path)), 303)
    const away = await relyingParty.ask(provider, attempt, returnAddress(origin, provider))
    if (!away.ok) return refuse(needs, c, provider, { refusal: away.fault, error: away.error, attempt })
    return render(c, <AwayPage visit={needs.visitOf(c)} label={provider.label} href={away.value.href} />)
  }

  async function unlink(c: Context<SessionEnv>): Promise<Response> {
    await requireWithin(deps.db, 'own account', { account: accountOf(c).accountId })
    const { fields } = await readBody(c)
    const language = languageOf(c.req.path)
    const issuer = fields.get('issuer')?.[0] ?? ''
    const configured = needs.providers.map(({ server }) => issuerOf(server))
    const own = { accountId: accountOf(c).accountId, keeping: accountToken(c, cookies) }
    const unlinked = await unlinkIdentity(deps, { ...own, issuer, configured })
    if (unlinked.ok) {
      rememberFlash(c, cookies, 'unlinked')
      return c.redirect(links.href({}, language), 303)
    }
    const label = labelOf(needs.providers, issuer)
    const said = text[language]
    return show(c, unlinked.refusal === 'last-way' ? said.lastWay(label) : said.notLinkedAny(label))
  }
}
