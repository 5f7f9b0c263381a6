/** The deadlines that a choice would start, before it is made. */
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { findCalendar } from '#core/calendars/queries/find-calendar.ts'
import { startClock } from '#core/calendars/rules/clocks.ts'
import { explain } from '#core/calendars/rules/explain.ts'
import { followUpLimit, limitOf } from '#core/calendars/rules/policy.ts'
import type { Limit } from '#core/calendars/rules/clock.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId, Day } from '#core/ids.ts'
import { CLASSIFICATIONS, WEIGHTS } from '#core/reports/rules/terms.ts'
import type { OpenedReport } from '../report/view.ts'

export type Preview = {
  /** By whose working days it is counted */
  readonly agency: string
  readonly clocks: readonly PreviewedClock[]
}

type PreviewedClock = {
  readonly kind: 'first_response' | 'follow_up'
  readonly limit: Limit
  readonly dueOn: Day
  readonly provisional: boolean
}

type Chosen = { readonly classification: string; readonly weight: string; readonly lead: AgencyId | string }

export async function previewOf(db: Db, { policy, now }: OpenedReport, chosen: Chosen): Promise<Preview> {
  const classification = CLASSIFICATIONS.find(one => one === chosen.classification)
  const weight = WEIGHTS.find(one => one === chosen.weight)
  const lead = chosen.lead ? await findAgency(db, chosen.lead) : undefined
  if (!classification || !weight || !lead) return { agency: '', clocks: [] }
  const calendar = await findCalendar(db, lead.id)
  const limits = {
    first_response: limitOf(policy, 'first_response'),
    follow_up: followUpLimit(policy, { classification, weight }),
  }
  const clocks = (['first_response', 'follow_up'] as const).map(kind => {
    const clock = startClock(kind, limits[kind], { at: now, agencyId: lead.id, policy, calendar })
    return { kind, limit: limits[kind], dueOn: explain(clock, calendar, now).dueOn, provisional: clock.provisional }
  })
  return { agency: lead.name, clocks }
}
