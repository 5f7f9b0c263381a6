import { Details } from '#ui/details.tsx'
import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { longDay } from '#ui/format.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { routes } from '#web/routes.ts'
import { daysSince } from '../days-since.ts'
import type { ReportView } from './view.ts'

type Props = {
  view: Pick<ReportView, 'report' | 'now'>
  /** The Ombudsman's officers read more, and take the dossier, once its reporter agrees. */
  ombudsman: 'waits' | 'has' | null
}

/** That a report came before the Ombudsman, and whether its reporter has handed over the dossier. */
export function Escalation({ view: { report, now }, ombudsman }: Props) {
  const { escalatedAt, ombudsmanConsentAt, submittedAt, endedAt, number } = report
  if (!escalatedAt) return null
  return (
    <>
      <Flash tone="belum" icon="flag" title={`${daysSince(submittedAt, endedAt ?? now)} hari sejak dikirim`}>
        <p>Di antrean Ombudsman sejak {longDay(escalatedAt, 'id')}.</p>
      </Flash>
      {ombudsmanConsentAt && (
        <Flash tone="selesai" title="Pelapor setuju berkas diserahkan">
          <p>
            {longDay(ombudsmanConsentAt, 'id')}. {ombudsman && namedIn(report)}
          </p>
        </Flash>
      )}
      {ombudsman === 'waits' && (
        <Flash title="Pelapor belum setuju berkas diserahkan">
          <p>Anda membaca yang terbit saja. Begitu pelapor setuju, Anda menerima pemberitahuan.</p>
        </Flash>
      )}
      {ombudsman === 'has' && <Contents number={number} />}
    </>
  )
}

/** What of its reporter the dossier holds: the name unless they are anonymous, the contacts only if they wished it. */
export function namedIn({ isAnonymous, ombudsmanIdentity }: Pick<Report, 'isAnonymous' | 'ombudsmanIdentity'>): string {
  if (ombudsmanIdentity) return 'Berkas memuat nama dan kontak pelapor, sejauh ia menuliskannya.'
  if (isAnonymous) return 'Pelapor anonim: berkas tidak memuat nama maupun kontaknya.'
  return 'Berkas memuat nama pelapor bila ia menuliskannya, tanpa kontaknya.'
}

const CONTENTS = [
  { name: 'laporan.html', value: 'Ringkasan, laporan asli dan salinan terbit, percakapan, urutan waktu' },
  { name: 'gaya.css', value: 'Tampilan laporan.html; biarkan di folder yang sama' },
  { name: 'riwayat.csv', value: 'Setiap langkah, juga siapa yang diberi tahu tentang keterlambatan' },
  { name: 'tenggat.csv', value: 'Hitungan tenggat, hari demi hari' },
  { name: 'lampiran', value: 'Foto dan dokumen, tanpa data lokasi foto' },
  { name: 'SHA256SUMS.txt', value: 'Sidik digital setiap berkas' },
]

const Contents = ({ number }: { number: string }) => (
  <section class="panel flow" aria-labelledby="isi-berkas">
    <h2 id="isi-berkas">Isi berkas</h2>
    <Details details={CONTENTS} />
    <p class="row">
      <ButtonLink look="primary" icon="download" href={routes.officers.dossier.href({ nomor: number })}>
        Unduh berkas
      </ButtonLink>
      <span class="small muted">Setiap unduhan tercatat di riwayat, dan pelapor melihatnya.</span>
    </p>
  </section>
)
