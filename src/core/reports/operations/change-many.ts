/**
 * How one act of an officer changes many reports: each by the rules and the transaction of change-report.ts, or all of them in
 * one transaction, of which nothing is kept once one of them is refused. docs/decisions/0086.
 */
import type { Deps } from '#core/deps.ts'
import type { AgencyId, ReportId, TrackingNumber } from '#core/ids.ts'
import { findReportIds } from '../queries/find-report-ids.ts'
import type { Refusal } from '../rules/refusals.ts'
import {
  type Asker,
  type Change,
  type Changed,
  type Decide,
  type Grounds,
  changeReport,
  changeWithin,
  findGrounds,
} from './change-report.ts'
import { untilFree } from './until-free.ts'

export type Manner = 'all' | 'each'

export type Many = {
  readonly by: Asker
  readonly formToken?: string | undefined
  /** All or nothing, or each for itself. */
  readonly manner: Manner
  readonly reports: readonly { readonly number: TrackingNumber; readonly version?: number | undefined }[]
}

/** `held-back`: nothing spoke against it, but another of those that belong together was refused. */
export type OneOfMany = { readonly number: TrackingNumber; readonly became: 'done' | 'held-back' | Refusal }

export type ManyChanged =
  { readonly ok: true; readonly outcomes: readonly OneOfMany[] } | { readonly ok: false; readonly refusal: Refusal }

/** @param agencies for which clocks may start, besides those that have one */
export async function changeMany(
  deps: Deps,
  { manner, reports, by, formToken }: Many,
  decide: Decide,
  agencies: readonly AgencyId[] = [],
): Promise<ManyChanged> {
  const numbers = reports.map(({ number }) => number)
  const ids = await findReportIds(deps.db, numbers)
  const steps = reports
    .flatMap(({ number, version }): Step[] => {
      const id = ids.get(number)
      return id === undefined ? [] : [{ id, number, change: { report: { id }, by, version, formToken, agencies } }]
    })
    .toSorted((one, other) => one.id - other.id)
  const isWhole = steps.length === reports.length
  const became = await (manner === 'each' ? eachForItself(deps, steps, decide) : together(deps, steps, decide, isWhole))
  return { ok: true, outcomes: numbers.map(number => ({ number, became: became.get(number) ?? 'not-found' })) }
}

type Step = { readonly id: ReportId; readonly number: TrackingNumber; readonly change: Change }
type Became = Map<TrackingNumber, OneOfMany['became']>

async function eachForItself(deps: Deps, steps: readonly Step[], decide: Decide): Promise<Became> {
  const became: Became = new Map()
  for (const { number, change } of steps) {
    const changed = await untilFree(() => changeReport(deps, change, decide))
    became.set(number, outcomeOf(changed))
  }
  return became
}

/** Locked by ascending id, as merges are, so that two officers with overlapping reports wait for one another in one order. */
async function together(deps: Deps, steps: readonly Step[], decide: Decide, isWhole: boolean): Promise<Became> {
  const grounds = await findGrounds(deps, steps[0]?.change.agencies ?? [])
  const isDone = isWhole && (await untilFree(() => allOrNothing(deps, steps, decide, grounds)))
  if (isDone) return new Map(steps.map(({ number }) => [number, 'done']))
  const became: Became = new Map()
  for (const step of steps) became.set(step.number, await whatWouldBe(deps, step, decide, grounds))
  return became
}

/** Thrown to end a transaction of which nothing may be kept. */
const UNDO = new Error('Nothing of this is kept')

async function undone(run: Promise<unknown>): Promise<void> {
  await run.catch((error: unknown) => {
    if (error !== UNDO) throw error
  })
}

/** At the first refusal no further lock is waited for. */
async function allOrNothing(deps: Deps, steps: readonly Step[], decide: Decide, grounds: Grounds): Promise<boolean> {
  let isDone = false
  await undone(
    deps.db.transaction().execute(async tx => {
      for (const { change } of steps) {
        const changed = await changeWithin(deps, tx, { change, decide, grounds })
        if (!changed.ok) throw UNDO
      }
      isDone = true
    }),
  )
  return isDone
}

/** Tried and undone, so that the officer learns of every report that stands in the way, and not of the first alone. */
async function whatWouldBe(
  deps: Deps,
  { change }: Step,
  decide: Decide,
  grounds: Grounds,
): Promise<OneOfMany['became']> {
  let outcome: OneOfMany['became'] = 'held-back'
  await undone(
    deps.db.transaction().execute(async tx => {
      const changed = await changeWithin(deps, tx, { change, decide, grounds })
      outcome = changed.ok ? 'held-back' : changed.refusal
      throw UNDO
    }),
  )
  return outcome
}

const outcomeOf = (changed: Changed): OneOfMany['became'] => (changed.ok ? 'done' : changed.refusal)
