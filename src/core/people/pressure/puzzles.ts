/** Proofs of work in place of trust: bound to one form, for a while, once. */
import type { Deps } from '#core/deps.ts'
import { countAttempt } from '#platform/http/rate-limit.ts'
import { makePuzzle, openSolution } from '#platform/puzzle.ts'
import { countingOf } from './within.ts'
import { PRESSURE, type PressedForm, type PressurePolicy } from './rules/pressure.ts'

const purposeOf = (form: PressedForm) => `form ${form}`

export const puzzleFor = (
  { vault, clock }: Pick<Deps, 'vault' | 'clock'>,
  form: PressedForm,
  { puzzleMinutes, work }: PressurePolicy = PRESSURE,
): Promise<string> => {
  const until = new Date(clock.now().getTime() + puzzleMinutes * 60_000)
  return makePuzzle(vault, { purpose: purposeOf(form), until, work })
}

/** Whether this is the solution of a puzzle for this form that nobody has given yet. It is then used up. */
export async function spendSolution(
  { db, vault, clock }: Pick<Deps, 'db' | 'vault' | 'clock'>,
  form: PressedForm,
  given: string,
): Promise<boolean> {
  const name = await openSolution(vault, given, { purpose: purposeOf(form), now: clock.now() })
  const once = name && countingOf('challenge solution', 'target', { target: name })
  return once ? (await countAttempt(db, ...once)).ok : false
}
