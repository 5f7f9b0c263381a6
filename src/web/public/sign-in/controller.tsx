import { type Context, Hono } from 'hono'
import { signIn } from '#core/people/operations/sign-in.ts'
import { signOut } from '#core/people/operations/sign-out.ts'
import { settleRight } from '#core/people/pressure/attempts.ts'
import { type Form, emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { tooMany } from '#platform/http/rate-limit.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import type { Challenge } from '#web/pressure/challenge.tsx'
import { challengeFor } from '#web/pressure/gate.ts'
import { guardSignIn } from '#web/pressure/sign-in-guard.ts'
import { text as pressureText } from '#web/pressure/text.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken, forgetSessions, sessionTokens } from '#web/session.ts'
import { type EnteringNeeds, agentOf, backOf, enter } from '../code/needs.ts'
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
    if (password === '') return show(c, withError(submitted.form, 'password', text[language].passwordMissing), 422)

    const { identifier } = submitted.value
    const guarded = await guardSignIn(needs, c, { identifier, fields })
    if (guarded.may !== 'try') log.info({ may: guarded.may }, 'a password was not tried')
    if (guarded.may === 'wait') throw tooMany(guarded.waitSeconds)
    if (guarded.may === 'code') return show(c, withError(submitted.form, 'form', text[language].codeOnly), 422)
    if (guarded.may === 'prove') {
      const words = pressureText[language].notes[guarded.note]
      return show(c, withError(submitted.form, 'form', words), 422, guarded.challenge)
    }
    const result = await signIn(deps, {
      identifier,
      password,
      replacing: accountToken(c, cookies),
      agent: agentOf(c),
    })
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
    status: 200 | 422,
    challenge: Challenge | null = null,
  ): Response | Promise<Response> {
    c.header('Cache-Control', 'no-store')
    const shown = { form, back: backOf(c), demo, challenge, providers }
    return render(c, <SignInPage {...shown} visit={visitOf(c)} />, status)
  }
}
