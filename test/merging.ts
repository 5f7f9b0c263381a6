/** Reports of Indramayu that belong together, for tests of merging. */
import type { Deps } from '#core/deps.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import type { Change, Changed } from '#core/reports/operations/change-report.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import type { Report } from '#core/reports/rules/report.ts'
import type { TestDatabase } from './database.ts'
import type { StandingClock } from './people.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from './reports.ts'

export const DISHUB = 'dinas-perhubungan-kab-indramayu'
export const LIAISON = 'penghubung.dishub.indramayu'

type Scene = { readonly database: TestDatabase; readonly deps: () => Deps; readonly clock: StandingClock }

export function done(changed: Changed): Report {
  if (!changed.ok) throw new Error(changed.refusal)
  return changed.report
}

export const outcome = (changed: Changed): string => (changed.ok ? changed.report.status : changed.refusal)

/** What one does to reports of Indramayu that were filed by guests. */
export function merging({ database, deps, clock }: Scene) {
  const as = async (report: Filed, name = 'koordinator.indramayu'): Promise<Change> => ({
    report,
    by: { as: 'officer', viewer: await officerNamed(database, name) },
  })
  const aReport = (changes: Parameters<typeof aSubmission>[0] = {}) =>
    filed(deps(), aSubmission({ agency: 'kab-indramayu', ...changes }))
  const merged = async (duplicate: Filed, primary: Filed, name?: string) =>
    mergeReport(deps(), await as(duplicate, name), { primary: primary.number })
  const answer = { outcome: 'resolved', body: 'Lampu sudah kami ganti.', attachments: [] } as const
  return {
    as,
    aReport,
    merged,
    answered: async (report: Filed) => done(await answerReport(deps(), await as(report, LIAISON), answer)),
    /** A primary that Dishub holds, and so many reports that follow it, filed a minute apart; verified themselves, or not. */
    group: async (size: number, { verified }: { readonly verified: boolean } = { verified: false }) => {
      const primary = await aReport()
      const duplicates: Filed[] = []
      for (let minute = 1; minute <= size; minute++) {
        clock.set(`2026-11-20T02:0${minute}:00Z`)
        duplicates.push(await aReport())
      }
      await forwardedTo(database, deps(), primary, DISHUB)
      for (const duplicate of duplicates) {
        if (verified) await forwardedTo(database, deps(), duplicate, 'kab-indramayu')
        done(await merged(duplicate, primary))
      }
      return { primary, duplicates }
    },
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
