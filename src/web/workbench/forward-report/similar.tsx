/** Reports that may be the same matter: one key opens the merging into the first of them, which is looked at before it is sent. */
import { type SimilarReason, VERY_SIMILAR } from '#core/reports/rules/similar.ts'
import type { SimilarReport } from '#core/reports/queries/find-similar-reports.ts'
import { shortMoment } from '#ui/format.ts'
import { ButtonLink } from '#ui/form/button.tsx'
import { TrackingNumber } from '#ui/tracking-number.tsx'
import { routes } from '#web/routes.ts'
import { mergeInto } from '../actions/merge-report.tsx'
import type { ReportView } from '../report/view.ts'
import { statusWords } from '../words.ts'

const REASONS: Record<SimilarReason, string> = {
  place: 'lokasi',
  words: 'kata',
  category: 'kategori',
  time: 'waktu',
}

/** D, for duplicate */
const MERGE_KEY = 'd'

type Props = { view: ReportView; similar: readonly SimilarReport[] }

export function SimilarReports({ view: { report, actions }, similar }: Props) {
  const mayMerge = actions.includes('merge')
  return (
    <section class="panel dupes" aria-labelledby="serupa">
      <header>
        <h2 id="serupa">Kemungkinan ganda {similar.length > 0 && <span class="badge hot">{similar.length}</span>}</h2>
        <span class="small muted">90 hari terakhir, masih ditangani</span>
      </header>
      {similar.length === 0 && <p class="muted small">Tidak ada laporan terbuka yang serupa.</p>}
      {similar.length > 0 && (
        <ul>
          {similar.map((one, place) => (
            <li key={one.id}>
              <div>
                <b>
                  <a href={routes.officers.report.href({ nomor: one.number })}>{one.title}</a>
                </b>
                <p class="small muted meta">
                  <TrackingNumber digits={one.number} />
                  <span>{shortMoment(one.submittedAt, 'id')}</span>
                  <span>{[one.agency, statusWords[one.status].toLowerCase()].filter(Boolean).join(', ')}</span>
                  {one.place && <span>{one.place}</span>}
                </p>
                <p class="small">
                  <b>{one.nearness >= VERY_SIMILAR ? 'Sangat mirip' : 'Agak mirip'}.</b> Sama:{' '}
                  {one.reasons.map(reason => REASONS[reason]).join(', ')}.
                </p>
              </div>
              {mayMerge && (
                <ButtonLink
                  size="small"
                  icon="link"
                  href={mergeInto(report.number, one.number)}
                  hotkey={place === 0 ? MERGE_KEY : undefined}
                >
                  Gabungkan…
                  <span class="sr"> ke {one.title}</span>
                </ButtonLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
