/** Reports on which somebody has to decide: given back twice, objected to, proposed to be closed. Invented, like all of them. */
import { startClock } from '#core/calendars/rules/clocks.ts'
import { explain } from '#core/calendars/rules/explain.ts'
import type { Clock, ClockKind } from '#core/calendars/rules/clock.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { AgencyId, MessageId, OfficerId, PolicyId } from '#core/ids.ts'
import type { Acted } from '#core/reports/queries/find-acted.ts'
import type { DetailedEvent, DetailedMessage, Holding } from '#core/reports/queries/find-officer-details.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { chipOf } from '../../workbench/clock-chip.ts'
import type { ReportView } from '../../workbench/report/view.ts'
import { CALENDAR, viewIn } from './fixtures-officer.ts'
import { NOW } from './fixtures.ts'

const on = (day: number, hour = 3) => new Date(Date.UTC(2026, 10, day, hour, 15))
const SINCE = on(18)

const agencies = {
  dlh: { id: 31, name: 'Dinas Lingkungan Hidup Kabupaten Tirtaharja', shortName: 'DLH Tirtaharja' },
  satpol: { id: 32, name: 'Satuan Polisi Pamong Praja Kota Wanasari', shortName: 'Satpol PP Wanasari' },
}

let number = 900
const said = (kind: DetailedMessage['kind'], at: Date, changes: Partial<DetailedMessage>): DetailedMessage => ({
  id: number++ as MessageId,
  kind,
  author: 'officer',
  officer: 'Wira Pratama',
  agency: agencies.dlh,
  visibility: 'internal',
  title: null,
  body: '',
  copy: null,
  outcome: null,
  at,
  ...changes,
})

const did = (name: DetailedEvent['name'], at: Date, changes: Partial<DetailedEvent>): DetailedEvent => ({
  id: number++,
  name,
  party: 'officer',
  agency: null,
  to: null,
  reason: null,
  at,
  ...changes,
})

const running = (kind: ClockKind, value: number, from: Date): Clock =>
  startClock(
    kind,
    { value, unit: 'working_day' },
    { at: from, agencyId: 1 as AgencyId, calendar: CALENDAR, policy: { id: 1 as PolicyId, nearPercent: 80 } as Policy },
  )

/** The same report with what was said and done, who had it, and a clock of its own. */
function withDesk(
  view: ReportView,
  added: {
    messages?: readonly DetailedMessage[]
    events?: readonly DetailedEvent[]
    holdings?: readonly Holding[]
    heldDays?: readonly number[]
    clock: Clock
  },
): ReportView {
  const { messages = [], events = [], clock } = added
  const shown = { clock, chip: chipOf(clock, CALENDAR, NOW), explanation: explain(clock, CALENDAR, NOW) }
  const { details } = view
  return {
    ...view,
    heldDays: added.heldDays ?? view.heldDays,
    clocks: [shown, ...view.clocks],
    details: {
      ...details,
      messages: [...details.messages, ...messages],
      events: [...details.events, ...events],
      holdings: added.holdings ?? details.holdings,
    },
  }
}

const NATIONAL = 'Kementerian PANRB (nasional)'
const held = (agency: string, from: Date, to: Date | null): Holding => ({ agencyId: 1 as AgencyId, agency, from, to })

/** Given back by two governments; the national level has to say whose it is. */
export const contested = (changes: Partial<Report> = {}): ReportView =>
  withDesk(viewIn('forwarded', { arbitrationAt: SINCE, outerReturns: 2, ...changes }), {
    clock: running('arbitration', 3, SINCE),
    messages: [
      said('return', on(9), {
        body: 'Asap berasal dari pembakaran terbuka oleh warga. Penertibannya ada pada Satpol PP menurut perda ketertiban umum, pasal 21.',
      }),
      said('return', SINCE, {
        officer: 'Halim Nugraha',
        agency: agencies.satpol,
        body: 'Yang membakar petugas kebersihan perumahan. Pengawasan pengelola sampah ada di Dinas Lingkungan Hidup, perda persampahan pasal 12.',
      }),
    ],
    events: [
      did('report.returned', on(9), {
        agency: agencies.dlh.name,
        competent: agencies.satpol.name,
        competentId: agencies.satpol.id as AgencyId,
      }),
      did('report.returned', SINCE, {
        agency: agencies.satpol.name,
        competent: agencies.dlh.name,
        competentId: agencies.dlh.id as AgencyId,
      }),
    ],
    holdings: [
      held(agencies.dlh.name, on(4), on(9)),
      held(NATIONAL, on(9), on(10)),
      held(agencies.satpol.name, on(10), SINCE),
      held(NATIONAL, SINCE, null),
    ],
    heldDays: [4, 1, 6, 2],
  })

