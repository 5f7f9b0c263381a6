import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { changeName } from '#core/people/own/operations/change-name.ts'
import { findOwnReach } from '#core/people/own/queries/find-own-reach.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { readOwnIdentity } from '#core/people/vault/own-identity.ts'
import { type Form, parseForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import type { Language } from '#ui/language.ts'
import { rememberFlash } from '#web/flash.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type AccountNeeds, visitWithNews } from '../needs.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { contactCodeController } from './contact-code.tsx'
import { contactController } from './contact.tsx'
import { ProfilePage } from './page.tsx'
import { news, text } from './text.ts'

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/

const nameIn = ({ nameLong, unreadable }: (typeof text)[Language]) =>
  z.object({
    name: z
      .string()
      .max(100, nameLong)
      .refine(name => !CONTROL.test(name), unreadable)
      .default(''),
  })
const nameForm = { id: nameIn(text.id), en: nameIn(text.en) }

/** `/akun`: name and contacts. */
export function profileController(needs: AccountNeeds) {
  const { deps, cookies } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.account.profile.patterns) app.get(pattern, requireAccount, c => show(c))
  for (const pattern of routes.account.name.patterns) app.post(pattern, requireAccount, rename)
  return app.route('/', contactController(needs)).route('/', contactCodeController(needs))

  async function show(c: Context<SessionEnv>, form?: Form<'name'>): Promise<Response> {
    const { accountId, officer } = accountOf(c)
    const own = officer ? null : await readOwnIdentity(deps, accountId, 'own account page')
    const { email, sms } = await findOwnReach(deps.db, accountId)
    const shown = form ?? { values: { name: own?.name ?? '' }, errors: {} }
    const props = { visit: visitWithNews(needs, c, news), own, isVerified: { email, phone: sms }, form: shown }
    return render(c, <ProfilePage {...props} />, form ? 422 : 200)
  }

  async function rename(c: Context<SessionEnv>): Promise<Response> {
    const { accountId, officer } = accountOf(c)
    if (officer) return c.notFound()
    await requireWithin(deps.db, 'own account', { account: accountId })
    const language = languageOf(c.req.path)
    const sent = parseForm(nameForm[language], (await readBody(c)).fields, text[language])
    if (!sent.ok) return show(c, sent.form)
    const changed = await changeName(deps, accountId, sent.value.name || null)
    if (!changed.ok) return c.notFound()
    rememberFlash(c, cookies, 'profil-nama')
    return c.redirect(routes.account.profile.href({}, language), 303)
  }
}
