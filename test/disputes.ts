/** Reports that have gone round in circles: answered and replied to as often as it takes to propose debat kusir. */
import type { Deps } from '#core/deps.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { proposeClosingOfDispute } from '#core/reports/operations/propose-dispute.ts'
import { replyReport } from '#core/reports/operations/reply-report.ts'
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
import type { TestDatabase } from './database.ts'
import { asOfficer, asReporter } from './report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from './reports.ts'

export const DISHUB = 'dinas-perhubungan-kab-indramayu'
export const COORDINATOR = 'koordinator.indramayu'
const LIAISON = 'penghubung.dishub.indramayu'

export const PROPOSAL = 'Jadwal dan bukti sudah diberikan dua kali; tanggapan mengulang tanpa data baru.'

const done = async (change: Promise<{ ok: boolean }>) => {
  const changed = await change
  if (!changed.ok) throw new Error(JSON.stringify(changed))
}

/** Held by the transport office of Indramayu, answered and replied to so often. */
export async function aRepliedReport(
  database: TestDatabase,
  deps: Deps,
  {
    rounds = 2,
    submission = {},
    verifier,
  }: { rounds?: number; submission?: Partial<SubmitReport>; verifier?: string } = {},
): Promise<Filed> {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu', ...submission }))
  await forwardedTo(database, deps, report, DISHUB, verifier)
  for (let round = 1; round <= rounds; round++) await goRound(database, deps, report, round)
  return report
}

/** One more answer, and one more reply to it. */
export async function goRound(database: TestDatabase, deps: Deps, report: Filed, round: number): Promise<void> {
  const answer = {
    outcome: 'resolved',
    body: `Lampu sudah menyala, foto ke-${round} terlampir.`,
    attachments: [],
  } as const
  await done(answerReport(deps, await asOfficer(report, LIAISON, database), answer))
  await done(replyReport(deps, asReporter(report), { body: 'Pokoknya salah semua.', attachments: [] }))
}

export async function aProposedReport(
  database: TestDatabase,
  deps: Deps,
  submission: Partial<SubmitReport> = {},
): Promise<Filed> {
  const report = await aRepliedReport(database, deps, { submission })
  const change = await asOfficer(report, COORDINATOR, database)
  await done(proposeClosingOfDispute(deps, change, { explanation: PROPOSAL }))
  return report
}
