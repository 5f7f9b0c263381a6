/** Reports that were given back as "bukan wewenang" until somebody has to end it. */
import type { Deps } from '#core/deps.ts'
import { forwardReportOn } from '#core/reports/operations/forward-on.ts'
import { returnReportToForwarder } from '#core/reports/operations/return-report.ts'
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
import type { TestDatabase } from './database.ts'
import { asOfficer } from './report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from './reports.ts'

/** Who gave it back, and whom each of them named. */
export const FIRST = { who: 'koordinator.kemensos', says: 'Penyalurannya urusan provinsi.' }
export const SECOND = { who: 'koordinator.jabar', says: 'Ini program pusat, bukan provinsi.' }

/** By the ministry, which named the province; then the province has it. */
export async function aReturnedOnce(
  database: TestDatabase,
  deps: Deps,
  submission: Partial<SubmitReport> = {},
): Promise<Filed> {
  const report = await filed(deps, aSubmission(submission))
  await forwardedTo(database, deps, report, 'kemensos', 'nasional')
  const back = { reason: FIRST.says, competentAgency: 'prov-jawa-barat' }
  await returnReportToForwarder(deps, await asOfficer(report, FIRST.who, database), back)
  const onward = { lead: 'prov-jawa-barat', note: null }
  await forwardReportOn(deps, await asOfficer(report, 'nasional', database), onward)
  return report
}

/** By both: the national level has to say whose it is, and `nasional` has forwarded it. */
export async function aReturnedTwice(
  database: TestDatabase,
  deps: Deps,
  submission: Partial<SubmitReport> = {},
): Promise<Filed> {
  const report = await aReturnedOnce(database, deps, submission)
  const back = { reason: SECOND.says, competentAgency: 'kemensos' }
  await returnReportToForwarder(deps, await asOfficer(report, SECOND.who, database), back)
  return report
}
