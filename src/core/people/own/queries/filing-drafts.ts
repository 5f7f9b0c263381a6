import * as z from 'zod'
import type { Db, Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { DRAFT_FIELDS, type DraftFields, MOST_DRAFTS } from '../rules/filing-draft.ts'

export type FilingDraft = { readonly id: number; readonly savedAt: Date; readonly fields: DraftFields }

const Fields = z.partialRecord(z.enum(DRAFT_FIELDS), z.string())

/** Bound to its account: moved to another it does not open. */
export const draftContext = (accountId: AccountId): string => `filing draft of ${accountId}`

/** The latest first. */
export async function listFilingDrafts(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  accountId: AccountId,
): Promise<readonly FilingDraft[]> {
  const rows = await drafts(db, accountId)
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_DRAFTS)
    .execute()
  return rows.map(row => opened(vault, accountId, row))
}

/** Undefined for one that is not there, and for one that is somebody else's. */
export async function findFilingDraft(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  accountId: AccountId,
  id: number,
): Promise<FilingDraft | undefined> {
  const row = await drafts(db, accountId).where('id', '=', id).executeTakeFirst()
  return row && opened(vault, accountId, row)
}

export async function countFilingDrafts(db: Db, accountId: AccountId): Promise<number> {
  const { count } = await db
    .selectFrom('filing_drafts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const drafts = (db: Db, accountId: AccountId) =>
  db.selectFrom('filing_drafts').select(['id', 'sealed', 'saved_at']).where('account_id', '=', accountId)

const opened = (
  vault: Deps['vault'],
  accountId: AccountId,
  row: { readonly id: number; readonly sealed: Buffer; readonly saved_at: Date },
): FilingDraft => ({
  id: row.id,
  savedAt: row.saved_at,
  fields: Fields.parse(JSON.parse(vault.open(row.sealed, draftContext(accountId)))),
})
