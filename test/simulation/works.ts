/**
 * The same deeds as in deeds.ts, done through the operations on a real database. One entry for each action; a new action is
 * one entry more.
 */
import type { Chance } from '../../db/demo/chance.ts'
import type { Deps } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { arbitrateReport } from '#core/reports/operations/arbitrate-report.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { askReporter } from '#core/reports/operations/ask-reporter.ts'
import type { Change, Changed } from '#core/reports/operations/change-report.ts'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { closeReport } from '#core/reports/operations/close-report.ts'
import { completeReport } from '#core/reports/operations/complete-report.ts'
import { forwardReportOn } from '#core/reports/operations/forward-on.ts'
import { forwardReport } from '#core/reports/operations/forward-report.ts'
import { messageReport } from '#core/reports/operations/message-report.ts'
import { noteReport } from '#core/reports/operations/note-report.ts'
import { redactReport } from '#core/reports/operations/redact-report.ts'
import { replyReport } from '#core/reports/operations/reply-report.ts'
import { redirectReport, returnReportToForwarder } from '#core/reports/operations/return-report.ts'
import { sendBackReport } from '#core/reports/operations/send-back-report.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import type { Action } from '#core/reports/rules/lifecycle.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { CLASSIFICATIONS, OUTCOMES, VISIBILITIES, WEIGHTS } from '#core/reports/rules/terms.ts'
import { HARD_WORKS } from './hard-works.ts'
import { named, reason, words } from './phrases.ts'
import { type Country, someAgencies, someNext, somewhere } from './country.ts'

/** What a person at the desk knows: the report as it stands, and who there is. */
export type Desk = {
  readonly report: Report
  readonly country: Country
  readonly chance: Chance
  /** The latest that were filed. */
  readonly others: readonly { readonly number: TrackingNumber }[]
}

export type Work = {
  readonly action: Action
  readonly weight: number
  run(deps: Deps, change: Change, desk: Desk): Promise<Changed>
}

const STRAIGHT_WORKS: readonly Work[] = [
  {
    action: 'forward',
    weight: 12,
    run: (deps, change, desk) => forwardReport(deps, change, aForwarding(desk)),
  },
  {
    action: 'redirect',
    weight: 3,
    run: (deps, change, { country, chance }) =>
      redirectReport(deps, change, { reason, competentAgency: named(chance.pick(country.agencies)) }),
  },
  { action: 'ask', weight: 2, run: (deps, change) => askReporter(deps, change, { message: reason }) },
  { action: 'complete', weight: 6, run: (deps, change) => completeReport(deps, change, words) },
  { action: 'message', weight: 0.4, run: (deps, change) => messageReport(deps, change, words) },
  {
    action: 'forward_on',
    weight: 4,
    run: (deps, change, desk) => forwardReportOn(deps, change, { lead: named(someNext(desk)), note: null }),
  },
  {
    action: 'return',
    weight: 4,
    run: (deps, change, { country, chance }) =>
      returnReportToForwarder(deps, change, { reason, competentAgency: named(chance.pick(country.agencies)) }),
  },
  {
    action: 'arbitrate',
    weight: 8,
    run: (deps, change, desk) => arbitrateReport(deps, change, { lead: named(somewhere(desk)), reason, dueOn: null }),
  },
  { action: 'start', weight: 4, run: startReport },
  {
    action: 'note',
    weight: 1,
    run: (deps, change, { chance }) => noteReport(deps, change, { ...words, visibility: chance.pick(VISIBILITIES) }),
  },
  {
    action: 'answer',
    weight: 8,
    run: (deps, change, { chance }) => answerReport(deps, change, { ...words, outcome: chance.pick(OUTCOMES) }),
  },
  { action: 'send_back', weight: 1, run: (deps, change) => sendBackReport(deps, change, { reason }) },
  { action: 'reply', weight: 8, run: (deps, change) => replyReport(deps, change, words) },
  {
    action: 'close_satisfied',
    weight: 1.5,
    run: (deps, change, { chance }) => closeReport(deps, change, { rating: chance.pick([null, 1, 5]), comment: null }),
  },
  {
    action: 'archive',
    weight: 0.5,
    run: (deps, change, { chance }) =>
      archiveReport(deps, change, { reason: chance.pick(['test-spam', 'unclear', 'duplicate']), explanation: reason }),
  },
  { action: 'withdraw', weight: 0.06, run: (deps, change) => withdrawReport(deps, change, { reason }) },
  {
    action: 'redact',
    weight: 0.1,
    run: (deps, change) =>
      redactReport(deps, change, { publishedTitle: 'Judul', publishedBody: reason, publishedAttachmentIds: [] }),
  },
  {
    action: 'tighten_privacy',
    weight: 0.1,
    run: (deps, change, { chance }) =>
      changeReportPrivacy(deps, change, chance.isIn(0.5) ? { anonymous: true } : { confidential: true }),
  },
  {
    action: 'loosen_privacy',
    weight: 0.15,
    run: (deps, change) => changeReportPrivacy(deps, change, { anonymous: false, confidential: false }),
  },
]

export const WORKS: readonly Work[] = [...STRAIGHT_WORKS, ...HARD_WORKS]

function aForwarding({ report, country, chance }: Omit<Desk, 'others'>) {
  const lead = somewhere({ report, country, chance })
  const isAccusing = chance.isIn(report.isAboutStaff ? 0.8 : 0.2)
  return {
    lead: named(lead),
    supporting: someAgencies({ report, country, chance }).map(named),
    copies: someAgencies({ report, country, chance }).map(named),
    classification: chance.pick(CLASSIFICATIONS),
    weight: chance.pick(WEIGHTS),
    category: null,
    accusedAgency: isAccusing ? named(report.addressed ?? chance.pick(country.agencies)) : null,
    accusedName: null,
    publishedTitle: null,
    publishedBody: null,
    publishedAttachmentIds: [],
    anonymous: chance.isIn(0.1),
    confidential: chance.isIn(0.1),
    note: null,
  }
}
