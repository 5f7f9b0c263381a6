/** Signing in without a password: the passkey says whose it is, and proves it. */
import { type Context, Hono } from 'hono'
import { askPasskey } from '#core/people/factors/operations/ask-passkey.ts'
import { signInWithPasskey } from '#core/people/factors/operations/sign-in-with-passkey.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, cameWith, rememberAccount } from '#web/session.ts'
import { knowBrowser } from './browser.ts'
import { type Needs, nextFor, proofIn, siteOf } from './needs.ts'
import { PasskeySignInPage } from './passkey-sign-in-page.tsx'
import { text } from './text.ts'

type Page = Context<SessionEnv>

export function passkeySignInController(needs: Needs) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.passkeySignIn.patterns) {
    app.get(pattern, c => show(c, emptyForm, 200))
    app.post(pattern, enter)
  }
  for (const pattern of routes.passkeyChallenge.patterns) app.post(pattern, ask)
  return app

  async function enter(c: Page): Promise<Response> {
    const language = languageOf(c.req.path)
    await requireWithin(deps.db, 'second factor', { address: needs.clientAddress(c) })
    const { fields } = await readBody(c)
    const proof = proofIn(c, needs, fields)
    const opened = await signInWithPasskey(deps, { ...proof, ...cameWith(c, cookies) })
    if (!opened.ok) return show(c, { values: {}, errors: { form: text[language].refusals[opened.refusal] } }, 422)
    rememberAccount(c, cookies, opened)
    return c.redirect(nextFor(c, opened.isOfficer, language), 303)
  }

  async function ask(c: Page): Promise<Response> {
    c.header('Cache-Control', 'no-store')
    await requireWithin(deps.db, 'second factor', { address: needs.clientAddress(c) })
    const browser = knowBrowser(c, needs)
    return c.json(await askPasskey(deps, { site: siteOf(c, needs), purpose: 'sign-in', accountId: null, browser }))
  }

  function show(c: Page, form: Form<never>, status: 200 | 422): Response {
    c.header('Cache-Control', 'no-store')
    return render(c, <PasskeySignInPage visit={visitOf(c)} form={form} back={backOf(c)} />, status)
  }
}
