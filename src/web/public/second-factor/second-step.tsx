/** The second step, between the first factor and everything else; for officers without a second factor, setting one up. */
import { type Context, Hono } from 'hono'
import { newEnrolment, openEnrolment } from '#core/people/factors/enrolment.ts'
import { askPasskey } from '#core/people/factors/operations/ask-passkey.ts'
import { beginPasskey } from '#core/people/factors/operations/begin-passkey.ts'
import {
  enrolApp,
  enrolPasskey,
  takeStepByCode,
  takeStepByPasskey,
} from '#core/people/factors/operations/take-second-step.ts'
import { type OwnFactors, findFactors } from '#core/people/factors/queries/find-factors.ts'
import { owedBy } from '#core/people/factors/rules/factors.ts'
import type { NewlyOpened } from '#core/people/operations/open-session.ts'
import { type PendingSession, findPendingSession } from '#core/people/queries/find-pending-session.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { returnPath } from '#web/return-path.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken, rememberAccount } from '#web/session.ts'
import { knowBrowser } from './browser.ts'
import { EnrolPage } from './enrol-page.tsx'
import { type Needs, agentOf, countGuess, forgiveGuesses, nextFor, proofIn, siteOf, typedIn } from './needs.ts'
import { nameIn } from './passkey-names.ts'
import { rememberCodes } from './recovery-cookie.ts'
import { SecondStepPage } from './second-step-page.tsx'
import { type FactorRefusal, text } from './text.ts'

type Page = Context<SessionEnv>
/** By a code for a lost device. */
const isRecovery = (c: Page): boolean => c.req.query('cara') === 'cadangan'

type Waiting = { readonly pending: PendingSession; readonly own: OwnFactors; readonly owed: 'second' | 'enrol' }

