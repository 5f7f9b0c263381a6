import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Deps } from '#core/deps.ts'
import { openSessionOfReport } from '#core/people/operations/open-report-session.ts'
import { type SubmitRefusal, submitReport } from '#core/reports/operations/submit-report.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { type Form, emptyForm, parseForm, valueOf, withError } from '#platform/http/form.ts'
import { type RateLimit, countAttempt } from '#platform/http/rate-limit.ts'
import { type Body, readBody } from '#platform/http/upload.ts'
import { isRefused } from '#ui/form/error-summary.tsx'
import { render } from '#ui/page.tsx'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, rememberReport } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { type ServiceLimits, promisesOf } from '../limits.ts'
import { giveReceipt } from '../receipt/cookie.ts'
import { type Receipt, type Received, receiveFiles } from './attachments.ts'
import { type Search, findChoices } from './choices.ts'
import { type Filed, type FilingField, filingForm, today, withMistakesBetween } from './form.ts'
import { kindAsked } from './kind-asked.ts'
import { FILING_RATE, UPLOAD_RATE } from './limits.ts'
import { mistakes } from './mistakes.ts'
import { FilingPage } from './page.tsx'
import { ReviewPage } from './review.tsx'
import { STEP, stepOf } from './steps.ts'
import { submissionOf } from './submission.ts'

type Needs = {
  deps: Deps
  cookies: Cookies
  visitOf: (c: Context<SessionEnv>) => Visit
  clientAddress: (c: Context) => string
  limitsInForce: () => Promise<ServiceLimits>
  rates?: { filing: RateLimit; uploads: RateLimit }
}

type Sent = { form: Form<FilingField>; kept: readonly Received[]; search?: Search; status?: ContentfulStatusCode }

