import type { Db } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import { type Viewer, hasOpened } from '#core/people/viewer.ts'
import { findReportOwner } from './find-report-owner.ts'

/** The report, if whoever looks has proved that it is theirs: by account, or by its access code. A stranger costs no query. */
export async function findOwnReport(db: Db, number: TrackingNumber, viewer: Viewer): Promise<ReportId | undefined> {
  if (viewer.kind === 'stranger') return undefined
  const known = await findReportOwner(db, { number })
  if (!known) return undefined
  const filedIt = viewer.kind === 'account' && viewer.accountId === known.reporterAccountId
  return filedIt || hasOpened(viewer, known.id) ? known.id : undefined
}
