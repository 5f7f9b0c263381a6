import { type Context, Hono } from 'hono'
import { emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { PROOF } from '#web/pressure/fields.ts'
import { challengeFor, closedGate, withNote } from '#web/pressure/gate.ts'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { askFor, cannotReach } from '../code/ask.ts'
import type { EnteringNeeds } from '../code/needs.ts'
import { text as codeText } from '../code/text.ts'
import { registerForm } from './form.ts'
import { RegisterPage, type RegisterPageProps } from './page.tsx'
import { text } from './text.ts'

type Page = Context<SessionEnv>

/** `/daftar`: a contact, to which a code goes; or, where there is an account already, a word to its owner. */
export function registerController(needs: EnteringNeeds) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.register.patterns) {
    app.get(pattern, async c => show(c, { form: emptyForm, challenge: await challengeFor(needs, 'register') }, 200))
    app.post(pattern, ask)
  }
  return app

  async function ask(c: Page): Promise<Response> {
    const language = languageOf(c.req.path)
    const { fields } = await readBody(c)
    const submitted = parseForm(registerForm[language], fields, { unreadable: text[language].unreadable })
    const { form } = submitted
    if (!submitted.ok && !fields.has(PROOF.ask))
      return show(c, { form, challenge: await challengeFor(needs, 'register') }, 422)
    const closed = await closedGate(needs, c, 'register', fields)
    if (closed || !submitted.ok) {
      const noted = closed ? withNote(c, { ...form, errors: {} }, closed.proof) : form
      return show(c, { form: noted, challenge: closed?.challenge ?? null }, 422)
    }
    const { name = null, identifier: contact } = submitted.value
    if (cannotReach(needs, contact))
      return show(c, { form: withError(form, 'identifier', codeText[language].noSms), challenge: null }, 422)
    await askFor(needs, c, { purpose: 'register', contact, name, back: backOf(c) })
    return c.redirect(routes.enterByCode.href({}, language), 303)
  }

  function show(
    c: Page,
    shown: Pick<RegisterPageProps, 'form' | 'challenge'>,
    status: 200 | 422,
  ): Response | Promise<Response> {
    c.header('Cache-Control', 'no-store')
    return render(c, <RegisterPage {...shown} visit={needs.visitOf(c)} back={backOf(c)} />, status)
  }
}
