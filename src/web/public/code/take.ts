import type { Context } from 'hono'
import { register } from '#core/people/entering/operations/register.ts'
import { signInByCode } from '#core/people/entering/operations/sign-in-by-code.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { type Fields, parseForm } from '#platform/http/form.ts'
import { rememberFlash } from '#web/flash.ts'
import { browserOf } from '#web/pressure/browser.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, cameWith } from '#web/session.ts'
import { type Asked, forgetAsked } from './asked.ts'
import { codeForm } from './form.ts'
import { type EnteringNeeds, enter } from './needs.ts'
import { showCode } from './shown.tsx'
import { text } from './text.ts'

type Page = Context<SessionEnv>
type Typed = Parameters<typeof signInByCode>[1]

/** The six digits: into an account that there is, or into one that there is from now on. */
export async function takeTyped(needs: EnteringNeeds, c: Page, asked: Asked, fields: Fields): Promise<Response> {
  const { deps, cookies } = needs
  const language = languageOf(c.req.path)
  const submitted = parseForm(codeForm[language], fields, { unreadable: text[language].unreadable })
  if (!submitted.ok) return showCode(needs, c, asked, submitted.form, 422)
  await requireWithin(deps.db, 'typed code', { address: needs.clientAddress(c) }, needs.limits)
  const typed: Typed = {
    codeId: asked.codeId,
    typed: submitted.value.code,
    browser: browserOf(c, { cookies, ids: deps.ids }),
    ...cameWith(c, cookies),
  }
  return asked.purpose === 'register' ? registered(needs, c, asked, typed) : entered(needs, c, asked, typed)
}

async function entered(needs: EnteringNeeds, c: Page, asked: Asked, typed: Typed): Promise<Response> {
  const result = await signInByCode(needs.deps, typed)
  if (!result.ok) return refused(needs, c, asked, result.refusal)
  forgetAsked(c, needs.cookies)
  return enter(needs, c, result, { identifier: asked.contact.value, back: asked.back })
}

async function registered(needs: EnteringNeeds, c: Page, asked: Asked, typed: Typed): Promise<Response> {
  const { back, contact, name } = asked
  const result = await register(needs.deps, { ...typed, name })
  if (!result.ok) return refused(needs, c, asked, result.refusal)
  forgetAsked(c, needs.cookies)
  if (result.united > 0) rememberFlash(c, needs.cookies, 'reports-united')
  const next = routes.firstPassword.href({}, languageOf(c.req.path), { kembali: back })
  return enter(needs, c, { ...result, isPending: false }, { identifier: contact.value, back: next })
}

type Refusal = keyof typeof text.id.refused

function refused(needs: EnteringNeeds, c: Page, asked: Asked, refusal: Refusal): Response | Promise<Response> {
  needs.log.info({ purpose: asked.purpose, refusal }, 'a one-time code was refused')
  const words = text[languageOf(c.req.path)].refused[refusal]
  return showCode(needs, c, asked, { values: {}, errors: { code: words } }, 422)
}
