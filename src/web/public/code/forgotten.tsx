import { type Context, Hono } from 'hono'
import { resetPassword } from '#core/people/entering/operations/reset-password.ts'
import { isCodeRefusal } from '#core/people/entering/rules/one-time-code.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { type Fields, type Form, emptyForm, parseForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import type { Language } from '#ui/language.ts'
import { rememberFlash } from '#web/flash.ts'
import { passwordWords } from '#web/password-words.ts'
import { browserOf } from '#web/pressure/browser.ts'
import { challengeFor } from '#web/pressure/gate.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, cameWith } from '#web/session.ts'
import { askAgain, askByContact } from './ask.ts'
import { type Asked, askedIn, forgetAsked } from './asked.ts'
import { codeForm } from './form.ts'
import { type EnteringNeeds, enter } from './needs.ts'
import { showAskFirst, showCode, showContact } from './shown.tsx'
import { text } from './text.ts'

type Page = Context<SessionEnv>

/** `/masuk/lupa`: a code to the contact of the account, and with it a new password. */
export function forgottenController(needs: EnteringNeeds) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.forgotten.patterns) {
    app.get(pattern, async c => {
      const challenge = await challengeFor(needs, 'sign-in')
      return showContact(needs, c, { purpose: 'reset', form: emptyForm, challenge }, 200)
    })
    app.post(pattern, async c => askByContact(needs, c, 'reset', (await readBody(c)).fields))
  }
  for (const pattern of routes.newPassword.patterns) {
    app.get(pattern, c => withAsked(c, asked => showCode(needs, c, asked, emptyForm, 200)))
    app.post(pattern, c => withAsked(c, asked => answer(c, asked)))
  }
  return app

  /** Whoever asked for nothing, or long ago, asks first. */
  function withAsked(c: Page, use: (asked: Asked) => Response | Promise<Response>): Response | Promise<Response> {
    const asked = askedIn(c, needs.cookies, needs.deps.clock.now())
    if (asked?.purpose === 'reset') return use(asked)
    if (c.req.method === 'POST') return showAskFirst(needs, c, 'reset')
    return c.redirect(routes.forgotten.href({}, languageOf(c.req.path)), 303)
  }

  async function answer(c: Page, asked: Asked): Promise<Response> {
    const { fields } = await readBody(c)
    return fields.has('again') ? askAgain(needs, c, asked) : replace(needs, c, asked, fields)
  }
}

async function replace(needs: EnteringNeeds, c: Page, asked: Asked, fields: Fields): Promise<Response> {
  const { deps, cookies, log } = needs
  const language = languageOf(c.req.path)
  const submitted = parseForm(codeForm[language], fields, { unreadable: text[language].unreadable })
  const password = fields.get('password')?.[0] ?? ''
  const missing = password === '' ? { password: passwordWords[language].missing } : {}
  if (!submitted.ok || password === '') {
    const errors = { ...submitted.form.errors, ...missing }
    return showCode(needs, c, asked, { values: submitted.form.values, errors }, 422)
  }
  await requireWithin(deps.db, 'typed code', { address: needs.clientAddress(c) }, needs.limits)
  const { codeId, contact, back } = asked
  const browser = browserOf(c, { cookies, ids: deps.ids })
  const typed = submitted.value.code
  const reset = await resetPassword(deps, { codeId, contact, typed, password, browser, ...cameWith(c, cookies) })
  if (!reset.ok) {
    log.info({ purpose: 'reset', refusal: reset.refusal }, 'a forgotten password was not replaced')
    // A right code still counts, and need not be looked up again.
    const values = isCodeRefusal(reset.refusal) ? {} : submitted.form.values
    return showCode(needs, c, asked, { values, errors: mistakeOf(reset.refusal, language) }, 422)
  }
  forgetAsked(c, cookies)
  rememberFlash(c, cookies, 'password-replaced')
  return enter(needs, c, reset, { identifier: contact.value, back })
}

type Refusal = Extract<Awaited<ReturnType<typeof resetPassword>>, { readonly ok: false }>['refusal']

const mistakeOf = (refusal: Refusal, language: Language): Form<'code' | 'password'>['errors'] =>
  isCodeRefusal(refusal) ? { code: text[language].refused[refusal] } : { password: passwordWords[language][refusal] }
