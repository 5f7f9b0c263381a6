/** The hard cases through the operations, as works.ts has the straight path; here are those that take several reports, too. */
import { blockReport, unblockReport } from '#core/reports/operations/block-report.ts'
import { closeReportOnStatement } from '#core/reports/operations/close-report.ts'
import { consentReport } from '#core/reports/operations/consent-report.ts'
import { decideClosingOfDispute } from '#core/reports/operations/decide-dispute.ts'
import { decideReportObjection } from '#core/reports/operations/decide-objection.ts'
import { decideOnIdentity } from '#core/reports/operations/decide-reveal.ts'
import { enlistAgency } from '#core/reports/operations/enlist-agency.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { objectToReport } from '#core/reports/operations/object-to-report.ts'
import { proposeClosingOfDispute } from '#core/reports/operations/propose-dispute.ts'
import { reclassifyReport } from '#core/reports/operations/reclassify-report.ts'
import { requestIdentity } from '#core/reports/operations/request-reveal.ts'
import { declineReportPart, giveReportPart, waiveReportPart } from '#core/reports/operations/settle-part.ts'
import { unmergeReport } from '#core/reports/operations/unmerge-report.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { openParts } from '#core/reports/rules/parts.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { CLASSIFICATIONS, WEIGHTS } from '#core/reports/rules/terms.ts'
import { named, reason, words } from './phrases.ts'
import type { Work } from './works.ts'

export const HARD_WORKS: readonly Work[] = [
  {
    action: 'reclassify',
    weight: 0.7,
    run: (deps, change, { chance }) =>
      reclassifyReport(deps, change, {
        classification: chance.pick(CLASSIFICATIONS),
        weight: chance.pick(WEIGHTS),
        category: null,
        reason,
      }),
  },
  { action: 'part', weight: 4, run: (deps, change) => giveReportPart(deps, change, words) },
  { action: 'decline', weight: 1, run: (deps, change) => declineReportPart(deps, change, { reason }) },
  {
    action: 'enlist',
    weight: 0.7,
    run: (deps, change, { country, chance }) =>
      enlistAgency(deps, change, { agency: named(chance.pick(country.agencies)), question: reason }),
  },
  {
    action: 'waive',
    weight: 3,
    run: (deps, change, { report, chance }) =>
      waiveReportPart(deps, change, { of: named(chance.pick(openParts(report))), reason }),
  },
  {
    action: 'close_on_statement',
    weight: 0.6,
    run: async (deps, change, { report }) => {
      const statement = await statementOf(deps, report)
      if (!statement) return refuse('statement-missing')
      return closeReportOnStatement(deps, change, { statement, explanation: reason })
    },
  },
  {
    action: 'propose_dispute',
    weight: 25,
    run: (deps, change) => proposeClosingOfDispute(deps, change, { explanation: reason }),
  },
  {
    action: 'confirm_dispute',
    weight: 25,
    run: (deps, change, { chance }) =>
      decideClosingOfDispute(deps, change, { decision: chance.pick(['approve', 'reject']), reason }),
  },
  { action: 'object', weight: 3, run: (deps, change) => objectToReport(deps, change, { reason }) },
  {
    action: 'decide_objection',
    weight: 12,
    run: (deps, change, { chance }) => decideReportObjection(deps, change, { isUpheld: chance.isIn(0.6), reason }),
  },
  { action: 'block', weight: 0.2, run: (deps, change) => blockReport(deps, change, { reason }) },
  { action: 'unblock', weight: 3, run: (deps, change) => unblockReport(deps, change, { reason }) },
  {
    action: 'merge',
    weight: 2,
    run: (deps, change, { chance, others }) =>
      others.length === 0 ? refused() : mergeReport(deps, change, { primary: chance.pick(others).number }),
  },
  { action: 'unmerge', weight: 0.5, run: (deps, change) => unmergeReport(deps, change, { reason }) },
  { action: 'request_reveal', weight: 0.3, run: (deps, change) => requestIdentity(deps, change, { reason }) },
  {
    action: 'decide_reveal',
    weight: 0.5,
    run: (deps, change, { chance }) =>
      decideOnIdentity(deps, change, { isGranted: chance.isIn(0.5), reason, revealId: null }),
  },
  {
    action: 'consent',
    weight: 0.6,
    run: (deps, change, { chance }) => consentReport(deps, change, { identity: chance.isIn(0.5) }),
  },
]

const refused = async () => refuse('primary-unknown')

const statementOf = async ({ db }: Deps, { id, filedYear }: Report) =>
  (
    await db
      .selectFrom('report_messages')
      .select('id')
      .where('filed_year', '=', filedYear)
      .where('report_id', '=', id)
      .where('author', '=', 'reporter')
      .where('kind', '<>', 'report')
      .limit(1)
      .executeTakeFirst()
  )?.id
