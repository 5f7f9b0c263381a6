/** The second step, between the first factor and everything else. */
import { Hono } from 'hono'
import { askPasskey } from '#core/people/factors/operations/ask-passkey.ts'
import { takeStepByCode, takeStepByPasskey } from '#core/people/factors/operations/take-second-step.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { backOf } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { knowBrowser } from './browser.ts'
import { showEnrolment } from './enrol.tsx'
import { type Needs, countGuess, forgiveGuesses, proofIn, siteOf, typedIn } from './needs.ts'
import { SecondStepPage } from './second-step-page.tsx'
import { type FactorRefusal, text } from './text.ts'
import { type Page, type Waiting, elsewhere, enter, waitingIn } from './waiting.ts'

export function secondStepController(needs: Needs) {
  const { deps } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.secondStep.patterns) app.get(pattern, open).post(pattern, prove)
  for (const pattern of routes.secondStepChallenge.patterns) app.post(pattern, ask)
  return app

  async function open(c: Page): Promise<Response> {
    const waiting = await waitingIn(c, needs)
    if (!waiting) return elsewhere(c)
    return waiting.owed === 'enrol' ? showEnrolment(c, needs, waiting) : show(c, needs, waiting, emptyForm)
  }

  async function prove(c: Page): Promise<Response> {
    const waiting = await waitingIn(c, needs)
    if (waiting?.owed !== 'second') return elsewhere(c)
    const { fields } = await readBody(c)
    if (typedIn(fields, 'response') !== '') {
      const taken = await takeStepByPasskey(deps, waiting.session, proofIn(c, needs, fields))
      return taken.ok ? enter(c, needs, waiting, taken) : refused(c, needs, waiting, { form: taken.refusal })
    }
    const typed = typedIn(fields, 'code')
    if (typed === '') {
      return show(c, needs, waiting, { values: {}, errors: { code: text[languageOf(c.req.path)].empty.code } })
    }
    await countGuess(c, needs, waiting.pending.accountId, typed)
    const taken = await takeStepByCode(deps, waiting.session, typed)
    if (!taken.ok) return refused(c, needs, waiting, { code: taken.refusal })
    await forgiveGuesses(needs, waiting.pending.accountId)
    return enter(c, needs, waiting, taken)
  }

  /** What the device is to sign, for the island. */
  async function ask(c: Page): Promise<Response> {
    c.header('Cache-Control', 'no-store')
    await requireWithin(deps.db, 'second factor', { address: needs.clientAddress(c) })
    const waiting = await waitingIn(c, needs)
    if (waiting?.owed !== 'second') return c.json(null, 403)
    const asked = { site: siteOf(c, needs), accountId: waiting.pending.accountId, browser: knowBrowser(c, needs) }
    return c.json(await askPasskey(deps, { ...asked, purpose: 'second-step' }))
  }
}

/** By a code for a lost device. */
const isRecovery = (c: Page): boolean => c.req.query('cara') === 'cadangan'

type Refused = { readonly code?: FactorRefusal | 'no-session'; readonly form?: FactorRefusal | 'no-session' }

function refused(c: Page, needs: Needs, waiting: Waiting, { code, form }: Refused): Response {
  const refusal = code ?? form
  if (refusal === undefined || refusal === 'no-session') return elsewhere(c)
  const said = text[languageOf(c.req.path)].refusals
  const sentence = isRecovery(c) && refusal === 'wrong-code' ? said['wrong-recovery'] : said[refusal]
  return show(c, needs, waiting, { values: {}, errors: { [code ? 'code' : 'form']: sentence } })
}

function show(c: Page, { visitOf }: Needs, { own }: Waiting, form: Form<'code'>): Response {
  c.header('Cache-Control', 'no-store')
  const status = form === emptyForm ? 200 : 422
  const props = { visit: visitOf(c), own, form, back: backOf(c), isRecovery: isRecovery(c) }
  return render(c, <SecondStepPage {...props} />, status)
}
