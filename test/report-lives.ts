/** Reports brought into each status by the operations themselves, and the pages on which the public and reporters meet them. */
import { Hono } from 'hono'
import type { Deps } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { openSessionOfReport } from '#core/people/operations/open-report-session.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { askReporter } from '#core/reports/operations/ask-reporter.ts'
import { blockReport } from '#core/reports/operations/block-report.ts'
import type { Change, Changed } from '#core/reports/operations/change-report.ts'
import { closeReport } from '#core/reports/operations/close-report.ts'
import { forwardReport } from '#core/reports/operations/forward-report.ts'
import { replyReport } from '#core/reports/operations/reply-report.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
import type { Status } from '#core/reports/rules/terms.ts'
import { cookiesFor } from '#platform/http/cookies.ts'
import { faults } from '#platform/http/fault.ts'
import { forgetUploads } from '#platform/http/upload.ts'
import { createLog } from '#platform/log.ts'
import { respondWithError } from '#web/public/errors/respond.tsx'
import { clockController } from '#web/public/clock/controller.tsx'
import { reportController } from '#web/public/report/controller.tsx'
import { reportsController } from '#web/public/reports/controller.tsx'
import { type SessionEnv, knowViewer, visitOf } from '#web/session.ts'
import type { TestDatabase } from './database.ts'
import { type Filed, aForwarding, aSubmission, filed, officerNamed } from './reports.ts'

/** Which statuses a report passes on its way. */
const WAY: Record<Status, readonly Status[]> = {
  received: [],
  awaiting_information: ['awaiting_information'],
  forwarded: ['forwarded'],
  in_progress: ['forwarded', 'in_progress'],
  answered: ['forwarded', 'answered'],
  replied: ['forwarded', 'answered', 'replied'],
  closed: ['forwarded', 'answered', 'closed'],
  archived: ['forwarded', 'archived'],
  blocked: ['forwarded', 'blocked'],
}

/** Filed for the government of Indramayu and handled there. */
export async function aReportIn(
  status: Status,
  database: TestDatabase,
  deps: Deps,
  submission: Partial<SubmitReport> = {},
): Promise<Filed> {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu', ...submission }))
  for (const step of WAY[status]) await pass(step, report, database, deps)
  return report
}

export const asReporter = ({ id, number }: Filed): Change => ({
  report: { number },
  by: { as: 'reporter', viewer: { kind: 'guest', openReports: [id] } },
})

export const asOfficer = async ({ number }: Filed, name: string, database: TestDatabase): Promise<Change> => ({
  report: { number },
  by: { as: 'officer', viewer: await officerNamed(database, name) },
})

const ANSWER = {
  outcome: 'resolved',
  body: 'Lampu sudah kami ganti pada 23 November.',
  attachments: [],
} as const

async function pass(step: Status, report: Filed, database: TestDatabase, deps: Deps): Promise<void> {
  const coordinator = await asOfficer(report, 'koordinator.indramayu', database)
  const steps: Record<Status, () => Promise<Changed | undefined>> = {
    received: async () => undefined,
    awaiting_information: () => askReporter(deps, coordinator, { message: 'Di kilometer berapa? Kirim fotonya.' }),
    forwarded: () => forwardReport(deps, coordinator, aForwarding()),
    in_progress: () => startReport(deps, coordinator),
    answered: () => answerReport(deps, coordinator, ANSWER),
    replied: () => replyReport(deps, asReporter(report), { body: 'Masih padam, Pak.', attachments: [] }),
    closed: () => closeReport(deps, asReporter(report), { rating: 5, comment: 'Terima kasih' }),
    archived: () => archiveReport(deps, coordinator, { reason: 'test-spam', explanation: 'Tampaknya uji coba.' }),
    blocked: async () =>
      blockReport(deps, await asOfficer(report, 'nasional', database), { reason: 'Memuat ancaman kekerasan.' }),
  }
  const changed = await steps[step]()
  if (changed && !changed.ok) throw new Error(`${step}: ${changed.refusal}`)
}

/** The pages of reports as the site mounts them, with the real page for what is not there. */
export function reportSite(deps: Deps) {
  const cookies = cookiesFor({ isHttps: false, vault: deps.vault })
  const parts = { deps, cookies, visitOf: visitOf({ isDemo: false }) }
  const { onError, notFound } = faults(createLog('silent'), (c, { status }) => respondWithError(c, status))
  const app = new Hono<SessionEnv>().onError(onError).notFound(notFound)
  app.use(knowViewer(deps, cookies), forgetUploads)
  return app.route('/', reportController(parts)).route('/', clockController(parts)).route('/', reportsController(parts))
}

/** The cookie of a browser that has opened these reports by their access codes. */
export async function opened(deps: Deps, ...ids: readonly ReportId[]): Promise<string> {
  const sessions = await Promise.all(ids.map(id => openSessionOfReport(deps, id)))
  return `lapor_reports=${sessions.map(({ token }) => token).join('.')}`
}
