/** `/akun/tautan`: by which services elsewhere the owner of this account signs in. */
import { type Context, Hono } from 'hono'
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { unlinkIdentity } from '#core/people/identities-elsewhere/operations/unlink-identity.ts'
import { type OwnLink, listLinks } from '#core/people/identities-elsewhere/queries/find-linked.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { readBody } from '#platform/http/upload.ts'
import { issuerOf } from '#platform/oidc/vouched.ts'
import { plainDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { requireRecent } from '#web/recent.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken } from '#web/session.ts'
import { attemptOf, beginAttempt } from '../../public/sign-in-elsewhere/attempt.ts'
import { type Needs, type OurProvider, returnAddress } from '../../public/sign-in-elsewhere/needs.ts'
import { refuse } from '../../public/sign-in-elsewhere/answers.tsx'
import { visitWithNews } from '../needs.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { AwayPage, type LinkRow, LinksPage } from './page.tsx'
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
    const own = await listLinks(deps.db, accountOf(c).accountId)
    const rows = rowsOf(await offered(needs, c), own, visit.language)
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

/** For everybody those of citizens; the sign-on of an agency for its officers only. */
async function offered({ deps, providers }: Needs, c: Context<SessionEnv>): Promise<readonly OurProvider[]> {
  const { officer } = accountOf(c)
  const agency = officer && (await findAgency(deps.db, officer.agencyId))
  return providers.filter(({ audience }) => audience.kind === 'citizens' || audience.agencySlug === agency?.slug)
}

/** What is configured, in the order of the configuration; then what is linked and no longer configured. */
function rowsOf(providers: readonly OurProvider[], own: readonly OwnLink[], language: Language): readonly LinkRow[] {
  const day = (at: Date | null) => (at === null ? null : plainDay(at, language))
  const firsts = providers.filter(({ server }, place) => {
    return providers.findIndex(one => issuerOf(one.server) === issuerOf(server)) === place
  })
  const known = firsts.map(({ key, label, server }): LinkRow => {
    const link = own.find(({ issuer }) => issuer === issuerOf(server))
    const days = { linkedOn: day(link?.linkedAt ?? null), usedOn: day(link?.usedAt ?? null) }
    return { key, label, issuer: issuerOf(server), ...days }
  })
  const gone = own.filter(({ issuer }) => !known.some(row => row.issuer === issuer))
  const left = gone.map(({ issuer, linkedAt, usedAt }): LinkRow => {
    return { key: null, label: labelOf(providers, issuer), issuer, linkedOn: day(linkedAt), usedOn: day(usedAt) }
  })
  return [...known, ...left]
}

/** An issuer that is no longer configured is called by its host. */
const labelOf = (providers: readonly OurProvider[], issuer: string): string =>
  providers.find(({ server }) => issuerOf(server) === issuer)?.label ??
  (URL.canParse(issuer) ? new URL(issuer).host : '')
