import { createHash } from 'node:crypto'
import type { Deps } from '#core/deps.ts'
import { removeOldReturns, saveReturn } from '../store.ts'

/**
 * Lets an attempt be completed once. False for the same return again: from the history of the browser, from a log, or from
 * whoever saw its address. What is too old to be completed at all is forgotten on the way.
 */
export async function takeReturn(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { state, expiresAt }: { readonly state: string; readonly expiresAt: Date },
): Promise<boolean> {
  await removeOldReturns(db, clock.now())
  return saveReturn(db, createHash('sha256').update(state).digest(), expiresAt)
}
