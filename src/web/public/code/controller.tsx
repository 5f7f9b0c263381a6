import { type Context, Hono } from 'hono'
import { register } from '#core/people/entering/operations/register.ts'
import { signInByCode } from '#core/people/entering/operations/sign-in-by-code.ts'
import { type Fields, type Form, emptyForm, parseForm } from '#platform/http/form.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { browserOf } from '#web/pressure/browser.ts'
import { challengeFor, closedGate, withNote } from '#web/pressure/gate.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken } from '#web/session.ts'
import { askFor } from './ask.ts'
import { type Asked, askedIn, forgetAsked } from './asked.ts'
import { CodePage } from './code-page.tsx'
import { ContactPage, type ContactPageProps } from './contact-page.tsx'
import { codeForm, contactForm } from './form.ts'
import { type EnteringNeeds, agentOf, backOf, enter } from './needs.ts'
import { text } from './text.ts'

type Page = Context<SessionEnv>

/** `/masuk/kode`: asks where the code should go, and takes it; for signing in, and for registering once the contact is given. */
export function codeController(needs: EnteringNeeds) {
  const { deps, cookies, visitOf, log } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.enterByCode.patterns) {
    app.get(pattern, show)
    app.post(pattern, answer)
  }
  return app

  async function show(c: Page): Promise<Response> {
    const asked = waiting(c)
    if (asked && c.req.query('ganti') === undefined) return showCode(c, asked, emptyForm, 200)
    return showContact(c, { form: emptyForm, challenge: await challengeFor(needs, 'sign-in') }, 200)
  }

  async function answer(c: Page): Promise<Response> {
    const { fields } = await readBody(c)
    const asked = waiting(c)
    if (fields.has('identifier')) return ask(c, fields)
    if (!asked) return c.redirect(routes.enterByCode.href({}, languageOf(c.req.path)), 303)
    return fields.has('again') ? askAgain(c, asked) : take(c, asked, fields)
  }

  async function ask(c: Page, fields: Fields): Promise<Response> {
    const language = languageOf(c.req.path)
    const submitted = parseForm(contactForm[language], fields, { unreadable: text[language].unreadable })
    if (!submitted.ok) return showContact(c, { form: submitted.form, challenge: null }, 422)
    const closed = await closedGate(needs, c, 'sign-in', fields)
    if (closed)
      return showContact(c, { form: withNote(c, submitted.form, closed.proof), challenge: closed.challenge }, 422)
    await askFor(needs, c, { purpose: 'sign-in', contact: submitted.value.identifier, name: null, back: backOf(c) })
    return c.redirect(routes.enterByCode.href({}, language), 303)
  }

  async function askAgain(c: Page, asked: Asked): Promise<Response> {
    await askFor(needs, c, asked)
    return c.redirect(routes.enterByCode.href({}, languageOf(c.req.path), { lagi: 1 }), 303)
  }

  async function take(c: Page, asked: Asked, fields: Fields): Promise<Response> {
    const language = languageOf(c.req.path)
    const submitted = parseForm(codeForm[language], fields, { unreadable: text[language].unreadable })
    if (!submitted.ok) return showCode(c, asked, submitted.form, 422)
    await requireWithin(deps.db, 'typed code', { address: needs.clientAddress(c) }, needs.limits)
    const code = {
      codeId: asked.codeId,
      typed: submitted.value.code,
      browser: browserOf(c, { cookies, ids: deps.ids }),
      replacing: accountToken(c, cookies),
      agent: agentOf(c),
    }
    if (asked.purpose === 'register') return registered(c, asked, code)
    const entered = await signInByCode(deps, code)
    if (!entered.ok) return refused(c, asked, entered.refusal)
    forgetAsked(c, cookies)
    return enter(needs, c, entered, { identifier: asked.contact.value, back: asked.back })
  }

  async function registered(c: Page, asked: Asked, code: Parameters<typeof signInByCode>[1]): Promise<Response> {
    const entered = await register(deps, { ...code, name: asked.name })
    if (!entered.ok) return refused(c, asked, entered.refusal)
    forgetAsked(c, cookies)
    if (entered.united > 0) rememberFlash(c, cookies, 'reports-united')
    const kembali = asked.back ?? undefined
    const next = routes.firstPassword.href({}, languageOf(c.req.path), { kembali })
    return enter(
      needs,
      c,
      { ...entered, isPending: false },
      { identifier: asked.contact.value, back: asked.back, next },
    )
  }

  function refused(c: Page, asked: Asked, refusal: keyof typeof text.id.refused): Response | Promise<Response> {
    log.info({ purpose: asked.purpose, refusal }, 'a one-time code was refused')
    const words = text[languageOf(c.req.path)].refused[refusal]
    return showCode(c, asked, { values: {}, errors: { code: words } }, 422)
  }

  /** A forgotten password has a page of its own. */
  function waiting(c: Page): Asked | null {
    const asked = askedIn(c, cookies, deps.clock.now())
    return asked?.purpose === 'reset' ? null : asked
  }

  function showCode(c: Page, asked: Asked, form: Form<'code'>, status: 200 | 422): Response | Promise<Response> {
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
    return render(c, <ContactPage {...shown} visit={visitOf(c)} purpose="sign-in" back={backOf(c)} />, status)
  }
}
