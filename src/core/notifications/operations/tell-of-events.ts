import type { Deps, Tx } from '#core/deps.ts'
import { readsNotes } from '#core/desks/rules/mentions.ts'
import { findDeputies } from '#core/desks/queries/find-deputies.ts'
import { endFollows } from '#core/follows/store.ts'
import type { AccountId, OfficerId, ReportId } from '#core/ids.ts'
import { partyOf } from '#core/people/actor.ts'
import { findOfficer } from '#core/people/queries/find-officer.ts'
import { type OfficerAtWork, listOfficers, listOverseers, listWatchers } from '#core/people/queries/list-officers.ts'
import { type ReporterReach, findReach } from '#core/people/vault/reach.ts'
import { findEvents } from '#core/reports/queries/find-events.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import type { ReportEvent } from '#core/reports/rules/events.ts'
import { isAccused } from '#core/reports/rules/relations.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { officerSight } from '#core/reports/rules/visibility.ts'
import { type Audience, type Officers, audienceOf } from '../rules/audience.ts'
import { type Choice, channelsFor } from '../rules/choices.ts'
import { endsFollows, followedKind } from '../rules/following.ts'
import { isToldToMerged } from '../rules/merged.ts'
import { watchedKind } from '../rules/watching.ts'
import { findChoices } from '../queries/find-choices.ts'
import { listMentioned } from '../queries/list-mentioned.ts'
import { type Planned, queueForFollowers, queueForMerged, queueNotifications } from '../store.ts'

export type TellOfEvents = {
  readonly reportId: ReportId
  readonly filedYear: number
  readonly eventIds: readonly number[]
}

/** Works out who is told of what has happened to a report, and queues a message for each, once. */
export async function tellOfEvents(deps: Deps, { reportId, filedYear, eventIds }: TellOfEvents): Promise<void> {
  const [report, events, reach] = await Promise.all([
    findReport(deps.db, { id: reportId }),
    findEvents(deps.db, filedYear, eventIds),
    findReach(deps.db, reportId),
  ])
  if (!report) return
  const choices = reach.accountId === null ? [] : await findChoices(deps.db, reach.accountId)
  const told = { report, reach, choices }
  const planned: Planned[] = []
  for (const { id, event } of events) planned.push(...(await plannedOf(deps, told, { id, event })))
  await deps.db.transaction().execute(async tx => {
    const now = deps.clock.now()
    await queueNotifications(tx, planned, now)
    for (const { id, event } of events) await queueForMany(tx, report, { id, event }, now)
    if (report.isConfidential || events.some(({ event }) => endsFollows(event))) await endFollows(tx, reportId)
  })
}

type Toldness = { readonly report: Report; readonly reach: ReporterReach; readonly choices: readonly Choice[] }
type Happened = { readonly id: number; readonly event: ReportEvent }

/** One line each for whom it concerns by name: its reporter, officers at work, those whom a note names, those who watch. */
async function plannedOf(deps: Deps, told: Toldness, { id, event }: Happened): Promise<readonly Planned[]> {
  const { report, reach, choices } = told
  const reporterAccountId = reach.accountId
  const of = { report: { id: report.id, filedYear: report.filedYear }, eventId: id, about: `event ${id}` }
  const mentioned = await mentionedBy(deps, report, { event, reporterAccountId })
  const planned: Planned[] = mentioned.map(officerId => ({ ...of, kind: 'mentioned', officerId }))
  for (const audience of audienceOf(report, event)) {
    const { kind } = audience
    if (audience.to === 'reporter') {
      planned.push(...channelsFor(kind, reach, choices).map(channel => ({ ...of, kind, officerId: null, channel })))
      continue
    }
    const officers = await namedBy(deps, report, audience, reporterAccountId)
    planned.push(...officers.map(({ officer }) => ({ ...of, kind, officerId: officer.id })))
  }
  const named = planned.flatMap(({ officerId }) => (officerId === null ? [] : [officerId]))
  return [...planned, ...(await toldByWatching(deps, report, { id, event, told: named, reporterAccountId }))]
}

