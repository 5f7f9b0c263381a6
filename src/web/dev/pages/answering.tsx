/** The answer as it is written, checked and looked at, on the officers' pages. */
import type { AgencyId, TemplateId } from '#core/ids.ts'
import type { DetailedPart } from '#core/reports/queries/find-officer-details.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import type { KeptFile } from '#web/kept-files.ts'
import { answerForm } from '../../workbench/actions/answer-report.tsx'
import { AnswerPage } from '../../workbench/answer/page.tsx'
import type { ReportView } from '../../workbench/report/view.ts'
import { Carried } from '../../workbench/actions/carried.tsx'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { NOW, officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }
type Field = keyof typeof answerForm.schema.shape

const template = (id: number, title: string, changes = {}) => ({
  id: id as TemplateId,
  slug: null,
  kind: 'answer' as const,
  title,
  body: 'Yth. {nama_sapaan}, terima kasih sudah melapor. {instansi} telah {tindakan} di {lokasi} pada {tanggal_tindakan}.',
  agency: null,
  category: null,
  isForCategory: false,
  ...changes,
})
const drafts = {
  templates: [
    template(1, 'Lubang jalan ditambal', { agency: 'DPUPR', category: 'Jalan rusak', isForCategory: true }),
    template(2, 'Jadwal pemeliharaan', { agency: 'DPUPR' }),
    template(3, 'Masalah sudah diperbaiki'),
  ],
  gaps: ['tindakan', 'tanggal_tindakan'],
  filling: {
    nama_sapaan: 'Bapak/Ibu',
    instansi: 'Dinas PUPR Kabupaten Tirtaharja',
    lokasi: 'Jalan Raya Karangbanyu',
    batas_tanggapan: 'Jumat, 4 Desember 2026',
  },
}
const given = { drafts, evidence: { isExpected: true, files: 0 }, alike: { alike: 0, of: 120 }, namesReporter: false }
const file: KeptFile = {
  digest: 'a',
  mediaType: 'image/jpeg',
  byteSize: 1_240_000,
  name: 'IMG_20261111.jpg',
  reference: 'contoh',
}

type State = {
  form: Form<Field>
  view?: ReportView
  files?: readonly KeptFile[]
  isLook?: boolean
  alike?: number
  isRefused?: boolean
}

function page({ form, view = viewIn('in_progress'), files = [], isLook = false, alike = 0, isRefused }: State) {
  const { title, lead, send, lastLook } = answerForm
  const drawn = { form, view, files, given: { ...given, alike: { alike, of: 120 } } }
  if (!lastLook) throw new Error('An answer is looked at before it is sent')
  return (
    <AnswerPage
      {...{ visit, view, form }}
      action={{ title, lead, send, href: '/petugas', takesFiles: true }}
      formToken="t"
      refusal={isRefused ? 'part-open' : undefined}
      buttons={<lastLook.Buttons isLook={isLook} hasDoubts={lastLook.hasDoubts(drawn)} />}
    >
      {isRefused ? null : isLook ? (
        <>
          <Carried form={form} files={files} />
          <lastLook.Look {...drawn} />
        </>
      ) : (
        <answerForm.Fields {...drawn} />
      )}
    </AnswerPage>
  )
}

const GOOD = `Yth. Bapak/Ibu, terima kasih sudah melapor. Penambalan selesai Rabu, 11 November 2026: 14 titik, 42 m², campuran aspal panas. Marka penyeberangan sekolah dicat ulang.

Bahu jalan di sisi timur masuk rencana perbaikan triwulan I 2027.`

const written: Form<Field> = { values: { outcome: 'resolved', body: GOOD }, errors: {} }
const poor: Form<Field> = {
  values: { outcome: 'partly', body: 'Laporan diterima. Akan segera kami tindaklanjuti. Hubungi 0812 3456 7890.' },
  errors: {},
}

const awaited: readonly DetailedPart[] = [{ agencyId: 3 as AgencyId, state: null, at: null, officer: null }]
const given3: readonly DetailedPart[] = [{ agencyId: 3 as AgencyId, state: 'given', at: NOW, officer: 'Dewi Hartati' }]

const withParts = (parts: readonly DetailedPart[]): ReportView => {
  const view = viewIn('in_progress')
  return { ...view, actions: ['note', 'waive'], details: { ...view.details, parts } }
}

export const answering: readonly GalleryEntry[] = [
  { name: 'petugas-jawab', title: 'Menjawab laporan', page: () => page({ form: emptyForm }) },
  {
    name: 'petugas-jawab-templat',
    title: 'Templat dilihat dahulu',
    page: () => page({ form: { values: { template: '1', outcome: 'resolved' }, errors: {} } }),
  },
  {
    name: 'petugas-jawab-galat',
    title: 'Jawaban kembali dengan berkas yang sudah diterima',
    page: () =>
      page({
        form: { values: poor.values, errors: { body: 'Masih ada bagian {tanggal} yang belum diisi.' } },
        files: [file],
        view: withParts(given3),
      }),
  },
  {
    name: 'petugas-jawab-pratinjau',
    title: 'Jawaban seperti dibaca pelapor',
    page: () => page({ form: written, files: [file], isLook: true }),
  },
  {
    name: 'petugas-jawab-diperiksa',
    title: 'Jawaban yang perlu diperiksa',
    page: () => page({ form: poor, isLook: true, alike: 14 }),
  },
  {
    name: 'petugas-jawab-menunggu',
    title: 'Jawaban menunggu bagian instansi pendukung',
    page: () => page({ form: emptyForm, view: withParts(awaited), isRefused: true }),
  },
]
