/**
 * An officer is away for some days, and a colleague of the same agency and role does their work meanwhile. Days are whole days of
 * the agency's time zone. Policy choice: docs/decisions/0094-absence-with-deputy.md.
 */
import { addDays } from '#core/calendars/rules/days.ts'
import { type Decision, refuse } from '#core/decision.ts'
import type { Day, OfficerId } from '#core/ids.ts'
import type { Officer, OfficerRole } from '#core/people/actor.ts'

const ABSENCE_REFUSALS = [
  'not-found',
  'not-theirs',
  'role-has-none',
  'days-upside-down',
  'days-past',
  'days-too-many',
  'deputy-self',
  'deputy-unfit',
  'deputy-away',
  'away-already',
  'stands-in',
] as const
export type AbsenceRefusal = (typeof ABSENCE_REFUSALS)[number]

export type Days = { readonly from: Day; readonly until: Day }

export type Absence = Days & { readonly officerId: OfficerId; readonly deputyId: OfficerId }

/** Who works on reports, and so leaves work behind. */
export const WORKING: readonly OfficerRole[] = ['national_admin', 'coordinator', 'liaison']

/** Longer ones are no absence: somebody else gets the post. */
export const MOST_DAYS = 366

/** Officers enter their own; coordinators those of their agency, where national admins do it for one another. */
export function mayEnterFor(by: Officer, officer: Officer): boolean {
  if (by.id === officer.id) return true
  return by.agencyId === officer.agencyId && (by.role === 'coordinator' || by.role === 'national_admin')
}

const overlaps = (one: Days, other: Days): boolean => one.from <= other.until && other.from <= one.until

export type EnterAbsence = Days & {
  readonly by: Officer
  readonly officer: Officer
  /** Nothing: nobody who is at work. */
  readonly deputy: Officer | undefined
  /** All in which one of the two is away or stands in. */
  readonly others: readonly Absence[]
  /** In the agency's time zone. */
  readonly today: Day
}

export function enterAbsence({
  by,
  officer,
  deputy,
  others,
  today,
  from,
  until,
}: EnterAbsence): Decision<Absence, never, AbsenceRefusal> {
  if (!mayEnterFor(by, officer)) return refuse('not-theirs')
  if (!WORKING.includes(officer.role)) return refuse('role-has-none')
  if (until < from) return refuse('days-upside-down')
  if (from < today) return refuse('days-past')
  if (until >= addDays(from, MOST_DAYS)) return refuse('days-too-many')
  if (deputy?.id === officer.id) return refuse('deputy-self')
  if (!deputy || deputy.agencyId !== officer.agencyId || deputy.role !== officer.role) return refuse('deputy-unfit')
  const meanwhile = others.filter(one => overlaps(one, { from, until }))
  if (meanwhile.some(({ officerId }) => officerId === officer.id)) return refuse('away-already')
  if (meanwhile.some(({ officerId }) => officerId === deputy.id)) return refuse('deputy-away')
  // Nobody's work goes on to a third.
  if (meanwhile.some(({ deputyId }) => deputyId === officer.id)) return refuse('stands-in')
  return { ok: true, state: { officerId: officer.id, deputyId: deputy.id, from, until }, events: [] }
}

/** What is left of an absence that ends today: nothing where it had not begun before. Null: nothing to end. */
export function endedAbsence({ from, until }: Days, today: Day): Days | 'never-was' | null {
  if (until < today) return null
  return from >= today ? 'never-was' : { from, until: addDays(today, -1) }
}
