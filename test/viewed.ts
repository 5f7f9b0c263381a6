/** A report as an officer's page is given it, without a database: for the gallery and for tests of pages. */
import { explain } from '#core/calendars/rules/explain.ts'
import type { MessageId } from '#core/ids.ts'
import type { DetailedMessage, OfficerDetails } from '#core/reports/queries/find-officer-details.ts'
import { officerActions } from '#core/reports/rules/officer-actions.ts'
import type { Relation } from '#core/reports/rules/relations.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { REPORTER_SIGHT } from '#core/reports/rules/visibility.ts'
import { chipOf } from '#web/workbench/clock-chip.ts'
import type { OpenedReport } from '#web/workbench/report/view.ts'
import { aCalendar, aPolicy } from './calendars.ts'
import { TREE, aReport, anOfficer, indramayu, wib } from './given.ts'

const CALENDAR = aCalendar()

export const aMessage = (changes: Partial<DetailedMessage> = {}): DetailedMessage => ({
  id: 1 as MessageId,
  kind: 'report',
  author: 'reporter',
  officer: null,
  agency: null,
  visibility: 'public',
  title: 'Lampu jalan padam',
  body: 'Sejak dua minggu lampu jalan di depan pasar padam.',
  copy: null,
  outcome: null,
  at: wib('2026-11-02T09:00'),
  ...changes,
})

const someDetails = (changes: Partial<OfficerDetails> = {}): OfficerDetails => ({
  channel: 'web',
  occurredOn: null,
  locationText: null,
  regionCode: null,
  place: null,
  point: null,
  category: null,
  archiveReason: null,
  agencies: new Map(TREE.map(agency => [agency.id, agency])),
  messages: [aMessage()],
  events: [],
  attachments: [],
  holdings: [],
  parts: [],
  notices: [],
  ...changes,
})

type Viewed = {
  report?: Partial<Report>
  relations?: readonly Relation[]
  details?: Partial<OfficerDetails>
  at?: string
}

/** Sees all; what may be done follows from the relations. */
export function aView({
  report: state = {},
  relations = [],
  details = {},
  at = '2026-11-10T10:00',
}: Viewed): OpenedReport {
  const report = aReport(state)
  const now = wib(at)
  const policy = aPolicy()
  const standing = {
    relations: new Set(relations),
    hasForwarded: false,
    hasProposed: false,
    owesPart: relations.includes('supporting'),
  }
  return {
    report,
    sight: { ...REPORTER_SIGHT, internal: true },
    ...standing,
    policy,
    officer: anOfficer('coordinator', indramayu),
    actions: officerActions(report, standing, policy),
    details: someDetails(details),
    heldDays: [],
    clocks: report.clocks.map(clock => ({
      clock,
      chip: chipOf(clock, CALENDAR, now),
      explanation: explain(clock, CALENDAR, now),
    })),
    now,
  }
}
