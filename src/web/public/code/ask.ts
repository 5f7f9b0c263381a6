import type { Context } from 'hono'
import type { Contact } from '#core/people/contact.ts'
import { type AskingToEnter, askToEnter } from '#core/people/entering/operations/ask-to-enter.ts'
import { type Fields, parseForm, withError } from '#platform/http/form.ts'
import { browserOf } from '#web/pressure/browser.ts'
import { PROOF } from '#web/pressure/fields.ts'
import { challengeFor, closedGate, withNote } from '#web/pressure/gate.ts'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Asked, rememberAsked } from './asked.ts'
import { contactForm } from './form.ts'
import { type EnteringNeeds, requireCodeAllowance } from './needs.ts'
import { showContact } from './shown.tsx'
import { text } from './text.ts'

type Asking = Pick<AskingToEnter, 'purpose' | 'contact'> & Pick<Asked, 'name' | 'back'>

/** Has a code sent, if there is anybody to send one to, and remembers in the browser what it is for. */
export async function askFor(needs: EnteringNeeds, c: Context, asking: Asking): Promise<void> {
  const { deps, cookies } = needs
  const { purpose, contact, name, back } = asking
  await requireCodeAllowance(needs, c, contact)
  const browser = browserOf(c, { cookies, ids: deps.ids })
  const { codeId } = await askToEnter(deps, { purpose, contact, browser })
  rememberAsked(c, cookies, { codeId, purpose, contact, name, back }, deps.clock.now())
}

export const cannotReach = ({ hasSms }: EnteringNeeds, { kind }: Contact): boolean => kind === 'phone' && !hasSms

/** Where the code of this purpose is typed. */
const codeRoute = (purpose: Asked['purpose']) => (purpose === 'reset' ? routes.newPassword : routes.enterByCode)

/** The form with a contact and nothing else. */
export async function askByContact(
  needs: EnteringNeeds,
  c: Context<SessionEnv>,
  purpose: 'sign-in' | 'reset',
  fields: Fields,
): Promise<Response> {
  const language = languageOf(c.req.path)
  const submitted = parseForm(contactForm[language], fields, { unreadable: text[language].unreadable })
  const { form } = submitted
  if (!submitted.ok && !fields.has(PROOF.ask))
    return showContact(needs, c, { purpose, form, challenge: await challengeFor(needs, 'sign-in') }, 422)
  const closed = await closedGate(needs, c, 'sign-in', fields)
  if (closed || !submitted.ok) {
    const noted = closed ? withNote(c, { ...form, errors: {} }, closed.proof) : form
    return showContact(needs, c, { purpose, form: noted, challenge: closed?.challenge ?? null }, 422)
  }
  const { identifier: contact } = submitted.value
  if (cannotReach(needs, contact)) {
    const noted = withError(form, 'identifier', text[language].noSms)
    return showContact(needs, c, { purpose, form: noted, challenge: null }, 422)
  }
  await askFor(needs, c, { purpose, contact, name: null, back: backOf(c) })
  return c.redirect(codeRoute(purpose).href({}, language), 303)
}

/** The same once more, for whom nothing arrived. */
export async function askAgain(needs: EnteringNeeds, c: Context, asked: Asked): Promise<Response> {
  await askFor(needs, c, asked)
  return c.redirect(codeRoute(asked.purpose).href({}, languageOf(c.req.path), { lagi: 1 }), 303)
}