const objection = said('objection', on(19), {
  author: 'reporter',
  officer: null,
  agency: null,
  visibility: 'reporter',
  body: 'Tambalan di titik paling timur sudah terangkat sejak hujan 17 November. Foto ada pada kami bila diperlukan.',
})

/** Objected to by its reporter, one tier up. */
export function objected(status: 'closed' | 'archived'): ReportView {
  const judge = { id: 2 as AgencyId, path: [1 as AgencyId, 2 as AgencyId], regionCode: null, isRegional: true }
  const stands = { objection: { against: status, at: on(19), judge }, objectedEndingAt: on(18, 4) }
  const explained = said('archive', on(18), { body: 'Sedang ditangani lembaga lain menurut surat 14 November.' })
  return withDesk(viewIn(status, stands), {
    clock: running('objection', 5, on(19)),
    messages: [...(status === 'archived' ? [explained] : []), objection],
  })
}

const replyOn = (day: number, body: string) =>
  said('reply', on(day, 8), { author: 'reporter', officer: null, agency: null, visibility: 'public', body })
const answerOn = (day: number, body: string) =>
  said('answer', on(day), { officer: 'Kurnia Basuki', visibility: 'public', outcome: 'resolved', body })

const going = [
  replyOn(13, 'Truk hanya datang Rabu, bukan Selasa dan Jumat.'),
  answerOn(16, 'Jadwal resmi Rabu dan Sabtu sejak 1 Oktober, surat edaran terlampir. Catatan GPS truk dilampirkan.'),
  replyOn(16, 'Saya tetap maunya Selasa. Edaran itu tidak berlaku buat saya.'),
  answerOn(17, 'Perubahan jadwal dapat diusulkan lewat RT. Formulir terlampir.'),
  replyOn(18, 'Pokoknya salah semua.'),
]
const proposal = said('dispute_proposal', on(19), {
  agency: { name: 'Pemerintah Kabupaten Tirtaharja', shortName: 'Tirtaharja' },
  body: 'Jawaban lengkap dengan surat edaran dan catatan GPS truk. Tiga tanggapan terakhir mengulang tanpa bukti.',
})

/** Answered and replied to again and again, before anybody proposed anything. */
export const roundAndRound = (): ReportView =>
  withDesk(viewIn('replied', { answers: 3, replies: 4 }), {
    clock: running('reply_answer', 5, on(18)),
    messages: going,
  })

/** The same with the proposal that waits for another person. */
export function proposed(): ReportView {
  const dispute = { proposedBy: 1 as OfficerId, at: on(19) }
  return withDesk(viewIn('replied', { dispute, answers: 3, replies: 4 }), {
    clock: running('second_signature', 5, on(19)),
    messages: [...going, proposal],
  })
}

const acted = (id: number, officer: string, role: Acted['role'], agency: string, day: number): Acted => ({
  officerId: id as OfficerId,
  officer,
  role,
  agency,
  at: on(day),
  hasForwarded: role !== 'liaison',
})

export const whoActed: readonly Acted[] = [
  acted(1, 'Sri Nurhayati', 'national_admin', NATIONAL, 10),
  acted(2, 'Wira Pratama', 'coordinator', 'Pemerintah Kabupaten Tirtaharja', 3),
  acted(3, 'Kurnia Basuki', 'liaison', 'Dinas PUPR Kabupaten Tirtaharja', 12),
]
