/** An officer without a second factor sets one up before anything else: an app, or a passkey. */
import { Hono } from 'hono'
import { newEnrolment, openEnrolment } from '#core/people/factors/enrolment.ts'
import { beginPasskey } from '#core/people/factors/operations/begin-passkey.ts'
import { enrolApp, enrolPasskey } from '#core/people/factors/operations/take-second-step.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { knowBrowser } from './browser.ts'
import { EnrolPage } from './enrol-page.tsx'
import { type Needs, proofIn, siteOf, typedIn } from './needs.ts'
import { nameIn } from './passkey-names.ts'
import { text } from './text.ts'
import { type Page, type Waiting, elsewhere, enter, waitingIn } from './waiting.ts'

export function enrolController(needs: Needs) {
  const { deps } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.enrolApp.patterns) app.post(pattern, addApp)
  for (const pattern of routes.enrolPasskey.patterns) app.post(pattern, addPasskey)
  for (const pattern of routes.enrolPasskeyChallenge.patterns) app.post(pattern, ask)
  return app

  async function addApp(c: Page): Promise<Response> {
    const waiting = await waitingIn(c, needs)
    if (waiting?.owed !== 'enrol') return elsewhere(c)
    const { fields } = await readBody(c)
    const enrolment = typedIn(fields, 'enrolment')
    const added = await enrolApp(deps, waiting.session, { enrolment, typed: typedIn(fields, 'code') })
    if (added.ok) return enter(c, needs, waiting, added)
    if (added.refusal === 'no-session') return elsewhere(c)
    const errors = { code: text[languageOf(c.req.path)].refusals[added.refusal] }
    return showEnrolment(c, needs, waiting, { values: {}, errors }, enrolment)
  }

  async function addPasskey(c: Page): Promise<Response> {
    const waiting = await waitingIn(c, needs)
    if (waiting?.owed !== 'enrol') return elsewhere(c)
    const { fields } = await readBody(c)
    const language = languageOf(c.req.path)
    const name = nameIn(c, typedIn(fields, 'name'), language)
    const added = await enrolPasskey(deps, waiting.session, { ...proofIn(c, needs, fields), name })
    if (added.ok) return enter(c, needs, waiting, added)
    if (added.refusal === 'no-session') return elsewhere(c)
    return showEnrolment(c, needs, waiting, { values: {}, errors: { form: text[language].refusals[added.refusal] } })
  }

  /** What the new passkey is to sign, for the island. */
  async function ask(c: Page): Promise<Response> {
    c.header('Cache-Control', 'no-store')
    await requireWithin(deps.db, 'second factor', { address: needs.clientAddress(c) })
    const waiting = await waitingIn(c, needs)
    if (waiting?.owed !== 'enrol') return c.json(null, 403)
    const asked = { site: siteOf(c, needs), accountId: waiting.pending.accountId, browser: knowBrowser(c, needs) }
    return c.json(await beginPasskey(deps, asked))
  }
}

/** @param sealed the key that the form had, which stays the same over a mistyped code */
export function showEnrolment(
  c: Page,
  { deps, visitOf }: Needs,
  { pending, own }: Waiting,
  form: Form<'code'> = emptyForm,
  sealed = '',
): Response {
  c.header('Cache-Control', 'no-store')
  const visit = visitOf(c)
  const enrolment = openEnrolment(deps, pending.accountId, sealed) ?? newEnrolment(deps, pending.accountId)
  const named = { ...form, values: { name: nameIn(c, '', visit.language) } }
  const props = { visit, enrolment, label: own.label, form: named, back: backOf(c) }
  return render(c, <EnrolPage {...props} />, form === emptyForm ? 200 : 422)
}
