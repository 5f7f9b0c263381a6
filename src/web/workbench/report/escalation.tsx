import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { longDay } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import { daysSince } from '../days-since.ts'
import type { ReportView } from './view.ts'

type Props = {
  view: Pick<ReportView, 'report' | 'now' | 'sight'>
  /** The Ombudsman's officers read more, and take the dossier, once its reporter agrees. */
  ombudsman: 'waits' | 'has' | null
}

/** That a report came before the Ombudsman, and whether its reporter has handed over the dossier. */
export function Escalation({ view: { report, now, sight }, ombudsman }: Props) {
  const { escalatedAt, ombudsmanConsentAt, submittedAt, endedAt, number } = report
  if (!escalatedAt) return null
  return (
    <div class="flow">
      <Flash tone="belum" icon="flag" title={`${daysSince(submittedAt, endedAt ?? now)} hari sejak dikirim`}>
        <p>Di antrean Ombudsman sejak {longDay(escalatedAt, 'id')}.</p>
      </Flash>
      {ombudsmanConsentAt && (
        <Flash tone="selesai" title="Pelapor setuju berkas diserahkan">
          <p>
            {longDay(ombudsmanConsentAt, 'id')}.{' '}
            {ombudsman &&
              (sight.identity ? 'Identitas pelapor ikut dalam berkas.' : 'Nama pelapor tetap disembunyikan.')}
          </p>
        </Flash>
      )}
      {ombudsman === 'waits' && (
        <Flash title="Pelapor belum setuju berkas diserahkan">
          <p>Anda membaca yang terbit saja. Begitu pelapor setuju, Anda menerima pemberitahuan.</p>
        </Flash>
      )}
      {ombudsman === 'has' && <Contents number={number} />}
    </div>
  )
}

const CONTENTS = [
  ['Ringkasan, percakapan, dan urutan waktu', 'laporan.html'],
  ['Laporan asli dan salinan terbit', 'laporan.html'],
  ['Riwayat, pengingat, dan eskalasi', 'riwayat.csv'],
  ['Hitungan tenggat, hari demi hari', 'tenggat.csv'],
  ['Lampiran, tanpa data lokasi foto', 'lampiran'],
  ['SHA-256 setiap berkas', 'SHA256SUMS.txt'],
] as const

const Contents = ({ number }: { number: string }) => (
  <section class="panel flow" aria-labelledby="isi-berkas">
    <h2 id="isi-berkas">Isi berkas</h2>
    <ul class="skips">
      {CONTENTS.map(([what, where]) => (
        <li key={what}>
          <b>{what}</b>
          <span>{where}</span>
        </li>
      ))}
    </ul>
    <p class="row">
      <ButtonLink look="primary" icon="download" href={routes.officers.dossier.href({ nomor: number })}>
        Unduh berkas
      </ButtonLink>
    </p>
    <p class="small muted">Setiap unduhan tercatat di riwayat, dan pelapor melihatnya.</p>
  </section>
)
