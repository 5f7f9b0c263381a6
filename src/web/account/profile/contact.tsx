import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { readEmail, readPhone } from '#core/people/contact.ts'
import { askForContact } from '#core/people/own/operations/change-contact.ts'
import { accountKey } from '#core/people/pressure/attempts.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { findOwnReach } from '#core/people/own/queries/find-own-reach.ts'
import { readOwnIdentity } from '#core/people/vault/own-identity.ts'
import { type Form, emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { browserOf } from '#web/pressure/browser.ts'
import { requireRecent } from '#web/recent.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { AccountNeeds } from '../needs.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { rememberAsked } from './asked.ts'
import { type ContactKind, aimOf, segmentOf, withKind } from './contact-kind.ts'
import { ContactPage } from './contact-pages.tsx'
import { text } from './text.ts'

type Page = Context<SessionEnv>

const contactForm = z.object({ contact: z.string().max(300).default('') })

/** `/akun/kontak/:jenis`: a new address or number, to be proved by a code. Whoever came in a while ago proves themselves first. */
export function contactController(needs: AccountNeeds) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  const recent = requireRecent(needs)
  for (const pattern of routes.account.contact.patterns) {
    app.get(pattern, requireAccount, recent, withKind(show))
    app.post(pattern, requireAccount, recent, withKind(ask))
  }
  return app

  async function show(c: Page, kind: ContactKind, sent?: Form<'contact'>) {
    const { now, aim } = await standing(c, kind)
    const form = sent ?? (aim === 'verify' ? { values: { contact: now ?? '' }, errors: {} } : emptyForm)
    return render(c, <ContactPage {...{ visit: visitOf(c), kind, form, now, aim }} />, sent ? 422 : 200)
  }

  async function standing(c: Page, kind: ContactKind) {
    const { accountId } = accountOf(c)
    const own = await readOwnIdentity(deps, accountId, 'own account page')
    const { email, sms } = await findOwnReach(deps.db, accountId)
    const now = own?.[kind] ?? null
    return { now, aim: aimOf(now, kind === 'email' ? email : sms) }
  }

  async function ask(c: Page, kind: ContactKind) {
    const { accountId } = accountOf(c)
    const language = languageOf(c.req.path)
    const said = text[language]
    const { form } = parseForm(contactForm, (await readBody(c)).fields, said)
    const value = (kind === 'phone' ? readPhone : readEmail)(String(form.values.contact ?? ''))
    if (form.errors.contact || value === null) return show(c, kind, withError(form, 'contact', said.wrong[kind]))
    const contact = { kind, value }
    await requireWithin(deps.db, 'contact change', { account: accountId, target: accountKey(deps.vault, value) })
    const browser = browserOf(c, { cookies, ids: deps.ids })
    const asked = await askForContact(deps, { accountId, contact, browser })
    if (!asked.ok) return show(c, kind, withError(form, 'contact', said.same))
    const { now, aim } = await standing(c, kind)
    const known = { accountId, codeId: asked.codeId, contact, aim: aim === 'verify' && now !== value ? 'change' : aim }
    rememberAsked(c, cookies, known, deps.clock.now())
    return c.redirect(routes.account.contactCode.href({ jenis: segmentOf(kind) }, language), 303)
  }
}
