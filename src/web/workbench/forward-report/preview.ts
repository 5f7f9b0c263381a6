/** Every deadline that a choice would start, before it is made: asked of the rule itself, which also says why it would refuse. */
import type { Agency } from '#core/agencies/rules/agency.ts'
import { findNamedAgencies } from '#core/agencies/queries/find-named-agencies.ts'
import { findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { findPolicies } from '#core/calendars/queries/find-policy.ts'
import { type Clock, type ClockKind, type Limit, isOpen } from '#core/calendars/rules/clock.ts'
import { explain } from '#core/calendars/rules/explain.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import { findCategory } from '#core/categories/queries/find-category.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId, Day } from '#core/ids.ts'
import { forward } from '#core/reports/rules/forward.ts'
import type { Refusal } from '#core/reports/rules/refusals.ts'
import { CLASSIFICATIONS, WEIGHTS } from '#core/reports/rules/terms.ts'
import type { OpenedReport } from '../report/view.ts'

export type Preview = {
  /** By whose working days the lead's are counted */
  readonly agency: string
  readonly clocks: readonly PreviewedClock[]
  /** Why this choice would not be taken */
  readonly refusal: Refusal | null
  /** It would be hidden from everyone but those who handle it. */
  readonly isHidden: boolean
}

type PreviewedClock = {
  readonly kind: ClockKind
  /** Of a supporting agency, whose it is */
  readonly of: string | null
  readonly limit: Limit
  readonly dueOn: Day
  readonly provisional: boolean
}

export type Chosen = {
  readonly classification: string
  readonly weight: string
  readonly category: string | null
  readonly lead: AgencyId | string
  readonly supporting: readonly string[]
  readonly copies: readonly string[]
  readonly accused: string
}

const STARTED: readonly ClockKind[] = ['first_response', 'follow_up', 'supporting_part']
const NOTHING: Preview = { agency: '', clocks: [], refusal: null, isHidden: false }

export async function previewOf(db: Db, view: OpenedReport, chosen: Chosen): Promise<Preview> {
  const classification = CLASSIFICATIONS.find(one => one === chosen.classification)
  const weight = WEIGHTS.find(one => one === chosen.weight)
  const leadName = String(chosen.lead)
  const names = [leadName, ...chosen.supporting, ...chosen.copies, ...(chosen.accused ? [chosen.accused] : [])]
  if (!classification || !weight || !leadName) return NOTHING
  const [agencies, category] = await Promise.all([
    findNamedAgencies(db, names),
    chosen.category ? findCategory(db, chosen.category) : null,
  ])
  const lead = agencies?.get(leadName)
  if (!agencies || !lead) return { ...NOTHING, refusal: 'agency-unknown' }
  if (category === undefined) return { ...NOTHING, refusal: 'category-unknown' }
  const all = (some: readonly string[]) => some.flatMap(name => agencies.get(name) ?? [])
  const supporting = all(chosen.supporting)
  const [calendarOf, policies] = await Promise.all([
    findCalendars(
      db,
      [lead, ...supporting, ...view.report.clocks.map(({ agencyId: id }) => ({ id }))].map(({ id }) => id),
    ),
    findPolicies(db, view.now),
  ])
  const forwarding = {
    lead,
    connection: lead.connection,
    supporting,
    classification,
    weight,
    category,
    copies: all(chosen.copies),
    accusedAgencyId: agencies.get(chosen.accused)?.id ?? null,
    anonymous: false,
    confidential: false,
  }
  const ruling = { at: view.now, by: view.officer, relations: view.relations, calendarOf, ...policies }
  const decision = forward(view.report, forwarding, ruling)
  if (!decision.ok) return { ...NOTHING, agency: lead.name, refusal: decision.refusal }
  const clocks = startedIn(decision.state.clocks, { supporting, calendarOf, now: view.now })
  const isHidden = decision.state.isConfidential && !view.report.isConfidential
  return { agency: lead.name, clocks, refusal: null, isHidden }
}

type Starting = {
  readonly supporting: readonly Agency[]
  readonly calendarOf: (id: AgencyId) => Calendar
  readonly now: Date
}

const startedIn = (clocks: readonly Clock[], { supporting, calendarOf, now }: Starting): readonly PreviewedClock[] =>
  clocks
    .filter(clock => STARTED.includes(clock.kind) && isOpen(clock))
    .map(clock => ({
      kind: clock.kind,
      of: nameOf(clock, supporting),
      limit: clock.limit,
      dueOn: explain(clock, calendarOf(clock.agencyId), now).dueOn,
      provisional: clock.provisional,
    }))

const nameOf = ({ kind, agencyId }: Clock, supporting: readonly Agency[]): string | null =>
  kind === 'supporting_part' ? (supporting.find(({ id }) => id === agencyId)?.shortName ?? null) : null
