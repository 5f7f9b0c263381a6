/** Reports filed and moved on a real database, by whoever may, in an invented country. */
import type { Chance } from '../../db/demo/chance.ts'
import { aSubmission, filed } from '#test/reports.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId, ReportId, TrackingNumber } from '#core/ids.ts'
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import type { Report } from '#core/reports/rules/report.ts'
import type { Country } from './country.ts'
import { officerAsks, reporterAsks } from './settled.ts'
import { type Taken, chosen, someone } from './turn.ts'
import { WORKS, type Work } from './works.ts'

export type Stage = {
  readonly deps: Deps
  readonly country: Country
  readonly policy: Policy
  readonly chance: Chance
}

export type Filed = { readonly id: ReportId; readonly number: TrackingNumber; readonly filedBy: AccountId | null }

/** Addressed to anyone or no one; one in twenty is an officer in private life. */
export async function fileLive({ deps, country, chance }: Stage, changes: Partial<SubmitReport> = {}): Promise<Filed> {
  const addressed = chance.isIn(0.85) ? chance.pick(country.agencies.slice(1)) : null
  const filedBy = chance.isIn(0.05) ? chance.pick(country.officers).accountId : null
  const submission = aSubmission({
    agency: addressed && String(addressed.id),
    aboutStaff: addressed !== null && chance.isIn(0.2),
    anonymous: chance.isIn(0.4),
    confidential: chance.isIn(0.2),
    accountId: filedBy,
    ...changes,
  })
  return { ...(await filed(deps, submission)), filedBy: submission.accountId }
}

export async function readLive({ deps }: Pick<Stage, 'deps'>, { id }: Filed): Promise<Report> {
  const report = await findReport(deps.db, { id })
  if (!report) throw new Error(`No report ${id}`)
  return report
}

const TRIES = 5

/** What was tried, the last being what was done; nothing where nobody could do anything. */
export async function takeLiveTurn(
  stage: Stage,
  one: Filed,
  { works = WORKS, others = [] }: { works?: readonly Work[]; others?: readonly Filed[] } = {},
): Promise<readonly Taken[]> {
  const report = await readLive(stage, one)
  const taken: Taken[] = []
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const who = someone(stage, { report, filedBy: one.filedBy })
    const work = who && chosen(stage, report, who.relations, works)
    if (!who || !work) continue
    const by = who.by.kind === 'officer' ? officerAsks(who.by) : reporterAsks(one.id, one.filedBy)
    const changed = await work.run(stage.deps, { report: { id: one.id }, by }, { ...stage, report, others })
    taken.push({ action: work.action, refusal: changed.ok ? null : changed.refusal })
    if (changed.ok) return taken
  }
  return taken
}
