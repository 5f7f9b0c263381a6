/** A report in each status as an officer's page gets it, from the same invented story as the public pages. */
import type { Place, Report } from '#core/reports/rules/report.ts'
import { explain } from '#core/calendars/rules/explain.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import type { AgencyId, RegionCode } from '#core/ids.ts'
import type { DetailedAgency, OfficerDetails } from '#core/reports/queries/find-officer-details.ts'
import type { OfficerAction } from '#core/reports/rules/officer-actions.ts'
import { UNTOUCHED } from '#core/reports/rules/submit.ts'
import type { Status } from '#core/reports/rules/terms.ts'
import { chipOf } from '../../workbench/clock-chip.ts'
import type { ReportView } from '../../workbench/report/view.ts'
import { shownIn } from './fixtures-shown.ts'
import { NOW } from './fixtures.ts'

export const CALENDAR: Calendar = { zone: 'Asia/Jakarta', version: 1, years: new Set([2026]), daysOff: new Map() }

const place = (...path: readonly number[]): Place => ({
  id: (path.at(-1) ?? 1) as AgencyId,
  path: path.map(id => id as AgencyId),
  regionCode: null,
  isRegional: false,
})
const VERIFIER = place(1, 2)
const LEAD = place(1, 2, 3)

const ACTIONS: Record<Status, readonly OfficerAction[]> = {
  received: ['forward', 'ask', 'note', 'redirect', 'archive', 'redact', 'tighten_privacy'],
  awaiting_information: ['note', 'archive', 'redact', 'tighten_privacy'],
  forwarded: ['start', 'answer', 'forward_on', 'ask', 'note', 'return', 'redact', 'tighten_privacy'],
  in_progress: ['answer', 'forward_on', 'ask', 'note', 'return', 'redact', 'tighten_privacy'],
  answered: ['note', 'send_back', 'close_on_statement', 'redact', 'tighten_privacy'],
  replied: ['start', 'answer', 'note', 'return', 'close_on_statement', 'redact', 'tighten_privacy'],
  closed: ['redact', 'tighten_privacy'],
  archived: ['redact', 'tighten_privacy'],
  blocked: [],
}

/** @param changes to the report's own state */
export function viewIn(status: Status, changes: Partial<Report> = {}): ReportView {
  const { report: shown, standings } = shownIn(status)
  const isHeld = shown.lead !== null
  const report: Report = {
    ...UNTOUCHED,
    filedYear: 2026,
    isAnonymous: false,
    isConfidential: false,
    isAboutStaff: false,
    isSensitive: false,
    categoryId: null,
    addressed: VERIFIER,
    verifier: VERIFIER,
    id: shown.id,
    number: shown.number,
    version: shown.version,
    kind: shown.kind,
    status,
    classification: isHeld ? shown.classification : null,
    weight: isHeld ? shown.weight : null,
    chain: isHeld ? [VERIFIER.id, LEAD.id] : [],
    lead: isHeld ? LEAD : null,
    submittedAt: shown.submittedAt,
    endedBy: shown.endedBy,
    endReason: shown.endReason,
    clocks: standings.map(({ clock }) => clock),
    ...changes,
  }
  return {
    report,
    sight: { original: true, identity: !report.isAnonymous, correspondence: true, internal: true, unreleased: true },
    actions: ACTIONS[status],
    details: detailsOf(shown),
    heldDays: shown.lead ? [13] : [],
    clocks: report.clocks.map(clock => ({
      clock,
      chip: chipOf(clock, CALENDAR, NOW),
      explanation: explain(clock, CALENDAR, NOW),
    })),
    now: NOW,
  }
}

function detailsOf(shown: ReturnType<typeof shownIn>['report']): OfficerDetails {
  return {
    channel: shown.channel,
    occurredOn: shown.occurredOn,
    locationText: shown.locationText,
    regionCode: '32.12.09' as RegionCode,
    place: shown.place,
    point: null,
    category: null,
    archiveReason: shown.archiveReason?.name ?? null,
    agencies: new Map(
      [shown.verifier, shown.lead].flatMap((one): [AgencyId, DetailedAgency][] => (one ? [[one.id, one]] : [])),
    ),
    messages: shown.messages.map(({ isPublic, copy, ...message }) => ({
      ...message,
      officer: message.author === 'officer' ? 'Kurnia Basuki' : null,
      visibility: isPublic ? 'public' : 'reporter',
      copy:
        message.kind === 'report'
          ? { title: 'Jalan berlubang di depan sekolah', body: 'Jalan utama berlubang tiga bulan.' }
          : copy,
    })),
    events: shown.events,
    attachments: shown.attachments.map(({ state, ...file }) => ({
      ...file,
      byReporter: true,
      isReleased: state === 'released',
      state: state === 'pending' || state === 'unreadable' ? state : 'ready',
    })),
    holdings: shown.lead
      ? [
          {
            agencyId: shown.lead.id,
            agency: shown.lead.name,
            from: shown.events.find(({ name }) => name === 'report.forwarded')?.at ?? shown.submittedAt,
            to: null,
          },
        ]
      : [],
    parts: [],
    notices: noticesOf(shown.submittedAt),
  }
}

/** One that arrived, one that did not. */
const noticesOf = (submittedAt: Date): OfficerDetails['notices'] => [
  {
    id: 1,
    kind: 'received',
    recipient: 'reporter',
    officer: null,
    state: 'sent',
    reason: null,
    at: submittedAt,
  },
  {
    id: 2,
    kind: 'forwarded',
    recipient: 'officer',
    officer: 'Sri Wahyuni',
    state: 'failed',
    reason: 'kotak penuh',
    at: NOW,
  },
]
