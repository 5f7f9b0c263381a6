/** One's own factors: what there is, adding and removing. Every change needs a fresh proof (docs/decisions/0104). */
import { type Context, Hono } from 'hono'
import { newEnrolment, openEnrolment } from '#core/people/factors/enrolment.ts'
import { addApp } from '#core/people/factors/operations/add-app.ts'
import { removeOwnApp } from '#core/people/factors/operations/remove-app.ts'
import { renewRecoveryCodes } from '#core/people/factors/operations/renew-recovery-codes.ts'
import { findFactors } from '#core/people/factors/queries/find-factors.ts'
import { listFactorEvents } from '#core/people/factors/queries/list-factor-events.ts'
import { listPasskeys } from '#core/people/factors/queries/list-passkeys.ts'
import { needsRecoveryCodes } from '#core/people/factors/rules/factors.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { takeFlash } from '#web/flash.ts'
import { type Needs, typedIn } from '#web/public/second-factor/needs.ts'
import { codesIn, rememberCodes } from '#web/public/second-factor/recovery-cookie.ts'
import { text as shared } from '#web/public/second-factor/text.ts'
import { requireRecent } from '#web/recent.ts'
import { returnPath } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken } from '#web/session.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { AppPage } from './app-page.tsx'
import { CodesGonePage, CodesPage } from './codes-page.tsx'
import { SecurityPage } from './page.tsx'
import { passkeyPages } from './passkey-pages.tsx'
import { added, backHome } from './after.ts'
import { type Done, text } from './text.ts'

type Page = Context<SessionEnv>

export function securityController(needs: Needs) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  const recent = requireRecent(needs)
  for (const pattern of routes.account.security.patterns) {
    app.use(pattern, requireAccount).use(`${pattern}/*`, requireAccount)
    app.get(pattern, c => show(c, 200))
  }
  for (const pattern of routes.ownApp.patterns) {
    app.get(pattern, recent, c => showApp(c, emptyForm, 200))
    app.post(pattern, recent, setUpApp)
  }
  for (const pattern of routes.ownAppRemoval.patterns) app.post(pattern, recent, removeApp)
  for (const pattern of routes.recoveryCodes.patterns) {
    app.get(pattern, showCodes)
    app.post(pattern, recent, renewCodes)
  }
  return app.route('/', passkeyPages(needs, show))

  async function show(c: Page, status: 200 | 409, refusal?: string): Promise<Response> {
    const { accountId } = accountOf(c)
    const own = await findFactors(deps, accountId)
    if (!own) return c.notFound()
    const [passkeys, events] = await Promise.all([listPasskeys(deps, accountId), listFactorEvents(deps, accountId)])
    const visit = { ...visitOf(c), ...flashOf(c) }
    return render(c, <SecurityPage {...{ visit, own, passkeys, events, refusal }} />, status)
  }

  async function showApp(c: Page, form: Form<'code'>, status: 200 | 422, sealed = ''): Promise<Response> {
    const { accountId } = accountOf(c)
    const own = await findFactors(deps, accountId)
    if (!own || own.hasApp) return backHome(c)
    const enrolment = openEnrolment(deps, accountId, sealed) ?? newEnrolment(deps, accountId)
    return render(c, <AppPage visit={visitOf(c)} label={own.label} {...{ enrolment, form }} />, status)
  }

  async function setUpApp(c: Page): Promise<Response> {
    const { fields } = await readBody(c)
    const { accountId } = accountOf(c)
    const enrolment = typedIn(fields, 'enrolment')
    const keeping = accountToken(c, cookies)
    const result = await addApp(deps, { accountId, enrolment, typed: typedIn(fields, 'code'), keeping })
    if (result.ok) return added(c, needs, 'app-added', result.codes)
    const errors = { code: shared[languageOf(c.req.path)].refusals[result.refusal] }
    return showApp(c, { values: {}, errors }, 422, enrolment)
  }

  async function removeApp(c: Page): Promise<Response> {
    const result = await removeOwnApp(deps, { accountId: accountOf(c).accountId, keeping: accountToken(c, cookies) })
    if (result.ok) return backHome(c, needs, 'app-removed')
    const said = text[languageOf(c.req.path)]
    return show(c, 409, result.refusal === 'last-factor' ? said.lastFactor : said.notFound)
  }

  async function renewCodes(c: Page): Promise<Response> {
    const { accountId } = accountOf(c)
    const renewed = await renewRecoveryCodes(deps, accountId)
    if (!renewed.ok) return show(c, 409, text[languageOf(c.req.path)].noSecondStep)
    rememberCodes(c, needs, accountId, renewed.codes)
    return c.redirect(routes.recoveryCodes.href({}, languageOf(c.req.path)), 303)
  }

  async function showCodes(c: Page): Promise<Response> {
    const { accountId } = accountOf(c)
    const visit = visitOf(c)
    const codes = codesIn(c, needs, accountId)
    const next = returnPath(c.req.query('kembali')) ?? routes.account.security.href({}, visit.language)
    if (codes) return render(c, <CodesPage {...{ visit, codes, next }} />)
    const own = await findFactors(deps, accountId)
    return render(c, <CodesGonePage visit={visit} canRenew={own !== null && needsRecoveryCodes(own, own)} />)
  }

  function flashOf(c: Page) {
    const happened = takeFlash(c, cookies)
    const { done } = text[languageOf(c.req.path)]
    return happened !== null && isDone(happened) ? { flash: { tone: 'selesai' as const, words: done[happened] } } : {}
  }
}

const isDone = (happened: string): happened is Done => Object.hasOwn(text.id.done, happened)
