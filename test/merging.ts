/** Reports of Indramayu that belong together, for tests of merging. */
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import type { Change } from '#core/reports/operations/change-report.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import type { Deps } from '#core/deps.ts'
import type { Report } from '#core/reports/rules/report.ts'
import type { TestDatabase } from './database.ts'
import { type Filed, aSubmission, filed, officerNamed } from './reports.ts'

export type Scene = { readonly database: TestDatabase; readonly deps: () => Deps }

/** What one does to reports of Indramayu that were filed by guests. */
export function merging({ database, deps }: Scene) {
  const as = async (report: Filed, name = 'koordinator.indramayu'): Promise<Change> => ({
    report,
    by: { as: 'officer', viewer: await officerNamed(database, name) },
  })
  return {
    as,
    aReport: (changes: Parameters<typeof aSubmission>[0] = {}) =>
      filed(deps(), aSubmission({ agency: 'kab-indramayu', ...changes })),
    merged: async (duplicate: Filed, primary: Filed, name?: string) =>
      mergeReport(deps(), await as(duplicate, name), { primary: primary.number }),
    /** As whoever holds its access code. */
    asReporter: (report: Filed): Change => ({
      report,
      by: { as: 'reporter', viewer: { kind: 'guest', openReports: [report.id] } },
    }),
    now: async ({ id }: Filed): Promise<Report> => {
      const report = await findReport(deps().db, { id })
      if (!report) throw new Error('It is gone')
      return report
    },
    hidden: async (report: Filed, change: Change) =>
      changeReportPrivacy(deps(), { ...change, report }, { confidential: true }),
    /** What its history says, in order. */
    history: async ({ id }: Filed): Promise<readonly string[]> => {
      const { rows } = await database.root.query<{ name: string }>(
        'select name from report_events where report_id = $1 order by id',
        [id],
      )
      return rows.map(({ name }) => name.replace('report.', ''))
    },
  }
}
