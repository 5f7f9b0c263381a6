/**
 * Whoever files at the same moment is filed in one turn of two round trips: what all their forms name is asked at once, and what the
 * rules make of each is written at once. A report that the database refuses holds up no other
 * (docs/decisions/0050-filing-together.md).
 */
import type { Db } from '#core/deps.ts'
import { isRefusedStatement } from '#platform/db.ts'
import { Failed, togetherOn } from '#platform/together.ts'
import {
  type FilingContext,
  type Named,
  type UnknownName,
  findFilingContexts,
} from '../queries/find-filing-contexts.ts'
import { type Filing, type Submitted, saveSubmissions } from '../filing/store.ts'

export type Filer = {
  readonly named: Named
  /** What is to be written, now that what their form names is known; asked again when the turn is tried again. */
  readonly submission: (context: FilingContext) => Promise<Submitted>
}

/** What became of one of them. */
export type FilingOutcome = Filing | UnknownName | 'filed-before'

/** Throws when the number is taken (`reports_number_key`). */
export const fileInTurn = togetherOn(fileAll, isRefusedStatement)

async function fileAll(db: Db, filers: readonly Filer[]): Promise<readonly (FilingOutcome | Failed)[]> {
  const named = filers.map(filer => filer.named)
  const contextOf = await findFilingContexts(db, named).catch(error => {
    if (isRefusedStatement(error)) throw error
    return findFilingContexts(db, named) // nothing is written yet, and another connection may serve
  })
  const prepared = await Promise.all(filers.map(filer => prepare(filer, contextOf)))
  const saved = await saveSubmissions(db, prepared.filter(isSubmitted))
  const filings = new Map(saved.map(filing => [filing.number, filing]))
  return prepared.map(one => (isSubmitted(one) ? (filings.get(one.state.number) ?? 'filed-before') : one))
}

async function prepare({ named, submission }: Filer, contextOf: (named: Named) => FilingContext | UnknownName) {
  try {
    const context = contextOf(named)
    return 'unknown' in context ? context : await submission(context)
  } catch (error) {
    return new Failed(error)
  }
}

const isSubmitted = (one: Submitted | UnknownName | Failed): one is Submitted => 'state' in one
