import { type Context, Hono } from 'hono'
import type { Deps } from '#core/deps.ts'
import { digestOfContact, readContact } from '#core/people/contact.ts'
import { signIn } from '#core/people/operations/sign-in.ts'
import { signOut } from '#core/people/operations/sign-out.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { type Form, emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { type RateLimit, forgive, requireAllowance } from '#platform/http/rate-limit.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { returnPath } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken, forgetSessions, rememberAccount, sessionTokens } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { type SignInField, signInForm } from './form.ts'
import { type DemoSignIn, SignInPage, SignOutPage } from './page.tsx'
import { text } from './text.ts'

type Needs = {
  deps: Deps
  cookies: Cookies
  visitOf: (c: Context<SessionEnv>) => Visit
  clientAddress: (c: Context) => string
  /** Null in service: then nobody is told of any account. */
  demo: DemoSignIn | null
}

/** A quarter of an hour: long enough to spoil guessing, short enough for whoever was locked out by somebody else's guesses. */
export const ATTEMPTS_AT_ACCOUNT: RateLimit = { name: 'sign-in account', attempts: 20, seconds: 900 }
/** Whole offices come from one address. */
const ATTEMPTS_FROM_ADDRESS: RateLimit = { name: 'sign-in address', attempts: 300, seconds: 900 }

export function signInController({ deps, cookies, visitOf, clientAddress, demo }: Needs) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.signIn.patterns) {
    app.get(pattern, c => show(c, emptyForm, 200))
    app.post(pattern, attempt)
  }
  for (const pattern of routes.signOut.patterns) {
    app.get(pattern, c => render(c, <SignOutPage visit={visitOf(c)} isOpen={c.var.viewer.kind !== 'stranger'} />))
    app.post(pattern, leave)
  }
  return app

  async function attempt(c: Context<SessionEnv>): Promise<Response> {
    const language = languageOf(c.req.path)
    const { fields } = await readBody(c)
    const submitted = parseForm(signInForm[language], fields, { unreadable: text[language].unreadable })
    const password = fields.get('password')?.[0] ?? ''
    if (!submitted.ok) return show(c, submitted.form, 422)
    if (password === '') return show(c, withError(submitted.form, 'password', text[language].passwordMissing), 422)

    const { identifier } = submitted.value
    const account = accountKey(identifier)
    await requireAllowance(deps.db, ATTEMPTS_FROM_ADDRESS, clientAddress(c))
    await requireAllowance(deps.db, ATTEMPTS_AT_ACCOUNT, account)
    const result = await signIn(deps, { identifier, password, replacing: accountToken(c, cookies) })
    if (!result.ok) return show(c, withError(submitted.form, 'form', text[language].wrong), 422)

    await forgive(deps.db, ATTEMPTS_AT_ACCOUNT, account)
    rememberAccount(c, cookies, result)
    const home = result.isOfficer ? routes.officers.inbox.href({}) : routes.ownReports.href({}, language)
    return c.redirect(returnPath(c.req.query('kembali')) ?? home, 303)
  }

  async function leave(c: Context<SessionEnv>): Promise<Response> {
    await signOut(deps, sessionTokens(c, cookies))
    forgetSessions(c, cookies)
    return c.redirect(routes.home.href({}, languageOf(c.req.path)), 303)
  }

  function show(c: Context<SessionEnv>, form: Form<SignInField>, status: 200 | 422): Response {
    c.header('Cache-Control', 'no-store')
    const back = returnPath(c.req.query('kembali'))
    return render(c, <SignInPage visit={visitOf(c)} form={form} back={back} demo={demo} />, status)
  }

  /** The same account under every spelling of its contact. */
  function accountKey(identifier: string): string {
    const contact = readContact(identifier)
    return contact ? digestOfContact(deps.vault, contact).toString('hex') : identifier.toLowerCase()
  }
}
