/** What an officer wrote and has not sent is kept with the report, for themself alone. */
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { AccountViewer } from '#core/people/viewer.ts'
import { standingOf } from '#core/reports/operations/standing.ts'
import { findKnownReport } from '#core/reports/queries/load-report.ts'
import { isFormSent } from '../queries/is-form-sent.ts'
import { type DraftFields, type DraftRefusal, draftOf } from '../rules/drafts.ts'
import { removeDraft, removeOldDrafts, saveDraft } from '../store/drafts.ts'

type Of = {
  readonly number: TrackingNumber
  readonly by: AccountViewer & { readonly officer: Officer }
  /** The end of its address. */
  readonly form: string
}

export type Kept =
  | { readonly ok: true; readonly at: Date; readonly isEmpty: boolean }
  | { readonly ok: false; readonly refusal: DraftRefusal }

/** A form that was emptied leaves no draft. */
export async function keepDraft(
  deps: Deps,
  { number, by, form }: Of,
  typed: ReadonlyMap<string, readonly string[]>,
): Promise<Kept> {
  const reportId = await seenBy(deps, number, by)
  if (!reportId) return refuse('not-found')
  const draft = draftOf(form, typed)
  if (!draft.ok) return refuse(draft.refusal)
  const at = deps.clock.now()
  const token = typed.get('formToken')?.[0]?.slice(0, 200)
  // Kept while the form itself was on its way: what was sent leaves no draft.
  if (token && (await isFormSent(deps.db, token, reportId))) return { ok: true, at, isEmpty: true }
  const key = { officerId: by.officer.id, reportId, form }
  const isEmpty = isNothing(draft.state)
  await deps.db
    .transaction()
    .execute(tx => (isEmpty ? removeDraft(tx, key) : saveDraft(tx, key, { fields: draft.state, at })))
  return { ok: true, at, isEmpty }
}

export async function discardDraft(deps: Deps, { number, by, form }: Of): Promise<boolean> {
  const reportId = await seenBy(deps, number, by)
  if (!reportId) return false
  await removeDraft(deps.db, { officerId: by.officer.id, reportId, form })
  return true
}

/** Nobody comes back to a form after so long; what was sent is in the history. */
const KEPT_MS = 30 * 86_400_000

export async function sweepDrafts({ db, clock }: Deps): Promise<void> {
  await removeOldDrafts(db, new Date(clock.now().getTime() - KEPT_MS))
}

const isNothing = (fields: DraftFields) => Object.keys(fields).length === 0

async function seenBy({ db }: Deps, number: TrackingNumber, viewer: Of['by']) {
  const known = await findKnownReport(db, { number })
  return known && standingOf(known.report, { as: 'officer', viewer }, known.reporterAccountId) ? known.report.id : null
}
