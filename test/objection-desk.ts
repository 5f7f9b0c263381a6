/** Objections on a real database: who decides is a matter of who is there and what they did, and that only the database knows. */
import { beforeEach } from 'vitest'
import { listInbox } from '#core/reports/queries/list-inbox.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import type { Changed } from '#core/reports/operations/change-report.ts'
import { closeReport } from '#core/reports/operations/close-report.ts'
import { decideReportObjection } from '#core/reports/operations/decide-objection.ts'
import { useDatabase } from './database.ts'
import { clockAt, demoPeople, depsOn } from './people.ts'
import { asOfficer, asReporter } from './report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from './reports.ts'

export const DISHUB = 'dinas-perhubungan-kab-indramayu'
export const WHY = { reason: 'Lampunya masih padam sejak kemarin malam.' }
export const UPHELD = { isUpheld: true, reason: 'Foto menunjukkan lampu masih padam.' }
const PEOPLE = [
  'nasional',
  'nasional2',
  'koordinator.indramayu',
  'koordinator2.indramayu',
  'penghubung.dishub.indramayu',
]

export const refusalOf = (changed: Changed) => (changed.ok ? null : changed.refusal)

export function useObjections() {
  const database = useDatabase()
  const clock = clockAt('2026-11-20T02:00:00Z')
  const deps = () => depsOn(database, clock)
  const as = (report: Filed, name: string) => asOfficer(report, name, database)

  beforeEach(async () => {
    clock.set('2026-11-20T02:00:00Z')
    await demoPeople(database, deps(), ...PEOPLE)
  })

  return {
    database,
    clock,
    deps,
    as,
    /** Verified by the first coordinator, answered by the transport office, closed by its reporter. */
    aClosedReport: async (submission = {}): Promise<Filed> => {
      const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', ...submission }))
      await forwardedTo(database, deps(), report, DISHUB)
      const answer = { outcome: 'resolved', body: 'Lampu sudah kami ganti.', attachments: [] } as const
      await answerReport(deps(), await as(report, 'penghubung.dishub.indramayu'), answer)
      await closeReport(deps(), asReporter(report), { rating: 3, comment: null })
      return report
    },
    anArchivedReport: async (): Promise<Filed> => {
      const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
      const archived = { reason: 'test-spam', explanation: 'Tampaknya uji coba.' }
      await archiveReport(deps(), await as(report, 'koordinator.indramayu'), archived)
      return report
    },
    judgeOf: async ({ id }: Filed) => {
      const { rows } = await database.root.query<{ slug: string }>(
        'select slug from reports join agencies on agencies.id = objection_agency_id where reports.id = $1',
        [id],
      )
      return rows[0]?.slug
    },
    inQueue: async (name: string) => {
      const viewer = await officerNamed(database, name)
      if (viewer.kind !== 'account' || !viewer.officer) throw new Error(name)
      const page = await listInbox(database.db, viewer.officer, { queue: 'objections', now: clock.now(), limit: 10 })
      return page.rows.map(({ number }) => number)
    },
    decide: async (report: Filed, name: string, given = UPHELD) =>
      decideReportObjection(deps(), await as(report, name), given),
  }
}
