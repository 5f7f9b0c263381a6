import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { readEmail, readPhone } from '#core/people/contact.ts'
import { accountKey } from '#core/people/pressure/attempts.ts'
import { askForContact, changeContact } from '#core/people/own/operations/change-contact.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { readOwnIdentity } from '#core/people/vault/own-identity.ts'
import { type Form, emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { browserOf } from '#web/pressure/browser.ts'
import { requireRecent } from '#web/recent.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { AccountNeeds } from '../needs.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { type Asked, askedIn, forgetAsked, rememberAsked } from './asked.ts'
import { type ContactKind, kindIn, segmentOf } from './contact-kind.ts'
import { ContactCodePage, ContactPage } from './contact-pages.tsx'
import { text } from './text.ts'

type Page = Context<SessionEnv>

const contactForm = z.object({ contact: z.string().max(300).default('') })
const NOTHING: Form<'code'> = emptyForm
const codeForm = z.object({ code: z.string().max(100).default('') })

/** `/akun/kontak/:jenis`: a new address or number, proved by a code. Whoever came in a while ago proves themselves first. */
export function contactController(needs: AccountNeeds) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  const recent = requireRecent(needs)
  for (const pattern of routes.account.contact.patterns) {
    app.get(pattern, requireAccount, recent, withKind(show))
    app.post(pattern, requireAccount, recent, withKind(ask))
  }
  for (const pattern of routes.account.contactCode.patterns) {
    app.get(pattern, requireAccount, withKind(showCode))
    app.post(pattern, requireAccount, withKind(take))
  }
  return app

  async function show(c: Page, kind: ContactKind, form: Form<'contact'> = emptyForm, status: 200 | 422 = 200) {
    const own = await readOwnIdentity(deps, accountOf(c).accountId, 'own account page')
    return render(c, <ContactPage {...{ visit: visitOf(c), kind, form, now: own?.[kind] ?? null }} />, status)
  }

  async function ask(c: Page, kind: ContactKind) {
    const { accountId } = accountOf(c)
    const language = languageOf(c.req.path)
    const { form } = parseForm(contactForm, (await readBody(c)).fields, text[language])
    const value = (kind === 'phone' ? readPhone : readEmail)(String(form.values.contact ?? ''))
    if (form.errors.contact || value === null)
      return show(c, kind, withError(form, 'contact', text[language].wrong[kind]), 422)
    const contact = { kind, value }
    await requireWithin(deps.db, 'contact change', { account: accountId, target: accountKey(deps.vault, value) })
    const browser = browserOf(c, { cookies, ids: deps.ids })
    const asked = await askForContact(deps, { accountId, contact, browser })
    if (!asked.ok) return show(c, kind, withError(form, 'contact', text[language].same), 422)
    rememberAsked(c, cookies, { accountId, codeId: asked.codeId, contact }, deps.clock.now())
    return c.redirect(routes.account.contactCode.href({ jenis: segmentOf(kind) }, language), 303)
  }

  function showCode(c: Page, kind: ContactKind) {
    const asked = waiting(c, kind)
    return asked ? codePage(c, asked, emptyForm, 200) : backToForm(c, kind)
  }

  async function take(c: Page, kind: ContactKind) {
    const { accountId } = accountOf(c)
    const language = languageOf(c.req.path)
    const asked = waiting(c, kind)
    if (!asked) return backToForm(c, kind)
    await requireWithin(deps.db, 'own account', { account: accountId })
    const { form } = parseForm(codeForm, (await readBody(c)).fields, text[language])
    const typed = String(form.values.code ?? '')
    if (typed === '') return codePage(c, asked, withError(NOTHING, 'code', text[language].codeMissing), 422)
    const browser = browserOf(c, { cookies, ids: deps.ids })
    const changed = await changeContact(deps, { accountId, codeId: asked.codeId, typed, browser })
    if (!changed.ok) return codePage(c, asked, withError(NOTHING, 'code', text[language].refused[changed.refusal]), 422)
    forgetAsked(c, cookies)
    rememberFlash(c, cookies, changed.united > 0 ? 'profil-gabung' : 'profil-kontak')
    return c.redirect(routes.account.profile.href({}, language), 303)
  }

  function waiting(c: Page, kind: ContactKind): Asked | null {
    const asked = askedIn(c, cookies, { accountId: accountOf(c).accountId, now: deps.clock.now() })
    return asked?.contact.kind === kind ? asked : null
  }

  function backToForm(c: Page, kind: ContactKind) {
    return c.redirect(routes.account.contact.href({ jenis: segmentOf(kind) }, languageOf(c.req.path)), 303)
  }

  function codePage(c: Page, { contact }: Asked, form: Form<'code'>, status: 200 | 422) {
    return render(c, <ContactCodePage visit={visitOf(c)} contact={contact} form={form} />, status)
  }
}

/** Officers' contacts are kept by their agency, so for them these pages are not there. */
const withKind = (answer: (c: Page, kind: ContactKind) => Response | Promise<Response>) => (c: Page) => {
  const kind = kindIn(c.req.param('jenis'))
  return kind === null || accountOf(c).officer !== null ? c.notFound() : answer(c, kind)
}
