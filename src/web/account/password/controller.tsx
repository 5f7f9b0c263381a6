import { type Context, Hono } from 'hono'
import { type ChoiceRefusal, choosePassword } from '#core/people/entering/operations/choose-password.ts'
import { findOwnPassword } from '#core/people/entering/queries/find-own-password.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { passwordWords } from '#web/password-words.ts'
import type { EnteringNeeds } from '#web/public/code/needs.ts'
import { requireRecent } from '#web/recent.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken } from '#web/session.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { PasswordPage, type PasswordFormField } from './page.tsx'
import { text } from './text.ts'

type Page = Context<SessionEnv>

/** `/akun/keamanan/kata-sandi`: another password, or the first one. */
export function passwordController(needs: EnteringNeeds) {
  const { deps, cookies, visitOf, log, clientAddress, limits } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.account.password.patterns) {
    app.use(pattern, requireAccount).use(pattern, requireRecent(needs))
    app.get(pattern, c => show(c, emptyForm, 200))
    app.post(pattern, save)
  }
  return app

  async function save(c: Page): Promise<Response> {
    const { accountId } = accountOf(c)
    const language = languageOf(c.req.path)
    const { fields } = await readBody(c)
    const current = fields.get('current')?.[0] ?? ''
    const password = fields.get('password')?.[0] ?? ''
    if (password === '') return show(c, { values: {}, errors: { password: passwordWords[language].missing } }, 422)
    await requireWithin(deps.db, 'password change', { account: accountId, address: clientAddress(c) }, limits)
    const chosen = await choosePassword(deps, { accountId, current, password, keeping: accountToken(c, cookies) })
    if (!chosen.ok) {
      log.info({ purpose: 'change', refusal: chosen.refusal }, 'a password was not taken')
      return show(c, { values: {}, errors: mistakeOf(c, chosen.refusal) }, 422)
    }
    rememberFlash(c, cookies, 'password-saved')
    return c.redirect(routes.account.security.href({}, language), 303)
  }

  function mistakeOf(c: Page, refusal: ChoiceRefusal): Form<PasswordFormField>['errors'] {
    const language = languageOf(c.req.path)
    if (refusal === 'wrong-password') return { current: text[language].currentWrong }
    if (refusal === 'demo-account') return { form: text[language].demo }
    return { password: passwordWords[language][refusal] }
  }

  async function show(c: Page, form: Form<PasswordFormField>, status: 200 | 422): Promise<Response> {
    const own = await findOwnPassword(deps, accountOf(c).accountId)
    return render(c, <PasswordPage visit={visitOf(c)} form={form} hasPassword={own?.passwordHash != null} />, status)
  }
}
