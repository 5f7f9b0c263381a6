import { type Context, Hono } from 'hono'
import { resetPassword } from '#core/people/entering/operations/reset-password.ts'
import { isCodeRefusal } from '#core/people/entering/rules/one-time-code.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { type Form, emptyForm, parseForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { passwordWords } from '#web/password-words.ts'
import { browserOf } from '#web/pressure/browser.ts'
import { challengeFor, closedGate, withNote } from '#web/pressure/gate.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { askFor } from './ask.ts'
import { type Asked, askedIn, forgetAsked } from './asked.ts'
import { CodePage } from './code-page.tsx'
import { ContactPage, type ContactPageProps } from './contact-page.tsx'
import { codeForm, contactForm } from './form.ts'
import { type EnteringNeeds, agentOf, backOf, enter } from './needs.ts'
import { text } from './text.ts'

type Page = Context<SessionEnv>

/** `/masuk/lupa`: a code to the contact of the account, and with it a new password. */
export function forgottenController(needs: EnteringNeeds) {
  const { deps, cookies, visitOf, log } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.forgotten.patterns) {
    app.get(pattern, async c =>
      showContact(c, { form: emptyForm, challenge: await challengeFor(needs, 'sign-in') }, 200),
    )
    app.post(pattern, ask)
  }
  for (const pattern of routes.newPassword.patterns) {
    app.get(pattern, c => withAsked(c, asked => showCode(c, asked, emptyForm, 200)))
    app.post(pattern, c => withAsked(c, asked => save(c, asked)))
  }
  return app

  async function ask(c: Page): Promise<Response> {
    const language = languageOf(c.req.path)
    const { fields } = await readBody(c)
    const submitted = parseForm(contactForm[language], fields, { unreadable: text[language].unreadable })
    if (!submitted.ok) return showContact(c, { form: submitted.form, challenge: null }, 422)
    const closed = await closedGate(needs, c, 'sign-in', fields)
    if (closed)
      return showContact(c, { form: withNote(c, submitted.form, closed.proof), challenge: closed.challenge }, 422)
    await askFor(needs, c, { purpose: 'reset', contact: submitted.value.identifier, name: null, back: backOf(c) })
    return c.redirect(routes.newPassword.href({}, language), 303)
  }

  async function save(c: Page, asked: Asked): Promise<Response> {
    const language = languageOf(c.req.path)
    const { fields } = await readBody(c)
    if (fields.has('again')) {
      await askFor(needs, c, asked)
      return c.redirect(routes.newPassword.href({}, language, { lagi: 1 }), 303)
    }
    const submitted = parseForm(codeForm[language], fields, { unreadable: text[language].unreadable })
    const password = fields.get('password')?.[0] ?? ''
    const missing = password === '' ? { password: passwordWords[language].missing } : {}
    if (!submitted.ok || password === '')
      return showCode(c, asked, { values: {}, errors: { ...submitted.form.errors, ...missing } }, 422)

    await requireWithin(deps.db, 'typed code', { address: needs.clientAddress(c) }, needs.limits)
    const { codeId, contact, back } = asked
    const browser = browserOf(c, { cookies, ids: deps.ids })
    const typed = submitted.value.code
    const reset = await resetPassword(deps, { codeId, contact, typed, password, browser, agent: agentOf(c) })
    if (!reset.ok) {
      log.info({ purpose: 'reset', refusal: reset.refusal }, 'a forgotten password was not replaced')
      return showCode(c, asked, { values: {}, errors: mistakeOf(reset.refusal, c) }, 422)
    }
    forgetAsked(c, cookies)
    rememberFlash(c, cookies, 'password-replaced')
    return enter(needs, c, reset, { identifier: contact.value, back })
  }

  function mistakeOf(refusal: NotReset['refusal'], c: Page): Form<'code' | 'password'>['errors'] {
    const language = languageOf(c.req.path)
    return isCodeRefusal(refusal)
      ? { code: text[language].refused[refusal] }
      : { password: passwordWords[language][refusal] }
  }

  /** Whoever asked for nothing, or long ago, asks first. */
  function withAsked(c: Page, use: (asked: Asked) => Response | Promise<Response>): Response | Promise<Response> {
    const asked = askedIn(c, cookies, deps.clock.now())
    return asked?.purpose === 'reset' ? use(asked) : c.redirect(routes.forgotten.href({}, languageOf(c.req.path)), 303)
  }

  function showCode(
    c: Page,
    asked: Asked,
    form: Form<'code' | 'password'>,
    status: 200 | 422,
  ): Response | Promise<Response> {
    c.header('Cache-Control', 'no-store')
    const isSentAgain = status === 200 && c.req.query('lagi') !== undefined
    return render(c, <CodePage visit={visitOf(c)} asked={asked} form={form} isSentAgain={isSentAgain} />, status)
  }

  function showContact(
    c: Page,
    shown: Pick<ContactPageProps, 'form' | 'challenge'>,
    status: 200 | 422,
  ): Response | Promise<Response> {
    c.header('Cache-Control', 'no-store')
    return render(c, <ContactPage {...shown} visit={visitOf(c)} purpose="reset" back={backOf(c)} />, status)
  }
}

type NotReset = Extract<Awaited<ReturnType<typeof resetPassword>>, { readonly ok: false }>
