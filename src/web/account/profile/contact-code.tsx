import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { changeContact } from '#core/people/own/operations/change-contact.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { type Form, emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { browserOf } from '#web/pressure/browser.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { AccountNeeds } from '../needs.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { type Asked, askedIn, forgetAsked } from './asked.ts'
import { type Aim, type ContactKind, segmentOf, withKind } from './contact-kind.ts'
import { ContactCodePage } from './contact-pages.tsx'
import { type News, text } from './text.ts'

type Page = Context<SessionEnv>

const NOTHING: Form<'code'> = emptyForm
const HAPPENED: Record<Aim, News> = { add: 'profil-tambah', verify: 'profil-bukti', change: 'profil-kontak' }
const codeForm = z.object({ code: z.string().max(100).default('') })

/** `/akun/kontak/:jenis/kode`: the code that went to the new contact. */
export function contactCodeController({ deps, cookies, visitOf }: AccountNeeds) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.account.contactCode.patterns) {
    app.get(pattern, requireAccount, withKind(show))
    app.post(pattern, requireAccount, withKind(take))
  }
  return app

  function show(c: Page, kind: ContactKind) {
    const asked = waiting(c, kind)
    return asked ? answer(c, asked, NOTHING, 200) : backToForm(c, kind)
  }

  async function take(c: Page, kind: ContactKind) {
    const { accountId } = accountOf(c)
    const language = languageOf(c.req.path)
    const said = text[language]
    const asked = waiting(c, kind)
    if (!asked) return backToForm(c, kind)
    await requireWithin(deps.db, 'own account', { account: accountId })
    const { form } = parseForm(codeForm, (await readBody(c)).fields, said)
    const typed = String(form.values.code ?? '')
    if (typed === '') return answer(c, asked, withError(NOTHING, 'code', said.codeMissing), 422)
    const browser = browserOf(c, { cookies, ids: deps.ids })
    const changed = await changeContact(deps, { accountId, codeId: asked.codeId, typed, browser })
    if (!changed.ok) return answer(c, asked, withError(NOTHING, 'code', said.refused[changed.refusal]), 422)
    forgetAsked(c, cookies)
    rememberFlash(c, cookies, changed.united > 0 ? 'profil-gabung' : HAPPENED[asked.aim])
    return c.redirect(routes.account.profile.href({}, language), 303)
  }

  function waiting(c: Page, kind: ContactKind): Asked | null {
    const asked = askedIn(c, cookies, { accountId: accountOf(c).accountId, now: deps.clock.now() })
    return asked?.contact.kind === kind ? asked : null
  }

  function answer(c: Page, { contact, aim }: Asked, form: Form<'code'>, status: 200 | 422) {
    return render(c, <ContactCodePage visit={visitOf(c)} {...{ contact, aim, form }} />, status)
  }
}

const backToForm = (c: Page, kind: ContactKind) =>
  c.redirect(routes.account.contact.href({ jenis: segmentOf(kind) }, languageOf(c.req.path)), 303)
