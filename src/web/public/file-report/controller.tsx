import { type Context, Hono } from 'hono'
import { waitFor } from '#core/people/pressure/within.ts'
import { submitReport } from '#core/reports/operations/submit-report.ts'
import { emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { type Body, readBody } from '#platform/http/upload.ts'
import { isRefused } from '#ui/form/error-summary.tsx'
import { answeredBy } from '#ui/form/picker.tsx'
import { languageOf, routes } from '#web/routes.ts'
import { closedGate, withNote } from '#web/pressure/gate.ts'
import { receiveFiles, withFault } from '#web/received-files.ts'
import { type SessionEnv, rememberReport } from '#web/session.ts'
import { giveReceipt } from '../receipt/cookie.ts'
import { type Parts, type Sent, showForm, showRefusal, showReview, showTooOften } from './answers.tsx'
import type { Search } from './choices.ts'
import { forgetDraft, goOnWith, keepDraft } from './draft.ts'
import { type Filed, filingForm, withMistakesBetween } from './form.ts'
import { kindAsked } from './kind-asked.ts'
import { mistakes } from './mistakes.ts'
import { STEP, type Step, stepOf } from './steps.ts'
import { submissionOf } from './submission.ts'

export function fileReportController(parts: Parts) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.file.patterns) {
    app.get(pattern, c => begin(parts, c))
    app.post(pattern, c => receive(parts, c))
  }
  return app
}

function begin(parts: Parts, c: Context<SessionEnv>): Promise<Response> {
  const draft = c.req.query('draf')
  if (draft !== undefined) return goOnWith(parts, c, draft)
  return showForm(parts, c, { form: { ...emptyForm, values: { kind: kindAsked(c) } }, kept: [] })
}

async function receive(parts: Parts, c: Context<SessionEnv>): Promise<Response> {
  const { deps } = parts
  const language = languageOf(c.req.path)
  const said = mistakes[language]
  const body = await readBody(c)
  const parsed = parseForm(filingForm(language, deps.clock.now()), body.fields, said)
  const sender = { address: parts.clientAddress(c) }
  const wait = body.files.length > 0 ? await waitFor(deps.db, 'file report uploads', sender, parts.limits) : 0
  if (wait > 0) return showTooOften(parts, c, { form: parsed.form, kept: [] }, wait)

  const { files: kept, fault } = await receiveFiles(deps, body, { said, purpose: 'received attachment' })
  const step = stepOf(body.fields.get(STEP)?.[0])
  if (step === 'draft')
    return keepDraft(parts, c, { form: withFault({ values: parsed.form.values, errors: {} }, fault), kept })
  const search = step === 'enter' ? openSearches(body).at(-1) : SEARCHES[step]
  if (search !== undefined) {
    const form = withFault({ values: parsed.form.values, errors: {} }, fault)
    return showForm(parts, c, { form, kept, search })
  }
  const form = withFault(withMistakesBetween(parsed.form, language), fault)
  if (!parsed.ok || isRefused(form)) {
    return showForm(parts, c, { form, kept, search: openSearches(body).at(-1) ?? null, status: fault?.status ?? 422 })
  }
  const sent = { form, kept }
  return (step === 'file' ? file : check)(parts, c, sent, { filed: parsed.value, body })
}

/** Of steps that show the form again without judging it: what they search for. */
const SEARCHES: Readonly<Record<Exclude<Step, 'enter' | 'draft'>, Search | undefined>> = {
  begin: null,
  change: null,
  searchRegion: 'region',
  searchAgency: 'agency',
  check: undefined,
  file: undefined,
}

/** Somebody searched and went on without choosing: what they typed must not be lost without a word. */
function check(parts: Parts, c: Context<SessionEnv>, sent: Sent, { filed, body }: { filed: Filed; body: Body }) {
  const [search] = openSearches(body)
  if (!search) return showReview(parts, c, sent, filed)
  const said = mistakes[languageOf(c.req.path)]
  const form =
    search === 'region'
      ? withError(sent.form, 'regionCode', said.regionOpen)
      : withError(sent.form, 'agencyId', said.agencyOpen)
  return showForm(parts, c, { ...sent, form, search, status: 422 })
}

/** Where something was typed into a search box that was not searched for, or nothing is chosen of what was found; in the form's order. */
function openSearches({ fields }: Body): readonly NonNullable<Search>[] {
  const textOf = (name: string) => fields.get(name)?.[0]?.trim() ?? ''
  return BOXES.filter(
    ({ query, choice }) => textOf(query) !== '' && (!fields.has(choice) || textOf(query) !== textOf(answeredBy(query))),
  ).map(({ search }) => search)
}

const BOXES = [
  { search: 'region', query: 'regionQuery', choice: 'regionCode' },
  { search: 'agency', query: 'agencyQuery', choice: 'agencyId' },
] as const

async function file(
  parts: Parts,
  c: Context<SessionEnv>,
  sent: Sent,
  { filed, body: { fields } }: { filed: Filed; body: Body },
): Promise<Response> {
  const { deps, cookies } = parts
  const { viewer } = c.var
  const [wait, closed] = await Promise.all([
    waitFor(deps.db, 'file report', { address: parts.clientAddress(c) }, parts.limits),
    viewer.kind === 'account' ? null : closedGate(parts, c, 'file report', fields),
  ])
  if (wait > 0) return showTooOften(parts, c, sent, wait)
  if (closed)
    return showReview(parts, c, { ...sent, form: withNote(c, sent.form, closed.proof) }, filed, closed.challenge)
  const accountId = viewer.kind === 'account' ? viewer.accountId : null
  const submission = submissionOf(filed, sent.kept, accountId)
  const result = await submitReport(deps, submission)
  if (!result.ok) return showRefusal(parts, c, sent, result.refusal)

  if (result.session) rememberReport(c, cookies, result.session)
  await forgetDraft(parts, c, filed.draf)
  const { email = null, phone = null } = submission.identity ?? {}
  const reach = accountId !== null ? 'account' : email !== null ? 'email' : phone !== null ? 'phone' : 'none'
  const { number, accessCode } = result
  giveReceipt(c, cookies, deps.clock.now(), { number, accessCode, reach, isRenewed: false })
  return c.redirect(routes.receipt.href({}, languageOf(c.req.path)), 303)
}
