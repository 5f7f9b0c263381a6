/**
 * How two reports are changed together: one transaction that locks both, in the order in which they are named, and asks one rule
 * for all. Like change-report.ts beside it, which is for every other change.
 */
import type { CalendarPlace } from '#core/calendars/queries/find-calendar.ts'
import { openCalendars } from '#core/calendars/queries/find-calendars-in.ts'
import { findPolicies } from '#core/calendars/queries/find-policy.ts'
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AgencyId, ReportId } from '#core/ids.ts'
import { lockKnownReport } from '../queries/load-report.ts'
import type { Refusal } from '../rules/refusals.ts'
import type { Report, Ruling } from '../rules/report.ts'
import { claimForm, releaseForm } from '../store.ts'
import { type Asker, type Change, type Changed, type Lawful, formDigest, save, sentDraft } from './change-report.ts'
import { standingOf } from './standing.ts'
import { untilFree } from './until-free.ts'

/** A report under its lock, and how the asker stands to it; nothing: for them it does not exist. */
export type Locked = { readonly report: Report; readonly ruling: Ruling | null }

export type Together = {
  /** The report that the asker changes, whose version and form count. */
  readonly own: ReportId
  /** All, in the order in which they are locked. */
  readonly ids: readonly ReportId[]
  /** Asked with each lock before the next is waited for. */
  readonly mayGoOn?: (locked: Locked) => Refusal | null
  readonly decide: (of: (id: ReportId) => Locked, tx: Tx) => Decided | Promise<Decided>
}

/** What is saved of a report, in this order. */
export type Saved = { readonly before: Report; readonly verdict: Lawful; readonly ruling: Ruling }

type Decided =
  { readonly ok: true; readonly saved: readonly Saved[] } | { readonly ok: false; readonly refusal: Refusal }

type Asked = Omit<Change, 'report' | 'agencies'>

export async function changeReports(deps: Deps, asked: Asked, together: Together): Promise<Changed> {
  const [calendarAt, policies] = await Promise.all([openCalendars(deps.db), findPolicies(deps.db, deps.clock.now())])
  const grounds = { asked, together, calendarAt, policies }
  return untilFree(() => deps.db.transaction().execute(tx => change(deps, tx, grounds)))
}

type Changing = {
  readonly asked: Asked
  readonly together: Together
  readonly calendarAt: Awaited<ReturnType<typeof openCalendars>>
  readonly policies: Awaited<ReturnType<typeof findPolicies>>
}

async function change(deps: Deps, tx: Tx, { asked, together, calendarAt, policies }: Changing): Promise<Changed> {
  const at = deps.clock.now()
  const form = asked.formToken === undefined ? null : formDigest(asked.formToken, together.own)
  let isClaimed = false
  const isRepeated = async ({ report, ruling }: Locked) => {
    if (!form || !ruling) return false
    isClaimed = await claimForm(tx, form, report.number, at)
    return !isClaimed
  }
  const found = await lockAll(tx, asked.by, { together, calendarAt, about: { at, ...policies }, isRepeated })
  if ('repeated' in found) return { ok: true, report: found.repeated, isRepeated: true }
  const changed =
    'refusal' in found ? refuse(found.refusal) : await decide(deps, tx, { asked, together, locked: found.locked })
  if (!changed.ok && form && isClaimed) await releaseForm(tx, form)
  return changed
}

type Locking = Pick<Changing, 'together' | 'calendarAt'> & {
  readonly about: Omit<Ruling, 'by' | 'relations' | 'calendarOf'>
  readonly isRepeated: (own: Locked) => Promise<boolean>
}

type Found =
  { readonly locked: ReadonlyMap<ReportId, Locked> } | { readonly repeated: Report } | { readonly refusal: Refusal }

async function lockAll(tx: Tx, by: Asker, { together, calendarAt, about, isRepeated }: Locking): Promise<Found> {
  const locked = new Map<ReportId, Locked>()
  const places = new Map<AgencyId, CalendarPlace>()
  const calendarOf = (id: AgencyId) => {
    const place = places.get(id)
    if (!place) throw new Error(`Nobody asked where agency ${id} stands`)
    return calendarAt(place)
  }
  for (const id of together.ids) {
    const known = await lockKnownReport(tx, { id })
    if (!known) return { refusal: 'not-found' }
    for (const [agencyId, place] of known.places) places.set(agencyId, place)
    const standing = standingOf(known.report, by, known.reporterAccountId)
    const one = { report: known.report, ruling: standing && { ...about, calendarOf, ...standing } }
    locked.set(id, one)
    // First, or whoever sends a form twice would be refused what they have just done.
    if (id === together.own && (await isRepeated(one))) return { repeated: one.report }
    const no = together.mayGoOn?.(one)
    if (no) return { refusal: no }
  }
  return { locked }
}

type Deciding = Pick<Changing, 'asked' | 'together'> & {
  readonly locked: ReadonlyMap<ReportId, Locked>
}

async function decide(deps: Deps, tx: Tx, { asked, together, locked }: Deciding): Promise<Changed> {
  const own = locked.get(together.own)
  if (!own?.ruling) return refuse('not-found')
  const { report } = own
  if (asked.version !== undefined && asked.version !== report.version) return refuse('stale')
  const decided = await together.decide(id => locked.get(id) ?? own, tx)
  if (!decided.ok) return decided
  let after = report
  for (const { before, verdict, ruling } of decided.saved) {
    const draft = before.id === report.id ? sentDraft(asked) : null
    const saved = await save(deps, tx, before, { ...verdict, draft }, ruling)
    if (before.id === report.id) after = saved
  }
  return { ok: true, report: after, isRepeated: false }
}
