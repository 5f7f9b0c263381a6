/** A report in each status as its page gets it. No real place, person or report. */
import type { Clock, ClockKind } from '#core/calendars/rules/clock.ts'
import type { AgencyId, AttachmentId, Day, MessageId, PolicyId, ReportId, TrackingNumber } from '#core/ids.ts'
import type { ShownEvent, ShownMessage, ShownReport } from '#core/reports/queries/shown-report.ts'
import type { Status } from '#core/reports/rules/terms.ts'
import type { ShownStanding } from '../../public/report/standings.ts'

const NUMBER = '261123456788' as TrackingNumber
const LEAD = { id: 3 as AgencyId, slug: 'pupr', name: 'Dinas PUPR Kabupaten Tirtaharja', shortName: 'PUPR Tirtaharja' }
const VERIFIER = {
  id: 2 as AgencyId,
  slug: 'tirtaharja',
  name: 'Pemerintah Kabupaten Tirtaharja',
  shortName: 'Tirtaharja',
}

const on = (day: number, hour = 3) => new Date(Date.UTC(2026, 10, day, hour, 15))

function said(id: number, day: number, changes: Partial<ShownMessage>): ShownMessage {
  const message = {
    id: id as MessageId,
    kind: 'message' as const,
    author: 'reporter' as const,
    agency: null,
    title: null,
  }
  return { ...message, body: '', outcome: null, at: on(day), isPublic: true, copy: null, ...changes }
}

export const filing = said(1, 2, {
  kind: 'report',
  title: 'Jalan berlubang di depan SDN 2 Karangbanyu, dua anak terjatuh',
  body: 'Sudah tiga bulan jalan utama di depan sekolah berlubang.\n\nPekan lalu dua anak jatuh saat bersepeda ke sekolah. Mohon segera ditambal.',
})
export const ask = said(2, 3, {
  kind: 'ask',
  author: 'officer',
  agency: VERIFIER,
  isPublic: false,
  body: '1. Di kilometer berapa lubangnya?\n2. Foto dari arah sekolah.',
})
const note = said(3, 5, {
  kind: 'note',
  author: 'officer',
  agency: LEAD,
  body: 'Terima kasih atas laporan Anda. Tim kami meninjau lokasi Jumat, 6 November.',
})
const answer = said(4, 12, {
  kind: 'answer',
  author: 'officer',
  agency: LEAD,
  outcome: 'resolved',
  body: 'Penambalan selesai Rabu, 11 November: 14 titik, 42 m², campuran aspal panas.',
})
const reply = said(5, 16, { kind: 'reply', body: 'Sisi timur masih berlubang, mohon dilanjutkan.' })

const event = (id: number, name: ShownEvent['name'], day: number, changes: Partial<ShownEvent> = {}): ShownEvent => ({
  id,
  name,
  party: 'officer',
  agency: VERIFIER.name,
  to: null,
  reason: null,
  at: on(day, 4),
  ...changes,
})
const submitted = event(1, 'report.submitted', 2, { at: on(2), party: 'reporter' })
const asked = event(2, 'report.asked', 3, { at: on(3) })
const forwarded = event(3, 'report.forwarded', 3, { to: LEAD.name })
const started = event(4, 'report.started', 4, { agency: LEAD.name })
const answered = event(5, 'report.answered', 12, { at: on(12), agency: LEAD.name })
const replied = event(6, 'report.replied', 16, { at: on(16), party: 'reporter', agency: null })

function clock(kind: ClockKind, value: number, from: number, due: Date, changes: Partial<Clock> = {}): Clock {
  const rest = { policyId: 1 as PolicyId, nearPercent: 80, pauses: [], provisional: false, calendarVersion: 1 }
  const limit = { value, unit: kind === 'ombudsman' ? ('calendar_day' as const) : ('working_day' as const) }
  return {
    kind,
    agencyId: LEAD.id,
    startedAt: on(from),
    limit,
    stoppedAt: null,
    dueAt: due,
    nearAt: due,
    ...rest,
    ...changes,
  }
}

type Stood = Partial<ShownStanding['standing']>

const standing = (one: Clock, stood: Stood = {}): ShownStanding => ({
  clock: one,
  standing: { level: 'within', daysLeft: 4, daysOver: 0, unit: one.limit.unit, isPaused: false, ...stood },
  zone: 'Asia/Jakarta',
})

const endOf = (day: number) => new Date(Date.UTC(2026, 10, day, 17))
const verification = (stoppedOn: number | null = 3) =>
  standing(clock('verification', 3, 2, endOf(5), { stoppedAt: stoppedOn === null ? null : on(stoppedOn) }), {
    daysLeft: 2,
  })
const followUp = (changes: Partial<Clock> = {}, stood: Stood = {}) =>
  standing(clock('follow_up', 14, 3, endOf(23), changes), stood)
