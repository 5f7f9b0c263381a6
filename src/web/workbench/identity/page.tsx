import type { ReadIdentity } from '#core/reports/operations/read-identity.ts'
import { Details } from '#ui/details.tsx'
import { Flash } from '#ui/flash.tsx'
import { longMoment } from '#ui/format.ts'
import { refusalText } from '#web/refusal-text.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { Refusal } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'
import { ReportHead } from '../report/head.tsx'
import type { ReportView } from '../report/view.ts'

type Props = { visit: WorkVisit; view: ReportView; read: ReadIdentity }

export function IdentityPage({ visit, view, read }: Props) {
  return (
    <WorkPage visit={visit} title="Identitas pelapor">
      <div class="workpage flow">
        <ReportHead view={view} isBeside />
        {read.ok ? (
          <Named identity={read.identity} until={read.until} />
        ) : (
          <Refusal title="Identitas tidak dibuka" words={refusalText.id[read.refusal]} />
        )}
      </div>
    </WorkPage>
  )
}

type Named = Extract<ReadIdentity, { ok: true }>

const Named = ({ identity, until }: Pick<Named, 'identity' | 'until'>) => (
  <>
    <Flash icon="eye" title={`Hanya untuk Anda, sampai ${longMoment(until, 'id')}`}>
      <p>
        Pembacaan ini sudah dicatat dan terlihat oleh pelapor. Jangan menyalin identitas ini ke catatan, jawaban, atau
        pesan; bagi semua orang lain laporan ini tetap anonim.
      </p>
    </Flash>
    <section class="panel" aria-labelledby="identitas">
      <h2 id="identitas">Identitas pelapor</h2>
      <Details
        details={[
          { name: 'Nama', value: identity.name ?? 'Tidak disebut' },
          { name: 'Email', value: identity.email ?? 'Tidak disebut' },
          { name: 'Telepon', value: identity.phone ?? 'Tidak disebut' },
        ]}
      />
    </section>
  </>
)
