/** What supporting agencies owe the lead, what became of it, by whom, and until when it is awaited. */
import { isOpen } from '#core/calendars/rules/clock.ts'
import type { DetailedPart } from '#core/reports/queries/find-officer-details.ts'
import type { PartState } from '#core/reports/rules/terms.ts'
import { ButtonLink } from '#ui/form/button.tsx'
import { longDay, shortMoment } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import { PARTS } from './actions.tsx'
import { type ReportView, nameIn } from './view.ts'

export function Parts({ view }: { view: ReportView }) {
  const { details, sight, actions } = view
  if (details.parts.length === 0 || !sight.internal) return null
  const open = details.parts.filter(({ state }) => state === null).length
  return (
    <section class="panel flow" id={PARTS} aria-labelledby={`judul-${PARTS}`}>
      <header>
        <h2 id={`judul-${PARTS}`}>Bagian instansi pendukung</h2>
        {open > 0 && <span class="small muted">{open} belum</span>}
      </header>
      <PartList view={view} mayWaive={actions.includes('waive')} />
      {open > 0 && (
        <p class="small muted">
          Jawaban resmi dapat dikirim setelah semua bagian diberikan, ditolak, atau dibebaskan. Publik membaca jawaban
          instansi utama, bukan bagian ini.
        </p>
      )}
    </section>
  )
}

/** One line for each, and beside what is still awaited the way on without it. */
export function PartList({ view, mayWaive = false }: { view: ReportView; mayWaive?: boolean }) {
  const { report, details } = view
  return (
    <ul class="follows">
      {details.parts.map(part => (
        <li key={part.agencyId}>
          <div>
            <b>{nameIn(details, part.agencyId)}</b>
            <p class="small muted">{partWords(part, view)}</p>
          </div>
          {mayWaive && part.state === null && (
            <ButtonLink
              size="small"
              href={routes.officers.waiver.href({ nomor: report.number, id: String(part.agencyId) })}
            >
              Bebaskan… <span class="sr">{nameIn(details, part.agencyId)}</span>
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  )
}

const SETTLED: Record<PartState, string> = {
  given: 'Diberikan',
  declined: 'Tidak dapat membantu',
  waived: 'Dibebaskan',
}

/** "Diberikan 11 Nov, 10.20 oleh Rina", "Ditunggu sampai Kamis, 19 November 2026, sisa 2 hari kerja" */
export function partWords({ agencyId, state, at, officer }: DetailedPart, { clocks }: ReportView): string {
  if (state) {
    return [SETTLED[state], at && shortMoment(at, 'id'), officer && `oleh ${officer}`].filter(Boolean).join(' ')
  }
  const shown = clocks.find(
    ({ clock }) => clock.kind === 'supporting_part' && clock.agencyId === agencyId && isOpen(clock),
  )
  return shown ? `Ditunggu sampai ${longDay(shown.explanation.dueOn, 'id')}, ${shown.chip.words}` : 'Belum diberikan'
}