export function fileReportController({ deps, cookies, visitOf, clientAddress, limitsInForce, rates }: Needs) {
  const { filing, uploads } = rates ?? { filing: FILING_RATE, uploads: UPLOAD_RATE }
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.file.patterns) {
    app.get(pattern, c => show(c, { form: { ...emptyForm, values: { kind: kindAsked(c) } }, kept: [] }))
    app.post(pattern, receive)
  }
  return app

  async function receive(c: Context<SessionEnv>): Promise<Response> {
    const language = languageOf(c.req.path)
    const said = mistakes[language]
    const body = await readBody(c)
    const step = stepOf(body.fields.get(STEP)?.[0])
    const parsed = parseForm(filingForm(language, deps.clock.now()), body.fields, said)
    const wait = body.files.length > 0 ? await waitFor(c, uploads) : 0
    if (wait > 0) return tooOften(c, { form: parsed.form, kept: [] }, wait)

    const received = await receiveFiles(deps, body, said)
    const withFiles = (form: Form<FilingField>) =>
      received.mistake === null ? form : withError(form, 'attachments', received.mistake)
    const asTyped = withFiles({ values: parsed.form.values, errors: {} })
    if (step === 'begin' || step === 'change') return show(c, { form: asTyped, kept: received.files })
    if (step === 'searchRegion') return show(c, { form: asTyped, kept: received.files, search: 'region' })
    if (step === 'searchAgency') return show(c, { form: asTyped, kept: received.files, search: 'agency' })

    const form = withFiles(withMistakesBetween(parsed.form, language))
    if (!parsed.ok || isRefused(form))
      return show(c, { form, kept: received.files, status: received.mistake === null ? 422 : received.status })
    return step === 'check' ? check(c, parsed.value, form, received, body) : file(c, parsed.value, form, received.files)
  }

  async function check(c: Context<SessionEnv>, filed: Filed, form: Form<FilingField>, { files }: Receipt, body: Body) {
    const visit = visitOf(c)
    const said = mistakes[visit.language]
    const search = openSearch(body)
    if (search) {
      const field = search === 'region' ? 'regionCode' : 'agencyId'
      const message = search === 'region' ? said.regionOpen : said.agencyOpen
      return show(c, { form: withError(form, field, message), kept: files, search, status: 422 })
    }
    const choices = await findChoices(deps.db, form, null)
    const unknown = unknownAmong(filed, choices)
    if (unknown) return show(c, { form: refused(form, unknown, visit), kept: files, status: 422 })
    const promises = promisesOf(await limitsInForce(), visit.language)
    c.header('Cache-Control', 'no-store')
    return render(
      c,
      <ReviewPage {...{ visit, form, filed, choices, kept: files, promises }} formToken={tokenOf(form)} />,
    )
  }

  async function file(c: Context<SessionEnv>, filed: Filed, form: Form<FilingField>, kept: readonly Received[]) {
    const { viewer } = c.var
    const wait = await waitFor(c, filing)
    if (wait > 0) return tooOften(c, { form, kept }, wait)
    const accountId = viewer.kind === 'account' ? viewer.accountId : null
    const submission = submissionOf(filed, kept, accountId)
    const result = await submitReport(deps, submission)
    if (!result.ok) return show(c, { form: refused(form, result.refusal, visitOf(c)), kept, status: 422 })
    if (accountId === null) rememberReport(c, cookies, await openSessionOfReport(deps, result.id))
    const { email, phone } = submission.identity ?? { email: null, phone: null }
    const reach = accountId !== null ? 'account' : email !== null ? 'email' : phone !== null ? 'phone' : 'none'
    const { number, accessCode } = result
    giveReceipt(c, cookies, deps.clock.now(), { number, accessCode, reach, isRenewed: false })
    return c.redirect(routes.receipt.href({}, languageOf(c.req.path)), 303)
  }

  async function show(c: Context<SessionEnv>, { form, kept, search = null, status = 200 }: Sent): Promise<Response> {
    const choices = await findChoices(deps.db, form, search)
    const chosen = {
      ...(choices.category && { categoryId: String(choices.category.id) }),
      ...(choices.agency && { agencyId: choices.agency.value }),
    }
    const shown = { values: { ...form.values, ...chosen }, errors: form.errors }
    const props = { visit: visitOf(c), form: shown, choices, kept, formToken: tokenOf(form) }
    c.header('Cache-Control', 'no-store')
    return render(c, <FilingPage {...props} today={today(deps.clock.now())} />, status)
  }

  async function waitFor(c: Context, rate: RateLimit): Promise<number> {
    const allowance = await countAttempt(deps.db, rate, clientAddress(c))
    return allowance.ok ? 0 : allowance.retryAfterSeconds
  }

  function tooOften(c: Context<SessionEnv>, sent: Sent, seconds: number): Promise<Response> {
    c.header('Retry-After', String(seconds))
    const said = mistakes[languageOf(c.req.path)]
    return show(c, { ...sent, form: withError(sent.form, 'form', said.tooOften(Math.ceil(seconds / 60))), status: 429 })
  }

  function tokenOf(form: Form<FilingField>): string {
    return valueOf(form, 'formToken') || deps.ids.bytes(24).toString('base64url')
  }
}

/** Somebody searched and went on without choosing: what they typed must not be lost without a word. */
function openSearch({ fields }: Body): Search {
  const isOpen = (query: string, choice: string) => Boolean(fields.get(query)?.[0]?.trim()) && !fields.has(choice)
  if (isOpen('regionQuery', 'regionCode')) return 'region'
  return isOpen('agencyQuery', 'agencyId') ? 'agency' : null
}

function unknownAmong(filed: Filed, choices: Awaited<ReturnType<typeof findChoices>>): SubmitRefusal | null {
  if (filed.regionCode && !choices.region) return 'region-unknown'
  if (filed.agencyId && !choices.agency) return 'agency-unknown'
  return filed.categoryId && !choices.category ? 'category-unknown' : null
}

const PLACES = {
  'region-unknown': ['regionCode', 'region'],
  'agency-unknown': ['agencyId', 'agency'],
  'category-unknown': ['categoryId', 'category'],
} as const satisfies Record<SubmitRefusal, readonly [FilingField, string]>

function refused(form: Form<FilingField>, refusal: SubmitRefusal, { language }: Visit): Form<FilingField> {
  const [field, message] = PLACES[refusal]
  return withError(form, field, mistakes[language][message])
}
