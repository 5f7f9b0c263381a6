import type { Identity } from '#core/people/vault/identities.ts'
import type { Notice } from '#core/reports/queries/find-officer-details.ts'
import type { Place } from '#core/reports/rules/report.ts'
import { Details } from '#ui/details.tsx'
import { plainDay, shortMoment } from '#ui/format.ts'
import { Stars } from '#ui/rating.tsx'
import { classificationWords, endingWords, noticeWords } from '../words.ts'
import { type ReportView, nameIn } from './view.ts'

export type ShownIdentity = Pick<Identity, 'name'> | null | 'hidden'

type Handled = { view: ReportView; identity: ShownIdentity; accusedName: string | null }

/** Who handles it, what it is, who filed it. */
export function Handling({ view, identity, accusedName }: Handled) {
  const { report, details } = view
  const names = (places: readonly Place[]) => places.map(({ id }) => nameIn(details, id)).join(', ')
  return (
    <section class="panel">
      <h2>Penanganan</h2>
      <Details
        details={[
          { name: 'Utama', value: nameIn(details, report.lead?.id) },
          { name: 'Pendukung', value: names(report.supporting) },
          { name: 'Tembusan', value: names(report.copies) },
          { name: 'Verifikator', value: nameIn(details, report.verifier.id) },
          { name: 'Ditujukan ke', value: nameIn(details, report.addressed?.id) },
          { name: 'Arbitrase', value: arbitrationWords(view) },
          { name: 'Penutupan', value: report.dispute && 'Diusulkan sebagai debat kusir, menunggu tanda tangan kedua' },
          { name: 'Keberatan', value: objectionWords(view) },
          { name: 'Terlapor', value: accusedWords(view, accusedName) },
          { name: 'Klasifikasi', value: report.classification && classificationWords[report.classification] },
          { name: 'Kategori', value: details.category?.name },
          { name: 'Tanggal kejadian', value: details.occurredOn && plainDay(details.occurredOn, 'id') },
          { name: 'Pelapor', value: reporterWords(view, identity) },
          { name: 'Nilai dari pelapor', value: report.rating && <Stars rating={report.rating} /> },
        ]}
      />
    </section>
  )
}

const accusedWords = ({ report, details, sight }: ReportView, name: string | null): string | undefined =>
  (sight.internal && [name, nameIn(details, report.accusedAgencyId)].filter(Boolean).join(', ')) || undefined

function arbitrationWords({ report }: ReportView): string | undefined {
  if (report.arbitrationAt) return 'Menunggu penetapan admin nasional'
  return report.isBound ? 'Ditetapkan mengikat, tidak dapat dikembalikan' : undefined
}

function objectionWords({ report: { objection }, details }: ReportView): string | undefined {
  if (!objection) return undefined
  return `${endingWords[objection.against]}, menunggu putusan ${nameIn(details, objection.judge.id) ?? 'instansi induk'}`
}

function reporterWords({ report, sight }: ReportView, identity: ShownIdentity): string | undefined {
  const isHandedOver = sight.identity && report.ombudsmanIdentity
  if (report.isAnonymous && !isHandedOver) return 'Anonim'
  if (!sight.identity || identity === 'hidden') return undefined
  return identity?.name ?? 'Tidak meninggalkan nama'
}

const STATES: Record<Notice['state'], string> = {
  queued: 'menunggu dikirim',
  sent: 'terkirim',
  failed: 'gagal',
  undeliverable: 'tidak dapat dikirim',
}

/** What became of each message; where one did not arrive, an officer has to think of another way. */
export function Notices({ view: { details } }: { view: ReportView }) {
  if (details.notices.length === 0) return null
  return (
    <section class="panel">
      <h2>Pemberitahuan</h2>
      <ul class="skips">
        {details.notices.map(({ id, kind, recipient, officer, state, reason, at }) => (
          <li key={id} class={state === 'failed' || state === 'undeliverable' ? 'libur' : undefined}>
            <b>{shortMoment(at, 'id')}</b>
            <span>
              {noticeWords[kind]} kepada {recipient === 'reporter' ? 'pelapor' : (officer ?? 'petugas')}:{' '}
              {STATES[state]}
              {reason && ` (${reason})`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
