import { type Context, Hono } from 'hono'
import { choosePassword } from '#core/people/entering/operations/choose-password.ts'
import { findPasswordHash } from '#core/people/factors/queries/find-password-hash.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { takeFlash } from '#web/flash.ts'
import { passwordWords } from '#web/password-words.ts'
import { requireRecent } from '#web/recent.ts'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import type { EnteringNeeds } from '../code/needs.ts'
import { FirstPasswordPage } from './password-page.tsx'
import { text } from './text.ts'

type Page = Context<SessionEnv>

/** `/daftar/kata-sandi`: the first password of an account that has just been made. Those who have one change it elsewhere. */
export function firstPasswordController(needs: EnteringNeeds) {
  const { deps, cookies, visitOf, log } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.firstPassword.patterns) {
    app.use(pattern, requireRecent(needs))
    app.get(pattern, async c => ((await hasPassword(c)) ? onwards(c) : show(c, emptyForm, 200)))
    app.post(pattern, save)
  }
  return app

  async function save(c: Page): Promise<Response> {
    const { viewer } = c.var
    const { fields } = await readBody(c)
    if (fields.has('later') || viewer.kind !== 'account') return onwards(c)
    const words = passwordWords[languageOf(c.req.path)]
    const password = fields.get('password')?.[0] ?? ''
    if (password === '') return show(c, { values: {}, errors: { password: words.missing } }, 422)
    const { accountId } = viewer
    const chosen = await choosePassword(deps, { accountId, current: '', password, keeping: accountToken(c, cookies) })
    if (chosen.ok || chosen.refusal === 'wrong-password' || chosen.refusal === 'demo-account') return onwards(c)
    log.info({ purpose: 'register', refusal: chosen.refusal }, 'a password was not taken')
    return show(c, { values: {}, errors: { password: words[chosen.refusal] } }, 422)
  }

  async function hasPassword({ var: { viewer } }: Page): Promise<boolean> {
    return viewer.kind === 'account' && (await findPasswordHash(deps, viewer.accountId)) !== null
  }

  function onwards(c: Page): Response {
    return c.redirect(backOf(c) ?? routes.ownReports.href({}, languageOf(c.req.path)), 303)
  }

  function show(c: Page, form: Form<'password'>, status: 200 | 422): Response | Promise<Response> {
    c.header('Cache-Control', 'no-store')
    return render(c, <FirstPasswordPage visit={visitWith(c)} form={form} back={backOf(c)} />, status)
  }

  function visitWith(c: Page): Visit {
    const visit = visitOf(c)
    if (takeFlash(c, cookies) !== 'reports-united') return visit
    return { ...visit, flash: { tone: 'selesai', words: text[visit.language].united } }
  }
}
