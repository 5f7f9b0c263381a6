import { type Clock, isOpen } from '#core/calendars/rules/clock.ts'
import type { ExplainedDay, Reason } from '#core/calendars/rules/explain.ts'
import { SkippedDays } from '#ui/clock-days.tsx'
import { ClockChip } from '#ui/clock.tsx'
import { longDay, longMoment, shortDay } from '#ui/format.ts'
import { inWords } from '#web/limits.ts'
import { clockWords } from '../words.ts'
import type { ReportView, ViewedClock } from './view.ts'

const TONES = { late: 'belum', near: 'proses', paused: 'tunda', within: undefined } as const

/** Several agencies may each owe a part: each is named. */
function clockName({ kind, agencyId }: Clock, { details }: ReportView): string {
  const agency = kind === 'supporting_part' ? details.agencies.get(agencyId) : undefined
  return agency ? `Bagian ${agency.shortName}` : clockWords[kind]
}

/** The clocks that run or stand still, each with its due day. */
export function Deadlines({ view }: { view: ReportView }) {
  const open = view.clocks
    .filter(({ clock }) => isOpen(clock))
    .toSorted((one, other) => one.clock.dueAt.getTime() - other.clock.dueAt.getTime())
  if (open.length === 0) return null
  return (
    <ul class="deadline" aria-label="Tenggat">
      {open.map(({ clock, chip, explanation }) => (
        <li key={`${clock.kind}-${clock.agencyId}`} data-tone={TONES[chip.level]}>
          <span>{clockName(clock, view)}</span>
          <b>{chip.words}</b>
          <small>
            {longDay(explanation.dueOn, 'id')}
            {clock.provisional && ' (sementara)'}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** Every clock's account of itself, so that nobody has to believe a date. */
export function ExplainedClocks({ view }: { view: ReportView }) {
  return (
    <section class="panel flow" id="jam">
      <h2>Cara hitung tenggat</h2>
      {view.clocks.map(shown => (
        <details key={`${shown.clock.kind}-${shown.clock.agencyId}-${shown.clock.startedAt.getTime()}`}>
          <summary class="with-chip">
            {clockName(shown.clock, view)} <ClockChip {...shown.chip} />
          </summary>
          <Explained {...shown} />
        </details>
      ))}
    </section>
  )
}

function Explained({ clock, explanation }: ViewedClock) {
  const { zone, days, limit, dueOn, pauses } = explanation
  const counted = days.filter(({ number }) => number !== null)
  return (
    <div class="flow small">
      <p>
        Mulai {longMoment(explanation.startedAt, 'id', zone)}. Batas {inWords(limit, 'id')}. Hari pertama dihitung{' '}
        {counted[0] ? shortDay(counted[0].day, 'id') : '–'}; jatuh tempo {longDay(dueOn, 'id')} pukul 24.00.
        {explanation.provisional && ' Keputusan hari libur tahun itu belum ditetapkan, jadi hitungan ini sementara.'}
      </p>
      {clock.kind === 'supporting_part' && (
        <p>Batas ini mengikuti tenggat tindak lanjut instansi utama dan berakhir beberapa hari kerja sebelumnya.</p>
      )}
      {clock.stoppedAt && <p>Berhenti {longMoment(clock.stoppedAt, 'id', zone)}.</p>}
      {pauses.map(({ from, to }) => (
        <p key={from.getTime()}>
          Jam berhenti dari {longMoment(from, 'id', zone)} sampai {to ? longMoment(to, 'id', zone) : 'sekarang'}.
        </p>
      ))}
      <SkippedDays days={days.filter(isWorthSaying).map(skipped)} />
    </div>
  )
}

const isWorthSaying = ({ number, reason }: ExplainedDay) =>
  number === null && reason !== 'day-zero' && reason !== 'weekend'

const REASONS: Record<Reason, string> = {
  'day-zero': 'Hari mulai, tidak dihitung',
  weekend: 'Akhir pekan',
  holiday: 'Hari libur',
  collective_leave: 'Cuti bersama',
  regional: 'Hari libur daerah',
  paused: 'Jam berhenti',
}

const skipped = ({ day, reason, name }: ExplainedDay) => ({
  when: shortDay(day, 'id'),
  why: name ?? (reason ? REASONS[reason] : ''),
  kind: reason === 'paused' ? ('paused' as const) : ('holiday' as const),
})