/** Of whom there may be thousands: reporters whose reports were merged into this one, and followers. */
async function queueForMany(tx: Tx, report: Report, { id, event }: Happened, now: Date): Promise<void> {
  const of = { reportId: report.id, event: { id, at: event.at } }
  const toMerged = leadsOthers(report)
    ? audienceOf(report, event).filter(({ to, kind }) => to === 'reporter' && isToldToMerged(kind, event))
    : []
  for (const { kind } of toMerged) await queueForMerged(tx, { ...of, kind }, now)
  const followed = followedKind(event)
  if (followed && !report.isConfidential) await queueForFollowers(tx, { ...of, kind: followed }, now)
}

const leadsOthers = ({ mergedReports, isConfidential }: Report): boolean => mergedReports > 0 && !isConfidential

type Noted = { readonly event: ReportEvent; readonly reporterAccountId: AccountId | null }

/** Colleagues whom an internal note names, and their deputies while they are away: those who may read it, as the report stands now. */
async function mentionedBy({ db, clock }: Deps, report: Report, { event, reporterAccountId }: Noted) {
  if (event.name !== 'report.noted' || event.detail.visibility !== 'internal') return []
  const named = await listMentioned(db, report.id, event.at)
  if (named.length === 0) return []
  const deputies = await findDeputies(db, named, clock.now())
  const ids = [...new Set(named.flatMap(id => [id, deputies.get(id) ?? id]))]
  const officers = await Promise.all(ids.map(id => findOfficer(db, id)))
  return officers.flatMap(officer =>
    officer && readsNotes(report, officer, reporterAccountId) && partyOf(officer) !== event.party ? [officer.id] : [],
  )
}

type Happening = Noted & { readonly id: number; readonly told: readonly OfficerId[] }

/** Whoever watches it and was not told anyway; not of what they did themselves, nor once it has ceased to exist for them. */
async function toldByWatching(
  { db }: Deps,
  report: Report,
  { id, event, told, reporterAccountId }: Happening,
): Promise<readonly Planned[]> {
  const kind = watchedKind(event)
  if (!kind) return []
  const about = { report: { id: report.id, filedYear: report.filedYear }, eventId: id, kind, about: `event ${id}` }
  return (await listWatchers(db, report.id)).flatMap(({ officer }) => {
    const isToBeTold =
      !told.includes(officer.id) &&
      partyOf(officer) !== event.party &&
      officerSight(report, officer, officer.accountId === reporterAccountId) !== null
    return isToBeTold ? [{ ...about, officerId: officer.id }] : []
  })
}

type ToOfficers = Exclude<Audience, { readonly to: 'reporter' }>

/** Never whoever filed it, nor anyone at or below the accused, nor anyone for whom the report does not exist. */
async function namedBy({ db, clock }: Deps, report: Report, audience: ToOfficers, reporterAccountId: number | null) {
  const exists = ({ officer }: OfficerAtWork) =>
    !isAccused(report, officer) && officerSight(report, officer, officer.accountId === reporterAccountId) !== null
  const at = async ({ agencyId, roles, except, only }: Officers) =>
    withoutAbsent(
      (await listOfficers(db, agencyId, roles)).filter(
        one => one.officer.id !== except && (only === undefined || one.officer.id === only) && exists(one),
      ),
    )
  /** Whoever is away need not be told what their deputy is told: it would only wait for them. */
  const withoutAbsent = async (told: readonly OfficerAtWork[]) => {
    const deputies = await findDeputies(
      db,
      told.map(({ officer }) => officer.id),
      clock.now(),
    )
    return told.filter(({ officer }) => !told.some(one => one.officer.id === deputies.get(officer.id)))
  }

  if (audience.to === 'officers') return at(audience.officers)
  const overseers = (await listOverseers(db, audience.mandate)).filter(exists)
  return overseers.length > 0 || !audience.otherwise ? overseers : at(audience.otherwise)
}
