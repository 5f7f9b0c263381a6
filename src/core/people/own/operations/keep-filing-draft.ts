import { type Decision, refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { findOwnSealed } from '#core/people/vault/own-identity.ts'
import { countFilingDrafts, draftContext } from '../queries/filing-drafts.ts'
import { DRAFT_DAYS, type DraftRefusal, MOST_DRAFTS, filingDraftOf } from '../rules/filing-draft.ts'
import { lockAccount, removeFilingDraft, removeOldFilingDrafts, saveFilingDraft } from '../store.ts'

export type KeepRefusal = DraftRefusal | 'too-many' | 'not-found'

type ToKeep = {
  readonly accountId: AccountId
  /** The draft that is gone on with; null for a new one. */
  readonly id: number | null
  readonly typed: Readonly<Record<string, string>>
}

/** Keeps what somebody has begun to report, sealed: what is not sent yet may say more than what will be. */
export async function keepFilingDraft(
  { db, vault, clock }: Pick<Deps, 'db' | 'vault' | 'clock'>,
  { accountId, id, typed }: ToKeep,
): Promise<Decision<{ readonly id: number }, never, KeepRefusal>> {
  const draft = filingDraftOf(typed)
  if (!draft.ok) return refuse(draft.refusal)
  const own = await findOwnSealed(db, accountId)
  const sealed = vault.sealErasable(JSON.stringify(draft.state), draftContext(accountId), own)
  return db.transaction().execute(async tx => {
    if (!(await lockAccount(tx, accountId))) return refuse('not-found')
    if (id === null && (await countFilingDrafts(tx, accountId)) >= MOST_DRAFTS) return refuse('too-many')
    const saved = await saveFilingDraft(tx, { id, accountId, sealed, at: clock.now() })
    return saved === null ? refuse('not-found') : { ok: true, state: { id: saved }, events: [] }
  })
}

/** False when the account has no such draft. */
export const discardFilingDraft = ({ db }: Pick<Deps, 'db'>, accountId: AccountId, id: number): Promise<boolean> =>
  removeFilingDraft(db, accountId, id)

const DAY_MS = 86_400_000

/** Nobody comes back to what they began so long ago. */
export const sweepFilingDrafts = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> =>
  removeOldFilingDrafts(db, new Date(clock.now().getTime() - DRAFT_DAYS * DAY_MS))
