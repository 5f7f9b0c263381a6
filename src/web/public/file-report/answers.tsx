/** The three pages that `/lapor` answers with: the form, the form once more because of a limit, and the last look. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Deps } from '#core/deps.ts'
import type { SubmitRefusal } from '#core/reports/operations/submit-report.ts'
import { type Form, valueOf, withError } from '#platform/http/form.ts'
import { render } from '#ui/page.tsx'
import type { Challenge } from '#web/pressure/challenge.tsx'
import { type GateParts, challengeFor } from '#web/pressure/gate.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { type ServiceLimits, promisesOf } from '#web/limits.ts'
import type { KeptFile } from '#web/kept-files.ts'
import { type Choices, type Search, findChoices } from './choices.ts'
import { type Filed, type FilingField, today } from './form.ts'
import { mistakes } from './mistakes.ts'
import { FilingPage } from './page.tsx'
import { ReviewPage } from './review.tsx'

export type Parts = GateParts & {
  readonly visitOf: (c: Context<SessionEnv>) => Visit
  readonly limitsInForce: () => Promise<ServiceLimits>
}

/** A form as it was sent: what was typed with its mistakes, and the files that are in storage already. */
export type Sent = { readonly form: Form<FilingField>; readonly kept: readonly KeptFile[] }

type Shown = Sent & { search?: Search; status?: ContentfulStatusCode }

export async function showForm(
  { deps, visitOf }: Parts,
  c: Context<SessionEnv>,
  { form, kept, search = null, status = 200 }: Shown,
): Promise<Response> {
  const choices = await findChoices(deps.db, form, search)
  const chosen = {
    ...(choices.category && { categoryId: String(choices.category.id) }),
    ...(choices.agency && { agencyId: choices.agency.value }),
  }
  const shown = { values: { ...form.values, ...chosen }, errors: form.errors }
  const props = { visit: visitOf(c), form: shown, choices, kept, formToken: tokenOf(deps, form) }
  c.header('Cache-Control', 'no-store')
  return render(c, <FilingPage {...props} today={today(deps.clock.now())} />, status)
}

/** With everything that was typed: waiting must not cost anybody their words. */
export function showTooOften(parts: Parts, c: Context<SessionEnv>, sent: Sent, seconds: number): Promise<Response> {
  c.header('Retry-After', String(seconds))
  const said = mistakes[parts.visitOf(c).language]
  const form = withError(sent.form, 'form', said.tooOften(Math.ceil(seconds / 60)))
  return showForm(parts, c, { ...sent, form, status: 429 })
}

export function showRefusal(parts: Parts, c: Context<SessionEnv>, sent: Sent, refusal: SubmitRefusal) {
  const [field, message] = PLACES[refusal]
  const form = withError(sent.form, field, mistakes[parts.visitOf(c).language][message])
  return showForm(parts, c, { ...sent, form, status: 422 })
}

const PLACES = {
  'region-unknown': ['regionCode', 'region'],
  'agency-unknown': ['agencyId', 'agency'],
  'category-unknown': ['categoryId', 'category'],
} as const satisfies Record<SubmitRefusal, readonly [FilingField, string]>

/** @param challenge what was shown before was not enough; without it, what a form under pressure asks for at first */
export async function showReview(
  parts: Parts,
  c: Context<SessionEnv>,
  sent: Sent,
  filed: Filed,
  challenge?: Challenge,
): Promise<Response> {
  const choices = await findChoices(parts.deps.db, sent.form, null)
  const unknown = unknownAmong(filed, choices)
  if (unknown) return showRefusal(parts, c, sent, unknown)
  const visit = parts.visitOf(c)
  const promises = promisesOf(await parts.limitsInForce(), visit.language)
  c.header('Cache-Control', 'no-store')
  const formToken = tokenOf(parts.deps, sent.form)
  const isTrusted = c.var.viewer.kind === 'account'
  const asked = challenge ?? (isTrusted ? null : await challengeFor(parts, 'file report'))
  const props = { ...sent, visit, filed, choices, promises, formToken, challenge: asked }
  return render(c, <ReviewPage {...props} />, challenge ? 422 : 200)
}

function unknownAmong(filed: Filed, choices: Choices): SubmitRefusal | null {
  if (filed.regionCode && !choices.region) return 'region-unknown'
  if (filed.agencyId && !choices.agency) return 'agency-unknown'
  return filed.categoryId && !choices.category ? 'category-unknown' : null
}

const tokenOf = ({ ids }: Deps, form: Form<FilingField>): string => valueOf(form, 'formToken') || ids.token()
