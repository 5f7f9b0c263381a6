import type { Deps } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { type OfficerAtWork, listOfficers, listOverseers } from '#core/people/queries/list-officers.ts'
import { findReporterAccount, isReachableByEmail } from '#core/people/vault/reporters.ts'
import { findEvents } from '#core/reports/queries/find-events.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { isAccused } from '#core/reports/rules/relations.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { officerSight } from '#core/reports/rules/visibility.ts'
import { type Audience, type Officers, audienceOf } from '../rules/audience.ts'
import { isToldToMerged } from '../rules/merged.ts'
import { type Planned, queueForMerged, queueNotifications } from '../store.ts'

export type TellOfEvents = {
  readonly reportId: ReportId
  readonly filedYear: number
  readonly eventIds: readonly number[]
}

/** Works out who is told of what has happened to a report, and queues a message for each, once. */
export async function tellOfEvents(deps: Deps, { reportId, filedYear, eventIds }: TellOfEvents): Promise<void> {
  const [report, events, hasEmail, reporterAccountId] = await Promise.all([
    findReport(deps.db, { id: reportId }),
    findEvents(deps.db, filedYear, eventIds),
    isReachableByEmail(deps.db, reportId),
    findReporterAccount(deps.db, reportId),
  ])
  if (!report) return
  const planned: Planned[] = []
  const toMerged: Parameters<typeof queueForMerged>[1][] = []
  for (const { id, event } of events) {
    for (const audience of audienceOf(report, event)) {
      const about = { report: { id: reportId, filedYear }, eventId: id, kind: audience.kind, about: `event ${id}` }
      if (audience.to === 'reporter') {
        if (hasEmail) planned.push({ ...about, officerId: null })
        if (leadsOthers(report) && isToldToMerged(audience.kind, event))
          toMerged.push({ primaryId: reportId, event: { id, at: event.at }, kind: audience.kind })
        continue
      }
      const officers = await namedBy(deps, report, audience, reporterAccountId)
      planned.push(...officers.map(({ officer }) => ({ ...about, officerId: officer.id })))
    }
  }
  await deps.db.transaction().execute(async tx => {
    const now = deps.clock.now()
    await queueNotifications(tx, planned, now)
    for (const one of toMerged) await queueForMerged(tx, one, now)
  })
}

const leadsOthers = ({ mergedReports, isConfidential }: Report): boolean => mergedReports > 0 && !isConfidential

type ToOfficers = Exclude<Audience, { readonly to: 'reporter' }>

/** Never whoever filed it, nor anyone at or below the accused, nor anyone for whom the report does not exist. */
async function namedBy({ db }: Deps, report: Report, audience: ToOfficers, reporterAccountId: number | null) {
  const exists = ({ officer }: OfficerAtWork) =>
    !isAccused(report, officer) && officerSight(report, officer, officer.accountId === reporterAccountId) !== null
  const at = async ({ agencyId, roles, except, only }: Officers) =>
    (await listOfficers(db, agencyId, roles)).filter(
      one => one.officer.id !== except && (only === undefined || one.officer.id === only) && exists(one),
    )

  if (audience.to === 'officers') return at(audience.officers)
  const overseers = (await listOverseers(db, audience.mandate)).filter(exists)
  return overseers.length > 0 || !audience.otherwise ? overseers : at(audience.otherwise)
}
