import { type Context, Hono } from 'hono'
import { openCodeLink } from '#core/people/code-link.ts'
import { askForAccessCode } from '#core/people/operations/ask-for-access-code.ts'
import { openReportSession, openSessionOfReport } from '#core/people/operations/open-report-session.ts'
import { renewAccessCode } from '#core/people/operations/renew-access-code.ts'
import { waitFor } from '#core/people/pressure/within.ts'
import { findOwnReport } from '#core/reports/queries/find-own-report.ts'
import { findPublicVersion } from '#core/reports/queries/find-public-report.ts'
import { parseTrackingNumber, shownTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { type Fields, type Form, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { languageOf, routes } from '#web/routes.ts'
import { type GateParts, challengeFor, closedGate, withNote } from '#web/pressure/gate.ts'
import { type SessionEnv, rememberReport } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { giveReceipt } from '../receipt/cookie.ts'
import { lostForm, trackForm } from './form.ts'
import { DeadLinkPage, NewCodePage, TrackPage, type TrackProps } from './page.tsx'
import { ASKED, LINK, NUMBER, STEP, STEPS } from './steps.ts'
import { text } from './text.ts'

type Parts = GateParts & { readonly visitOf: (c: Context<SessionEnv>) => Visit }

export function trackController(parts: Parts) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.track.patterns) {
    app.get(pattern, c => show(parts, c))
    app.post(pattern, async c => {
      const { fields } = await readBody(c)
      const step = fields.get(STEP)?.[0]
      if (step === STEPS.ask) return ask(parts, c, fields)
      return step === STEPS.renew ? renew(parts, c, fields) : track(parts, c, fields)
    })
  }
  return app
}

async function show(parts: Parts, c: Context<SessionEnv>): Promise<Response> {
  const token = c.req.query(LINK)
  const visit = parts.visitOf(c)
  c.header('Cache-Control', 'no-store')
  if (token === undefined) return showForm(parts, c)
  if (!openCodeLink(parts.deps, token)) return render(c, <DeadLinkPage visit={visit} />, 404)
  return render(c, <NewCodePage visit={{ ...visit, address: routes.track.href({}, visit.language) }} token={token} />)
}

/** With the number of the address in it, whatever report that is; who has opened it in this browser is led straight to it. */
async function showForm(parts: Parts, c: Context<SessionEnv>): Promise<Response> {
  const isAsked = c.req.query('kode') === ASKED.kode
  const number = parseTrackingNumber((c.req.query(NUMBER) ?? '').slice(0, 100))
  if (number === undefined) return answer(parts, c, { isAsked }, 200)
  if ((await findOwnReport(parts.deps.db, number, c.var.viewer)) !== undefined)
    return c.redirect(routes.report.href({ nomor: number }, languageOf(c.req.path)), 303)
  const form = { values: { trackingNumber: shownTrackingNumber(number) }, errors: {} }
  return answer(parts, c, { track: form, lost: form, isAsked }, 200)
}

/** To the report, for whoever may read it. Unknown, secret, and a wrong code are answered alike, in the same time. */
async function track(parts: Parts, c: Context<SessionEnv>, fields: Fields): Promise<Response> {
  const { deps, cookies } = parts
  const language = languageOf(c.req.path)
  const said = text[language]
  const closed = c.var.viewer.kind === 'account' ? null : await closedGate(parts, c, 'track', fields)
  const { form, ...read } = parseForm(trackForm[language], fields, said)
  if (closed) return answer(parts, c, { track: withNote(c, form, closed.proof), challenge: closed.challenge }, 422)
  if (!read.ok) return answer(parts, c, { track: form }, 422)
  const { trackingNumber: number, accessCode } = read.value

  const sender = { address: parts.clientAddress(c), ...(accessCode !== undefined && { target: number }) }
  const wait = await waitFor(deps.db, 'track', sender, parts.limits)
  if (wait > 0) return tooOften(parts, c, wait, message => ({ track: withError(form, 'form', message) }))

  const report = routes.report.href({ nomor: number }, language)
  if (accessCode !== undefined) {
    const opened = await openReportSession(deps, { number, accessCode })
    if (!opened.ok) return answer(parts, c, { track: withError(withoutCode(form), 'form', said.wrong) }, 422)
    rememberReport(c, cookies, opened)
    return c.redirect(report, 303)
  }
  const isOpen =
    (await findPublicVersion(deps.reader, number)) !== undefined ||
    (await findOwnReport(deps.db, number, c.var.viewer)) !== undefined
  return isOpen
    ? c.redirect(report, 303)
    : answer(parts, c, { track: withError(form, 'trackingNumber', said.noPage) }, 404)
}

/** A code is a secret, right or wrong, and does not come back in a page. */
const withoutCode = <Field extends string>(form: Form<Field>): Form<Field> => ({
  ...form,
  values: { ...form.values, accessCode: '' },
})

async function ask(parts: Parts, c: Context<SessionEnv>, fields: Fields): Promise<Response> {
  const language = languageOf(c.req.path)
  const { form, ...read } = parseForm(lostForm[language], fields, text[language])
  if (!read.ok) return answer(parts, c, { lost: form }, 422)
  const { trackingNumber: number, reporterEmail: email } = read.value
  const sender = { address: parts.clientAddress(c), target: number }
  const wait = await waitFor(parts.deps.db, 'access code', sender, parts.limits)
  if (wait > 0) return tooOften(parts, c, wait, message => ({ lost: withError(form, 'form', message) }))
  await askForAccessCode(parts.deps, { number, email })
  return c.redirect(routes.track.href({}, language, ASKED), 303)
}

async function renew(parts: Parts, c: Context<SessionEnv>, fields: Fields): Promise<Response> {
  const { deps, cookies } = parts
  const renewed = await renewAccessCode(deps, fields.get(LINK)?.[0] ?? '')
  if (!renewed.ok) {
    c.header('Cache-Control', 'no-store')
    return render(c, <DeadLinkPage visit={parts.visitOf(c)} />, 409)
  }
  const { reportId, number, accessCode } = renewed
  rememberReport(c, cookies, await openSessionOfReport(deps, reportId))
  giveReceipt(c, cookies, deps.clock.now(), { number, accessCode, reach: 'email', isRenewed: true })
  return c.redirect(routes.receipt.href({}, languageOf(c.req.path)), 303)
}

type Forms = Omit<TrackProps, 'visit'>

async function answer(parts: Parts, c: Context<SessionEnv>, forms: Forms, status: 200 | 404 | 422 | 429) {
  const isTrusted = c.var.viewer.kind === 'account'
  const challenge = forms.challenge ?? (isTrusted ? null : await challengeFor(parts, 'track'))
  c.header('Cache-Control', 'no-store')
  return render(c, <TrackPage visit={parts.visitOf(c)} {...forms} challenge={challenge} />, status)
}

function tooOften(parts: Parts, c: Context<SessionEnv>, seconds: number, formWith: (message: string) => Forms) {
  c.header('Retry-After', String(seconds))
  const message = text[languageOf(c.req.path)].tooOften(Math.ceil(seconds / 60))
  return answer(parts, c, formWith(message), 429)
}
