/** The two pages of every code: where it should go, and what it is. */
import type { Context } from 'hono'
import { type Form, emptyForm, withError } from '#platform/http/form.ts'
import { render } from '#ui/page.tsx'
import { challengeFor } from '#web/pressure/gate.ts'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Asked } from './asked.ts'
import { CodePage } from './code-page.tsx'
import { ContactPage, type ContactPageProps } from './contact-page.tsx'
import type { ContactField } from './form.ts'
import type { EnteringNeeds } from './needs.ts'
import { text } from './text.ts'

type Page = Context<SessionEnv>
type Shown = Response | Promise<Response>

export function showCode(
  { visitOf }: EnteringNeeds,
  c: Page,
  asked: Asked,
  form: Form<'code' | 'password'>,
  status: 200 | 422,
): Shown {
  c.header('Cache-Control', 'no-store')
  const isSentAgain = status === 200 && c.req.query('lagi') !== undefined
  return render(c, <CodePage visit={visitOf(c)} asked={asked} form={form} isSentAgain={isSentAgain} />, status)
}

export function showContact(
  { visitOf }: EnteringNeeds,
  c: Page,
  shown: Pick<ContactPageProps, 'purpose' | 'form' | 'challenge'>,
  status: 200 | 422,
): Shown {
  c.header('Cache-Control', 'no-store')
  return render(c, <ContactPage {...shown} visit={visitOf(c)} back={backOf(c)} />, status)
}

/** A code was typed that nobody asked for in this browser, or only long ago. */
export async function showAskFirst(
  needs: EnteringNeeds,
  c: Page,
  purpose: ContactPageProps['purpose'],
): Promise<Response> {
  const language = languageOf(c.req.path)
  if (c.var.viewer.kind === 'account') return c.redirect(routes.ownReports.href({}, language), 303) // sent again once they were in
  const challenge = await challengeFor(needs, 'sign-in')
  const form = withError<ContactField>(emptyForm, 'form', text[language].askFirst)
  return showContact(needs, c, { purpose, form, challenge }, 422)
}