export function secondStepController(needs: Needs) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.secondStep.patterns) {
    app.get(pattern, async c => show(c, await waitingIn(c), emptyForm, 200))
    app.post(pattern, prove)
  }
  for (const pattern of routes.secondStepChallenge.patterns) app.post(pattern, c => ask(c, 'second'))
  for (const pattern of routes.enrolPasskeyChallenge.patterns) app.post(pattern, c => ask(c, 'enrol'))
  for (const pattern of routes.enrolApp.patterns) app.post(pattern, addApp)
  for (const pattern of routes.enrolPasskey.patterns) app.post(pattern, addPasskey)
  return app

  async function prove(c: Page): Promise<Response> {
    const waiting = await waitingIn(c)
    if (!waiting || waiting.owed !== 'second') return elsewhere(c)
    const { fields } = await readBody(c)
    const said = text[languageOf(c.req.path)]
    const pending = { token: accountToken(c, cookies), agent: agentOf(c) }
    if (typedIn(fields, 'response') !== '') {
      const taken = await takeStepByPasskey(deps, pending, proofIn(c, needs, fields))
      return taken.ok ? enter(c, taken) : refused(c, waiting, 'form', taken.refusal)
    }
    const typed = typedIn(fields, 'code')
    if (typed === '') return show(c, waiting, { values: {}, errors: { code: said.empty.code } }, 422)
    await countGuess(c, needs, waiting.pending.accountId, typed)
    const taken = await takeStepByCode(deps, pending, typed)
    if (!taken.ok)
      return refused(
        c,
        waiting,
        'code',
        isRecovery(c) && taken.refusal === 'wrong-code' ? 'wrong-recovery' : taken.refusal,
      )
    await forgiveGuesses(needs, waiting.pending.accountId)
    return enter(c, taken)
  }

  async function addApp(c: Page): Promise<Response> {
    const waiting = await waitingIn(c)
    if (!waiting || waiting.owed !== 'enrol') return elsewhere(c)
    const { fields } = await readBody(c)
    const enrolment = typedIn(fields, 'enrolment')
    const typed = typedIn(fields, 'code')
    const pending = { token: accountToken(c, cookies), agent: agentOf(c) }
    const added = await enrolApp(deps, pending, { enrolment, typed })
    if (added.ok) return enter(c, added, waiting, added.codes)
    return refused(c, waiting, 'code', added.refusal, enrolment)
  }

  async function addPasskey(c: Page): Promise<Response> {
    const waiting = await waitingIn(c)
    if (!waiting || waiting.owed !== 'enrol') return elsewhere(c)
    const { fields } = await readBody(c)
    const language = languageOf(c.req.path)
    const pending = { token: accountToken(c, cookies), agent: agentOf(c) }
    const name = nameIn(c, typedIn(fields, 'name'), language)
    const added = await enrolPasskey(deps, pending, { ...proofIn(c, needs, fields), name })
    return added.ok ? enter(c, added, waiting, added.codes) : refused(c, waiting, 'form', added.refusal)
  }

  /** What the device is to sign, for the island. */
  async function ask(c: Page, owed: Waiting['owed']): Promise<Response> {
    c.header('Cache-Control', 'no-store')
    await requireWithin(deps.db, 'second factor', { address: needs.clientAddress(c) })
    const waiting = await waitingIn(c)
    if (!waiting || waiting.owed !== owed) return c.json(null, 403)
    const asked = { site: siteOf(c, needs), accountId: waiting.pending.accountId, browser: knowBrowser(c, needs) }
    if (owed === 'enrol') return c.json(await beginPasskey(deps, asked))
    return c.json(await askPasskey(deps, { ...asked, purpose: 'second-step' }))
  }

  async function waitingIn(c: Page): Promise<Waiting | null> {
    const pending = await findPendingSession(deps, accountToken(c, cookies))
    const own = pending && (await findFactors(deps, pending.accountId))
    const owed = own ? owedBy(own, own) : 'none'
    return pending && own && owed !== 'none' ? { pending, own, owed } : null
  }

  /** In, under a new token; new recovery codes are shown first. */
  function enter(c: Page, opened: NewlyOpened, waiting?: Waiting, codes: readonly string[] | null = null): Response {
    rememberAccount(c, cookies, opened)
    const language = languageOf(c.req.path)
    const next = nextFor(c, opened.isOfficer, language)
    if (!codes || !waiting) return c.redirect(next, 303)
    rememberCodes(c, needs, waiting.pending.accountId, codes)
    return c.redirect(routes.recoveryCodes.href({}, language, { kembali: next }), 303)
  }

  /** Nobody waits here: they are in already, or begin with the first factor. */
  function elsewhere(c: Page): Response {
    const language = languageOf(c.req.path)
    const { viewer } = c.var
    if (viewer.kind === 'account') return c.redirect(nextFor(c, viewer.officer !== null, language), 303)
    const kembali = returnPath(c.req.query('kembali')) ?? undefined
    return c.redirect(routes.signIn.href({}, language, { kembali }), 303)
  }

  function refused(
    c: Page,
    waiting: Waiting,
    field: 'code' | 'form',
    refusal: FactorRefusal | 'no-session',
    enrolment?: string,
  ): Response {
    if (refusal === 'no-session') return elsewhere(c)
    const form: Form<'code'> = { values: {}, errors: { [field]: text[languageOf(c.req.path)].refusals[refusal] } }
    return show(c, waiting, form, 422, enrolment)
  }

  function show(c: Page, waiting: Waiting | null, form: Form<'code'>, status: 200 | 422, sealed = ''): Response {
    c.header('Cache-Control', 'no-store')
    if (!waiting) return elsewhere(c)
    const { pending, own, owed } = waiting
    const visit = visitOf(c)
    const back = returnPath(c.req.query('kembali')) ?? undefined
    if (owed === 'second') {
      return render(c, <SecondStepPage {...{ visit, own, form, back }} isRecovery={isRecovery(c)} />, status)
    }
    const enrolment = openEnrolment(deps, pending.accountId, sealed) ?? newEnrolment(deps, pending.accountId)
    const named = { ...form, values: { name: nameIn(c, '', visit.language) } }
    return render(c, <EnrolPage {...{ visit, enrolment, back }} label={own.label} form={named} />, status)
  }
}
