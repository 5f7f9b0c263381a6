/** Who filed an anonymous report: asked for, waiting, granted, read, and over; and a block. */
import type { AccountId, MessageId, OfficerId } from '#core/ids.ts'
import type { DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import type { Reveal } from '#core/reports/rules/reveal.ts'
import { emptyForm } from '#platform/http/form.ts'
import { blockForm } from '../../workbench/actions/block-report.tsx'
import { ActionPage } from '../../workbench/actions/page.tsx'
import { IdentityPage } from '../../workbench/identity/page.tsx'
import { ReportPage } from '../../workbench/report/page.tsx'
import type { ReportView } from '../../workbench/report/view.ts'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { NOW, officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }
const ASKER = 7 as OfficerId
const UNTIL = new Date('2026-11-27T02:30:00Z')

const asked: DetailedMessage = {
  id: 950 as MessageId,
  kind: 'reveal',
  author: 'officer',
  officer: 'Kurnia Basuki',
  agency: { name: 'Dinas PUPR Kabupaten Tirtaharja', shortName: 'PUPR Tirtaharja' },
  visibility: 'internal',
  title: null,
  body: 'Penyidik meminta saksi kejadian, dan pelapor tidak menjawab dua pertanyaan lewat sistem.',
  copy: null,
  outcome: null,
  at: NOW,
}

/** Of an anonymous report somebody asked, and nobody has decided. */
export const waitingReveal = (changes: Partial<Reveal> = {}): ReportView => {
  const shown = viewIn('in_progress', { isAnonymous: true })
  const agencyId = shown.report.lead?.id ?? shown.report.verifier.id
  const reveal = { id: 1, officerId: ASKER, accountId: 7 as AccountId, agencyId, requestedAt: NOW }
  const revealing = { isHeld: true, reveals: [{ ...reveal, isGranted: null, expiresAt: null, ...changes }] }
  const details = { ...shown.details, messages: [...shown.details.messages, asked] }
  return { ...shown, details, actions: [...shown.actions, 'decide_reveal'], revealing }
}
const granted = waitingReveal({ isGranted: true, expiresAt: UNTIL })

const report = (name: string, title: string, shown: ReportView) => ({
  name: `petugas-identitas-${name}`,
  title,
  page: () => <ReportPage visit={visit} view={shown} identity="hidden" formToken="t" officerId={ASKER} />,
})

export const revealPages: readonly GalleryEntry[] = [
  report('menunggu', 'Permintaan identitas menunggu putusan', waitingReveal()),
  report('disetujui', 'Permintaan identitas disetujui', granted),
  report('tidak-ada', 'Anonim tanpa nama dan kontak', {
    ...waitingReveal(),
    revealing: { isHeld: false, reveals: [] },
  }),
  {
    name: 'petugas-identitas-dibaca',
    title: 'Identitas pelapor, hanya untuk peminta',
    page: () => {
      const identity = { name: 'Sari Wulandari', email: 'sari@contoh.test', phone: null }
      return (
        <IdentityPage
          visit={visit}
          view={granted}
          read={{ ok: true, report: granted.report, identity, until: UNTIL }}
        />
      )
    },
  },
  {
    name: 'petugas-identitas-habis',
    title: 'Waktu membaca identitas sudah habis',
    page: () => <IdentityPage visit={visit} view={granted} read={{ ok: false, refusal: 'reveal-over' }} />,
  },
  {
    name: 'petugas-blokir',
    title: 'Blokir konten',
    page: () => (
      <ActionPage
        visit={visit}
        view={viewIn('in_progress')}
        form={emptyForm}
        action={{ ...blockForm, takesFiles: false, href: '/petugas' }}
        formToken="t"
      >
        <blockForm.Fields form={emptyForm} view={viewIn('in_progress')} given={null} />
      </ActionPage>
    ),
  },
]
