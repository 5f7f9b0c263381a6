/** How often each form is sent at present, by everybody together and in all processes. */
import type { QueryExecutorProvider } from 'kysely'
import { countAttempt, lookAt } from '#platform/http/rate-limit.ts'
import { type PressedForm, PRESSURE, type PressurePolicy } from './rules/pressure.ts'

const MINUTE = 60

const limitOf = (form: PressedForm, policy: PressurePolicy) =>
  ({ name: 'form in a minute', attempts: policy.perMinute[form], seconds: MINUTE }) as const

/** Counts one sending, and says whether the form is under pressure with it. */
export async function pressOn(
  db: QueryExecutorProvider,
  form: PressedForm,
  policy: PressurePolicy = PRESSURE,
): Promise<boolean> {
  return !(await countAttempt(db, limitOf(form, policy), form)).ok
}

/** The same for whoever only looks at the form. */
export async function isPressed(
  db: QueryExecutorProvider,
  form: PressedForm,
  policy: PressurePolicy = PRESSURE,
): Promise<boolean> {
  return !(await lookAt(db, limitOf(form, policy), form)).ok
}
