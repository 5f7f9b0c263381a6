/** An officer takes a report, gives it to a colleague of the same agency, or lets it go: "Ditangani Dimas". */
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { OfficerId, TrackingNumber } from '#core/ids.ts'
import { queueNotifications } from '#core/notifications/store.ts'
import type { Officer } from '#core/people/actor.ts'
import { listOfficers } from '#core/people/queries/list-officers.ts'
import type { AccountViewer } from '#core/people/viewer.ts'
import { standingOf } from '#core/reports/operations/standing.ts'
import { type KnownReport, lockKnownReport } from '#core/reports/queries/load-report.ts'
import { relationsOf } from '#core/reports/rules/relations.ts'
import { isOpen } from '#core/reports/rules/report.ts'
import { findDeputies } from '../queries/find-deputies.ts'
import { findHandlers } from '../queries/find-handlers.ts'
import { type HandlingRefusal, handOverRefusal, handles } from '../rules/handling.ts'
import { refreshDesks, removeHandler, saveHandler } from '../store/handling.ts'

export type HandOver = {
  readonly number: TrackingNumber
  readonly by: AccountViewer & { readonly officer: Officer }
  /** Null: nobody looks after it any more. */
  readonly to: OfficerId | null
  /** Who looked after it when the officer saw it. */
  readonly seen: OfficerId | null
}

export type HandedOver = { readonly ok: true } | { readonly ok: false; readonly refusal: HandlingRefusal }

/** The lock on the report makes two who take it at once wait for one another, and a report that moves is not taken where it was. */
export async function handOverReport(deps: Deps, { number, by, to, seen }: HandOver): Promise<HandedOver> {
  return deps.db.transaction().execute(async tx => {
    const known = await lockKnownReport(tx, { number })
    const standing = known && standingOf(known.report, { as: 'officer', viewer: by }, known.reporterAccountId)
    if (!known || !standing) return refuse('not-found')
    const { report } = known
    const { officer } = by
    const at = deps.clock.now()
    const handlers = await findHandlers(tx, report.id, at)
    const current = handlers.find(({ agencyId }) => agencyId === officer.agencyId)?.officerId ?? null
    const isFit = to === officer.id || (to !== null && (await isColleague(tx, officer, known, to)))
    const { relations } = standing
    const no = handOverRefusal({ relations, current, seen, to, isFit, isOpen: isOpen(report) })
    if (no) return refuse(no)
    if (to === current) return { ok: true }
    const place = { reportId: report.id, agencyId: officer.agencyId }
    if (to === null) await removeHandler(tx, report.id, officer.agencyId)
    else await saveHandler(tx, { ...place, officerId: to, givenBy: officer.id, at })
    await refreshDesks(tx, report.id, officer.agencyId, current === null ? [] : [current])
    if (to !== null && to !== officer.id) await tell(tx, known, { to, by: officer, at })
    return { ok: true }
  })
}

/** Under the lock, as they are now: someone may have left since the page was drawn. */
async function isColleague(tx: Tx, { agencyId }: Officer, { report, reporterAccountId }: KnownReport, to: OfficerId) {
  const found = await listOfficers(tx, agencyId, ['national_admin', 'coordinator', 'liaison'])
  const one = found.find(({ officer }) => officer.id === to)?.officer
  return one !== undefined && handles(relationsOf(report, one, one.accountId === reporterAccountId))
}

/** Whoever is given it, and their deputy while they are away, unless it was the deputy who gave it. */
async function tell(tx: Tx, { report }: KnownReport, { to, by, at }: { to: OfficerId; by: Officer; at: Date }) {
  const deputy = (await findDeputies(tx, [to], at)).get(to)
  const told = [to, ...(deputy !== undefined && deputy !== by.id ? [deputy] : [])]
  await queueNotifications(
    tx,
    told.map(officerId => ({
      report: { id: report.id, filedYear: report.filedYear },
      eventId: null,
      kind: 'entrusted' as const,
      officerId,
      about: `report ${report.id} at ${at.getTime()}`,
    })),
    at,
  )
}
