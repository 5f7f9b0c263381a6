/** A fresh proof by whoever is signed in, before a sensitive act; the act is led back to. */
import { type Context, Hono } from 'hono'
import { askPasskey } from '#core/people/factors/operations/ask-passkey.ts'
import { type Proof, proveAgain } from '#core/people/factors/operations/prove-again.ts'
import { findFactors } from '#core/people/factors/queries/find-factors.ts'
import { type Form, type Fields, emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { render } from '#ui/page.tsx'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken, agentOf, rememberAccount } from '#web/session.ts'
import { knowBrowser } from './browser.ts'
import { type Needs, countGuess, forgiveGuesses, nextFor, proofIn, siteOf, typedIn } from './needs.ts'
import { ProveAgainPage } from './prove-again-page.tsx'
import { text } from './text.ts'

type Page = Context<SessionEnv>
type Field = 'code' | 'password'

export function proveAgainController(needs: Needs) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.proveAgain.patterns) {
    app.get(pattern, c => show(c, emptyForm, 200))
    app.post(pattern, prove)
  }
  for (const pattern of routes.proveAgainChallenge.patterns) app.post(pattern, ask)
  return app

  async function prove(c: Page): Promise<Response> {
    const { viewer } = c.var
    const token = accountToken(c, cookies)
    if (viewer.kind !== 'account' || token === null) return toSignIn(c)
    const { fields } = await readBody(c)
    const language = languageOf(c.req.path)
    const field = fieldIn(fields)
    const proof = field === 'form' ? ({ by: 'passkey', ...proofIn(c, needs, fields) } as const) : typedProof(fields)
    if (proof === null && field !== 'form') {
      return show(c, { values: {}, errors: { [field]: text[language].empty[field] } }, 422)
    }
    if (proof === null) return toSignIn(c)
    const { accountId } = viewer
    if (proof.by !== 'passkey') await countGuess(c, needs, accountId, proof.by === 'code' ? proof.typed : '')
    const proved = await proveAgain(deps, { accountId, token, agent: agentOf(c) }, proof)
    if (!proved.ok) return show(c, { values: {}, errors: { [field]: text[language].refusals[proved.refusal] } }, 422)
    await forgiveGuesses(needs, accountId)
    rememberAccount(c, cookies, proved)
    return c.redirect(nextFor(c, proved.isOfficer, language), 303)
  }

  async function ask(c: Page): Promise<Response> {
    c.header('Cache-Control', 'no-store')
    await requireWithin(deps.db, 'second factor', { address: needs.clientAddress(c) })
    const { viewer } = c.var
    if (viewer.kind !== 'account') return c.json(null, 403)
    const asked = { site: siteOf(c, needs), accountId: viewer.accountId, browser: knowBrowser(c, needs) }
    return c.json(await askPasskey(deps, { ...asked, purpose: 'prove-again' }))
  }

  async function show(c: Page, form: Form<Field>, status: 200 | 422): Promise<Response> {
    const { viewer } = c.var
    const own = viewer.kind === 'account' ? await findFactors(deps, viewer.accountId) : null
    if (!own) return toSignIn(c)
    return render(c, <ProveAgainPage visit={visitOf(c)} {...{ own, form }} back={backOf(c)} />, status)
  }

  function toSignIn(c: Page): Response {
    return c.redirect(routes.signIn.href({}, languageOf(c.req.path), { kembali: backOf(c) }), 303)
  }
}

/** Which of the forms was sent. */
function fieldIn(fields: Fields): Field | 'form' {
  if (fields.has('response')) return 'form'
  return fields.has('code') ? 'code' : 'password'
}

/** A password is taken as it was typed, spaces and all. Null when nothing was typed. */
function typedProof(fields: Fields): Exclude<Proof, { by: 'passkey' }> | null {
  const typed = typedIn(fields, 'code')
  const password = fields.get('password')?.[0] ?? ''
  if (typed !== '') return { by: 'code', typed }
  return password === '' ? null : { by: 'password', password }
}
