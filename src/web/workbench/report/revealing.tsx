/** Whether it is known who filed an anonymous report, who has asked, and the way to what was granted. */
import { type Revealing, grantedTo } from '#core/reports/rules/reveal.ts'
import { rootOf } from '#core/reports/rules/report.ts'
import { longMoment, shortMoment } from '#ui/format.ts'
import { ButtonLink } from '#ui/form/button.tsx'
import type { OfficerId } from '#core/ids.ts'
import { routes } from '#web/routes.ts'
import { type ReportView, nameIn } from './view.ts'

type Props = { view: ReportView; officerId: OfficerId }

export function RevealingPanel({ view, officerId }: Props) {
  const { revealing, now, report } = view
  if (!revealing) return null
  const granted = grantedTo(revealing.reveals, officerId)
  const until = granted?.expiresAt && granted.expiresAt > now ? granted.expiresAt : null
  return (
    <section class="panel flow" aria-labelledby="identitas-pelapor">
      <h2 id="identitas-pelapor">Identitas pelapor</h2>
      <p class="small">
        {revealing.isHeld
          ? 'Tertutup. Identitas dibuka hanya atas permintaan beralasan, dengan persetujuan orang kedua, dan pelapor diberi tahu.'
          : 'Pelapor tidak meninggalkan nama atau kontak. Tidak ada identitas yang dapat dibuka.'}
      </p>
      <Requests revealing={revealing} view={view} />
      {until && (
        <>
          <p class="small">
            Disetujui untuk Anda sampai {longMoment(until, 'id')}. Setiap pembacaan dicatat dan terlihat oleh pelapor.
          </p>
          <ButtonLink href={routes.officers.identity.href({ nomor: report.number })} icon="eye" isBlock>
            Baca identitas
          </ButtonLink>
        </>
      )}
    </section>
  )
}

const STATES = { true: 'disetujui', false: 'ditolak', null: 'menunggu putusan' } as const

const Requests = ({ revealing, view }: { revealing: Revealing; view: ReportView }) =>
  revealing.reveals.length === 0 ? null : (
    <ul class="skips">
      {revealing.reveals.map(({ id, agencyId, requestedAt, isGranted }) => (
        <li key={id}>
          <b>{shortMoment(requestedAt, 'id')}</b>
          <span>
            {nameIn(view.details, agencyId) ??
              (agencyId === rootOf(view.report.verifier) ? 'Tingkat nasional' : 'Instansi lain')}
            : {STATES[`${isGranted}`]}
          </span>
        </li>
      ))}
    </ul>
  )
