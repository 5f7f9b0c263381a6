/** Which report this one was merged into, and which were merged into it; confidential ones are linked only. */
import { isFollowing } from '#core/reports/rules/report.ts'
import { Flash } from '#ui/flash.tsx'
import { TrackingNumber, grouped } from '#ui/tracking-number.tsx'
import { routes } from '#web/routes.ts'
import type { ReportView } from './view.ts'

/** Above the report: where the work on it goes on. */
export function MergedInto({ view: { report, together } }: { view: ReportView }) {
  if (!report.mergedInto) return null
  const primary = together?.primary
  const isLink = report.isConfidential
  return (
    <Flash icon="link" title={isLink ? 'Ditautkan dengan laporan rahasia lain' : 'Digabung dengan laporan lain'}>
      <p>
        {isLink && 'Tiap laporan tetap ditangani sendiri; pelapornya tidak tahu tentang laporan lain. '}
        {!isLink && isFollowing(report) && 'Status mengikuti laporan utama, dan tindak lanjut dilakukan di sana. '}
        {primary ? (
          <a href={routes.officers.report.href({ nomor: primary.number })}>
            Buka laporan utama {grouped(primary.number)}
          </a>
        ) : (
          'Laporan utamanya tidak terbuka bagi Anda.'
        )}
      </p>
    </Flash>
  )
}

/** Beside the report: how many stand behind it. */
export function MergedReports({ view: { report, together } }: { view: ReportView }) {
  const { mergedReports, isConfidential } = report
  if (mergedReports === 0) return null
  const listed = together?.merged ?? []
  return (
    <section class="panel flow" aria-labelledby="laporan-serupa">
      <h2 id="laporan-serupa">
        {mergedReports.toLocaleString('id-ID')} laporan {isConfidential ? 'rahasia ditautkan' : 'serupa digabungkan'}
      </h2>
      {!isConfidential && <p class="small muted">Jawaban di sini terkirim kepada semua pelapornya.</p>}
      {listed.length > 0 && (
        <ul class="follows">
          {listed.map(number => (
            <li key={number}>
              <a href={routes.officers.report.href({ nomor: number })}>
                <TrackingNumber digits={number} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {listed.length > 0 && listed.length < mergedReports && (
        <p class="small muted">Yang terbaru, sejauh terbuka bagi Anda.</p>
      )}
    </section>
  )
}
