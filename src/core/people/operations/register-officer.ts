import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import { EVERYTHING } from '../actor.ts'
import { type NewOfficer, saveOfficer } from '../store.ts'

export type OfficerRefusal = 'mandate-missing' | 'mandate-not-for-role' | 'scope-not-for-role' | 'already-registered'

type Registered = { readonly ok: true; readonly officerId: OfficerId }
type NotRegistered = { readonly ok: false; readonly refusal: OfficerRefusal }

/** Lets an account act for an agency. */
export const registerOfficer = ({ db }: Pick<Deps, 'db'>, officer: NewOfficer): Promise<Registered | NotRegistered> =>
  db.transaction().execute(tx => addOfficer(tx, officer))

/** The same as a part of something larger. */
export async function addOfficer(tx: Tx, officer: NewOfficer): Promise<Registered | NotRegistered> {
  const needsMandate = officer.role === 'overseer'
  if (needsMandate && officer.mandate === null) return refuse('mandate-missing')
  if (!needsMandate && officer.mandate !== null) return refuse('mandate-not-for-role')
  const { categoryIds, regionCode } = officer.scope ?? EVERYTHING
  if (!needsMandate && (categoryIds || regionCode)) return refuse('scope-not-for-role')
  const officerId = await saveOfficer(tx, officer)
  return officerId === null ? refuse('already-registered') : { ok: true, officerId }
}
