import { ELIGIBILITY, type Eligibility, eligibilityOf } from '#core/reports/rules/eligibility.ts'
import { Ticks } from '#ui/ticks.tsx'
import type { ReportView } from '../report/view.ts'
import type { CategoryChoice } from './categories.ts'
import { originalOf } from './masks.ts'

const WORDS: Record<Eligibility, readonly [is: string, isNot: string]> = {
  clear: ['apa masalahnya', 'belum cukup: tanyakan'],
  place: ['disebut', 'belum disebut'],
  time: ['disebut', 'belum disebut'],
  authority: ['menurut kategori', 'kategori belum dipilih'],
  evidence: ['ada atau tidak diperlukan', 'lazimnya ada, belum dilampirkan'],
}

const NAMES: Record<Eligibility, string> = {
  clear: 'Jelas',
  place: 'Tempat',
  time: 'Waktu',
  authority: 'Wewenang',
  evidence: 'Bukti',
}

/** What a verifier looks for; it reminds, and a person decides. */
export function EligibilityPanel({ view, categories }: { view: ReportView; categories: CategoryChoice }) {
  const { locationText, regionCode, point, occurredOn, attachments } = view.details
  const met = eligibilityOf({
    ...originalOf(view),
    hasPlace: Boolean(locationText ?? regionCode ?? point),
    hasDay: occurredOn !== null,
    hasCategory: categories.chosen !== null,
    attachments: attachments.filter(({ byReporter }) => byReporter).length,
    evidenceExpected: categories.chosen?.evidenceExpected ?? false,
  })
  return (
    <section class="panel eligibility" aria-labelledby="kelayakan">
      <header>
        <h2 id="kelayakan">Kelayakan</h2>
        <span class="small muted">
          {ELIGIBILITY.filter(one => met[one]).length} dari {ELIGIBILITY.length} terpenuhi
        </span>
      </header>
      <Ticks
        items={ELIGIBILITY.map(one => ({
          words: (
            <>
              <b>{NAMES[one]}</b> {WORDS[one][met[one] ? 0 : 1]}
            </>
          ),
          icon: met[one] ? undefined : 'info',
        }))}
      />
    </section>
  )
}
