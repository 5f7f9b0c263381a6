/** Debat kusir before its second signature, and the figures of returns. */
import type { AgencyId, MessageId, OfficerId } from '#core/ids.ts'
import type { DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import type { ReturnFigures } from '#core/reports/queries/count-returns.ts'
import type { ReturnScope } from '#core/reports/rules/returns.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { decideDisputeForm } from '../../workbench/actions/decide-dispute.tsx'
import { ActionPage } from '../../workbench/actions/page.tsx'
import { proposeDisputeForm } from '../../workbench/actions/propose-dispute.tsx'
import { ReturnsPage } from '../../workbench/returns/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { NOW, officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }

const proposal: DetailedMessage = {
  id: 900 as MessageId,
  kind: 'dispute_proposal',
  author: 'officer',
  officer: 'Wira Pratama',
  agency: { name: 'Pemerintah Kabupaten Tirtaharja', shortName: 'Pemkab Tirtaharja' },
  visibility: 'internal',
  title: null,
  body: 'Jawaban lengkap dengan surat edaran dan catatan GPS truk. Tiga tanggapan terakhir mengulang tanpa bukti.',
  copy: null,
  outcome: null,
  at: NOW,
}

/** Answered and replied to, with the proposal that waits. */
function proposed() {
  const dispute = { proposedBy: 1 as OfficerId, at: NOW }
  const view = viewIn('replied', { dispute, answers: 3, replies: 4 })
  return { ...view, details: { ...view.details, messages: [...view.details.messages, proposal] } }
}

const proposing: GalleryEntry = {
  name: 'petugas-usulkan-debat-kusir',
  title: 'Mengusulkan penutupan sebagai debat kusir',
  page: () => {
    const view = viewIn('replied', { answers: 3, replies: 4 })
    const { title, lead, send } = proposeDisputeForm
    const action = { title, lead, send, href: '/petugas', takesFiles: false }
    return (
      <ActionPage {...{ visit, view, action }} form={emptyForm} formToken="t">
        <proposeDisputeForm.Fields form={emptyForm} view={view} given={null} />
      </ActionPage>
    )
  },
}

const signing = (name: string, form: Form<keyof typeof decideDisputeForm.schema.shape>): GalleryEntry => ({
  name: `petugas-tanda-tangan-kedua${name}`,
  title: 'Tanda tangan kedua untuk debat kusir',
  page: () => {
    const view = proposed()
    const { title, lead, send } = decideDisputeForm
    const action = { title, lead, send, href: '/petugas', takesFiles: false }
    return (
      <ActionPage {...{ visit, view, form, action }} formToken="t">
        <decideDisputeForm.Fields {...{ form, view }} given={null} />
      </ActionPage>
    )
  },
})

const figuresOf = (id: number, name: string, received: number, returned: number): ReturnFigures => ({
  id: id as AgencyId,
  name,
  received,
  returned,
  named: Math.round(returned / 2),
  upheld: Math.round(returned / 9),
  notUpheld: Math.round(returned / 14),
  bound: Math.round(returned / 12),
})

const FIGURES = [
  figuresOf(2, 'Pemerintah Provinsi Nusa Jayati', 12_408, 903),
  figuresOf(3, 'Pemerintah Kabupaten Tirtaharja', 4_120, 118),
  figuresOf(4, 'Pemerintah Kota Wanasari', 3_981, 402),
  figuresOf(5, 'Kementerian Urusan Contoh', 57, 0),
]

const returns = (name: string, of: ReturnScope['of'], figures: readonly ReturnFigures[]): GalleryEntry => ({
  name: `petugas-pengembalian${name}`,
  title: 'Angka pengembalian per instansi',
  page: () => (
    <ReturnsPage
      visit={visit}
      scope={{ of, path: [], countsAll: of === 'top-level' }}
      years={[2026, 2025]}
      year={2026}
      figures={figures}
      isWhole={false}
    />
  ),
})

export const twoSignatures: readonly GalleryEntry[] = [
  proposing,
  signing('', emptyForm),
  signing('-galat', { values: { decision: 'approve' }, errors: { reason: 'Tulis alasan putusan Anda.' } }),
  returns('', 'top-level', FIGURES),
  returns('-unit', 'subtree', FIGURES.slice(1, 3)),
  returns('-kosong', 'subtree', []),
]
