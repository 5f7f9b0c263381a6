import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '#core/deps.ts'
import { type Decree, parseDecrees, parsePolicies } from '../reference.ts'
import {
  addVersion,
  findDecreedYear,
  findNationalDays,
  holdCalendar,
  replaceNationalDays,
  savePolicies,
  saveYear,
} from '../store.ts'

const HOLIDAYS_FILE = 'db/reference/holidays.json'
const POLICIES_FILE = 'db/reference/policies.json'

export const CALENDAR_FILES = [HOLIDAYS_FILE, POLICIES_FILE] as const

/**
 * Part of loading the reference data: policies, decreed years and their days, in the caller's transaction. Loading the same
 * files again changes nothing, and a year that was edited here keeps what it says.
 */
export async function loadCalendars(tx: Tx, root: string): Promise<void> {
  await holdCalendar(tx)
  await savePolicies(tx, parsePolicies(readFileSync(join(root, POLICIES_FILE), 'utf8')))
  const changed: number[] = []
  for (const decree of parseDecrees(readFileSync(join(root, HOLIDAYS_FILE), 'utf8'))) {
    if (await enterDecree(tx, decree)) changed.push(decree.year)
  }
  if (changed.length > 0) {
    await addVersion(tx, { reason: HOLIDAYS_FILE, party: 'system', changes: { years: changed } })
  }
}

/** Returns whether days changed that a clock may have counted. */
async function enterDecree(tx: Tx, decree: Decree): Promise<boolean> {
  const known = await findDecreedYear(tx, decree.year)
  if (known?.isEdited) return false
  const before = await findNationalDays(tx, decree.year)
  const after = decree.days
    .map(({ day, kind, name }) => ({ day, kind, name, regionCode: null }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
  await saveYear(tx, decree, null)
  if (known && isDeepStrictEqual(before, after)) return false
  await replaceNationalDays(tx, decree)
  return true
}