const ombudsman = standing(clock('ombudsman', 60, 2, new Date('2027-01-01T17:00:00Z'), { provisional: true }), {
  daysLeft: 42,
})
const window = (changes: Partial<Clock> = {}) => standing(clock('reporter_window', 10, 12, endOf(26), changes))

type State = Pick<ShownReport, 'messages' | 'events'> & Partial<ShownReport> & { standings: readonly ShownStanding[] }

const late: Stood = { level: 'late', daysLeft: 0, daysOver: 3 }
const paused: Stood = { isPaused: true, daysLeft: 2 }

const STATES: Record<Status, State> = {
  received: { lead: null, messages: [filing], events: [submitted], standings: [verification(null), ombudsman] },
  awaiting_information: {
    lead: null,
    messages: [filing, ask],
    events: [submitted, asked],
    standings: [
      standing(clock('verification', 3, 2, endOf(5)), paused),
      standing(clock('completion', 10, 3, endOf(17))),
      ombudsman,
    ],
  },
  forwarded: {
    messages: [filing],
    events: [submitted, forwarded, event(7, 'report.escalated', 19, { party: 'system', agency: null })],
    escalatedAt: on(19),
    standings: [verification(), followUp({}, late), ombudsman],
  },
  in_progress: {
    messages: [filing, note],
    events: [
      submitted,
      forwarded,
      event(7, 'report.returned', 4, { agency: 'Dinas Perhubungan', to: VERIFIER.name }),
      started,
    ],
    standings: [verification(), followUp({ provisional: true }, { level: 'near', daysLeft: 0 }), ombudsman],
  },
  answered: {
    messages: [filing, note, answer],
    events: [submitted, forwarded, started, answered],
    standings: [verification(), followUp({ stoppedAt: on(12) }), window(), ombudsman],
  },
  replied: {
    messages: [filing, answer, reply],
    events: [submitted, forwarded, answered, replied],
    standings: [
      verification(),
      followUp({ stoppedAt: on(12) }, late),
      standing(clock('reply_answer', 5, 16, endOf(23))),
    ],
  },
  closed: {
    messages: [filing, answer],
    events: [
      submitted,
      forwarded,
      answered,
      event(8, 'report.closed', 18, { party: 'reporter', agency: null, reason: 'satisfied' }),
    ],
    endedAt: on(18, 4),
    endedBy: 'reporter',
    endReason: 'satisfied',
    rating: 4,
    standings: [verification(), followUp({ stoppedAt: on(12) }), window({ stoppedAt: on(18) })],
  },
  archived: {
    messages: [filing],
    events: [submitted, forwarded, event(8, 'report.archived', 6, { reason: 'other-authority' })],
    endedAt: on(6),
    endedBy: 'admin',
    endReason: 'other-authority',
    archiveReason: {
      name: 'Sedang ditangani lembaga lain',
      nameEn: 'Being handled by another authority',
      isOpenToObjection: true,
    },
    standings: [verification(), followUp({ stoppedAt: on(6) })],
  },
  blocked: { messages: [], events: [submitted, forwarded, event(8, 'report.blocked', 6)], standings: [verification()] },
}

/** As everyone reads it in that status. */
export function shownIn(
  status: Status,
  changes: Partial<ShownReport> = {},
): { report: ShownReport; standings: readonly ShownStanding[] } {
  const { standings, ...state } = STATES[status]
  return { standings, report: { ...BASE, status, lead: LEAD, ...state, ...changes } }
}

const BASE: Omit<ShownReport, 'status' | 'lead' | 'messages' | 'events'> = {
  id: 7 as ReportId,
  number: NUMBER,
  version: 4,
  kind: 'complaint',
  channel: 'web',
  isAnonymous: true,
  showsName: false,
  occurredOn: '2026-10-30' as Day,
  locationText: 'Jalan Raya Karangbanyu, depan sekolah',
  place: 'Kec. Karangbanyu, Kab. Tirtaharja, Nusa Jayati',
  category: { slug: 'jalan-rusak', name: 'Jalan dan jembatan', nameEn: 'Roads and bridges' },
  classification: 'complaint_service',
  weight: 'medium',
  verifier: VERIFIER,
  submittedAt: on(2),
  endedAt: null,
  endedBy: null,
  endReason: null,
  archiveReason: null,
  escalatedAt: null,
  rating: null,
  merged: null,
  mergedReports: 0,
  clocks: [],
  places: new Map(),
  attachments: [
    {
      id: 1 as AttachmentId,
      messageId: 1 as MessageId,
      ordinal: 1,
      mediaType: 'image/jpeg',
      bytes: 240_000,
      state: 'released',
    },
    {
      id: 2 as AttachmentId,
      messageId: 1 as MessageId,
      ordinal: 2,
      mediaType: 'application/pdf',
      bytes: 1_240_000,
      state: 'released',
    },
  ],
}
