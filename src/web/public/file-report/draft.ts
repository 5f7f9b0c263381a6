/** A report that is begun now and sent later: kept for whoever is signed in, on their page of reports. */
import type { Context } from 'hono'
import { discardFilingDraft, keepFilingDraft } from '#core/people/own/operations/keep-filing-draft.ts'
import { findFilingDraft } from '#core/people/own/queries/filing-drafts.ts'
import { DRAFT_FIELDS } from '#core/people/own/rules/filing-draft.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { valueOf, withError } from '#platform/http/form.ts'
import { rememberFlash } from '#web/flash.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Parts, type Sent, showForm } from './answers.tsx'
import { mistakes } from './mistakes.ts'

/** The form as it was left. Somebody else's draft is not there. */
export async function goOnWith(parts: Parts, c: Context<SessionEnv>, asked: string): Promise<Response> {
  const { viewer } = c.var
  const language = languageOf(c.req.path)
  if (viewer.kind !== 'account') {
    const kembali = routes.file.href({}, language, { draf: asked })
    return c.redirect(routes.signIn.href({}, language, { kembali }), 303)
  }
  const id = idIn(asked)
  const draft = id === null ? undefined : await findFilingDraft(parts.deps, viewer.accountId, id)
  if (!draft) return c.notFound()
  return showForm(parts, c, { form: { values: { ...draft.fields, draf: asked }, errors: {} }, kept: [] })
}

/** Keeps what was written, mistakes and all; it is checked when it is sent. Files are not kept, and that is said. */
export async function keepDraft(parts: Parts, c: Context<SessionEnv>, sent: Sent): Promise<Response> {
  const { deps, cookies } = parts
  const { viewer } = c.var
  const language = languageOf(c.req.path)
  const said = mistakes[language]
  const again = (message: string) =>
    showForm(parts, c, { ...sent, form: withError(sent.form, 'form', message), status: 422 })
  if (viewer.kind !== 'account') return again(said.draftSignIn)

  const { accountId } = viewer
  await requireWithin(deps.db, 'own account', { account: accountId })
  const typed = Object.fromEntries(DRAFT_FIELDS.map(field => [field, valueOf(sent.form, field)]))
  const id = idIn(valueOf(sent.form, 'draf'))
  const first = await keepFilingDraft(deps, { accountId, id, typed })
  // Deleted in another tab, or swept meanwhile: what stands in this one is worth keeping all the same.
  const isLost = !first.ok && first.refusal === 'not-found' && id !== null
  const kept = isLost ? await keepFilingDraft(deps, { accountId, id: null, typed }) : first
  if (!kept.ok) return again(said[MISTAKES[kept.refusal]])
  rememberFlash(c, cookies, sent.kept.length > 0 ? 'draf-tanpa-lampiran' : 'draf-simpan')
  return c.redirect(routes.ownReports.href({}, language, { saring: 'draf' }), 303)
}

const MISTAKES = {
  'nothing-written': 'draftEmpty',
  'too-long': 'draftLong',
  'too-many': 'draftsMany',
  'not-found': 'draftSignIn',
} as const

/** What has been sent is no draft any more. */
export async function forgetDraft({ deps }: Parts, c: Context<SessionEnv>, asked: string | undefined): Promise<void> {
  const { viewer } = c.var
  const id = idIn(asked ?? '')
  if (viewer.kind === 'account' && id !== null) await discardFilingDraft(deps, viewer.accountId, id)
}

const idIn = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null)
