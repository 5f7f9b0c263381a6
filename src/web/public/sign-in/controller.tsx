import { type Context, Hono } from 'hono'
import { signIn } from '#core/people/operations/sign-in.ts'
import { signOut } from '#core/people/operations/sign-out.ts'
import { settleRight } from '#core/people/pressure/attempts.ts'
import { type Form, emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import type { Challenge } from '#web/pressure/challenge.tsx'
import { PROOF } from '#web/pressure/fields.ts'
import { challengeFor } from '#web/pressure/gate.ts'
import { type Guarded, guardSignIn } from '#web/pressure/sign-in-guard.ts'
import { text as pressureText } from '#web/pressure/text.ts'
import type { Language } from '#ui/language.ts'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, cameWith, forgetSessions, sessionTokens } from '#web/session.ts'
import { type EnteringNeeds, enter } from '../code/needs.ts'
import type { OurProvider } from '../sign-in-elsewhere/needs.ts'
import { type SignInField, signInForm } from './form.ts'
import { type DemoSignIn, SignInPage } from './page.tsx'
import { SignOutPage } from './sign-out-page.tsx'
import { text } from './text.ts'

type Needs = EnteringNeeds & {
  /** Null in service: then nobody is told of any account. */
  readonly demo: DemoSignIn | null
  /** Who else may say who somebody is */
  readonly providers?: readonly OurProvider[]
}

type Page = Context<SessionEnv>

export function signInController(needs: Needs) {
  const { deps, cookies, visitOf, demo, log, providers = [] } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.signIn.patterns) {
    app.get(pattern, async c => show(c, emptyForm, 200, await challengeFor(needs, 'sign-in')))
    app.post(pattern, attempt)
  }
  for (const pattern of routes.signOut.patterns) {
    app.get(pattern, c => render(c, <SignOutPage visit={visitOf(c)} isOpen={c.var.viewer.kind !== 'stranger'} />))
    app.post(pattern, leave)
  }
  return app

  async function attempt(c: Page): Promise<Response> {
    const language = languageOf(c.req.path)
    const { fields } = await readBody(c)
    const submitted = parseForm(signInForm[language], fields, { unreadable: text[language].unreadable })
    const password = fields.get('password')?.[0] ?? ''
    if (!submitted.ok) return show(c, submitted.form, 422)
    if (password === '' && !fields.has(PROOF.ask))
      return show(c, withError(submitted.form, 'password', text[language].passwordMissing), 422)

    const { identifier } = submitted.value
    const guarded = await guardSignIn(needs, c, { identifier, fields })
    if (guarded.may !== 'try') {
      log.info({ may: guarded.may }, 'a password was not tried')
      const { words, challenge, waitSeconds } = notTried(guarded, language)
      if (waitSeconds > 0) c.header('Retry-After', String(waitSeconds))
      return show(c, withError(submitted.form, 'form', words), waitSeconds > 0 ? 429 : 422, challenge)
    }
    const result = await signIn(deps, { identifier, password, ...cameWith(c, cookies) })
    if (!result.ok) {
      log.info({ refusal: result.refusal }, 'a password was refused')
      return show(c, withError(submitted.form, 'form', text[language].wrong), 422)
    }
    await settleRight(deps.db, guarded.weighed)
    return enter(needs, c, result, { identifier, back: backOf(c) })
  }

  async function leave(c: Page): Promise<Response> {
    await signOut(deps, sessionTokens(c, cookies))
    forgetSessions(c, cookies)
    return c.redirect(routes.home.href({}, languageOf(c.req.path)), 303)
  }

  function show(
    c: Page,
    form: Form<SignInField>,
    status: 200 | 422 | 429,
    challenge: Challenge | null = null,
  ): Response | Promise<Response> {
    c.header('Cache-Control', 'no-store')
    const shown = { form, back: backOf(c), demo, challenge, providers }
    return render(c, <SignInPage {...shown} visit={visitOf(c)} />, status)
  }
}

/** What is said instead, and what there is to do about it. */
function notTried(guarded: Exclude<Guarded, { may: 'try' }>, language: Language) {
  const said = text[language]
  const nothing = { challenge: null, waitSeconds: 0 }
  if (guarded.may === 'code') return { ...nothing, words: said.codeOnly }
  if (guarded.may === 'prove')
    return { ...nothing, words: pressureText[language].notes[guarded.note], challenge: guarded.challenge }
  const { waitSeconds } = guarded
  return { ...nothing, words: said.tooOften(Math.ceil(waitSeconds / 60)), waitSeconds }
}
