/** Templates of an agency, and a report on paper. */
import type { AgencyId, TemplateId } from '#core/ids.ts'
import type { KeptTemplate } from '#core/categories/queries/list-reply-templates.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { PrintPage } from '../../workbench/print/page.tsx'
import { printedView } from '../../workbench/print/printed-view.ts'
import { TemplatePage } from '../../workbench/templates/edit-page.tsx'
import { type TemplateField, exampleFor, refusals, unknownWords } from '../../workbench/templates/form.ts'
import { TemplatesPage } from '../../workbench/templates/list-page.tsx'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas/templat' }
const OWN = 3 as AgencyId
const BODY =
  'Yth. {nama_sapaan}, terima kasih sudah melapor. {instansi} telah {tindakan} di {lokasi} pada {tanggal_tindakan}.'

const template = (id: number, title: string, changes: Partial<KeptTemplate> = {}): KeptTemplate => ({
  id: id as TemplateId,
  slug: null,
  kind: 'answer',
  title,
  body: BODY,
  agency: 'DPUPR',
  agencyId: OWN,
  category: null,
  categoryId: null,
  isActive: true,
  version: 1,
  ...changes,
})
const templates = [
  template(1, 'Lubang jalan ditambal', { category: 'Jalan rusak atau berlubang' }),
  template(2, 'Jadwal pemeliharaan berkala'),
  template(3, 'Menunggu anggaran', { isActive: false }),
  template(4, 'Nomor tiang lampu', { kind: 'ask' }),
  template(5, 'Masalah sudah diperbaiki', { agencyId: null, agency: null }),
  template(6, 'Meminta tempat kejadian', { kind: 'ask', agencyId: null, agency: null }),
]

const list = (name: string, title: string, of: readonly KeptTemplate[], mayWrite: boolean, refusal?: string) => ({
  name,
  title,
  page: () => (
    <TemplatesPage
      {...{ visit, mayWrite, refusal }}
      officer={{ role: mayWrite ? 'coordinator' : 'liaison', agencyId: OWN }}
      templates={of}
    />
  ),
})

const written: Form<TemplateField> = {
  values: { kind: 'answer', title: 'Lubang jalan ditambal', body: BODY, categoryId: '1' },
  errors: {},
}
const parts = {
  visit,
  categories: [{ label: 'Jalan', options: [{ value: '1', label: 'Jalan rusak atau berlubang' }] }],
  gaps: ['tindakan', 'tanggal_tindakan', 'jadwal_pelaksanaan'],
  example: exampleFor('Dinas PUPR Kabupaten Tirtaharja'),
}

const printed = (name: string, title: string, isSecret: boolean) => ({
  name,
  title,
  page: () => {
    const view = viewIn('answered', isSecret ? { isConfidential: true, isAnonymous: true } : {})
    const choice = { withInternal: isSecret, withIdentity: !isSecret }
    const reporter = isSecret ? null : 'Sari Wulandari, sari@contoh.test'
    return <PrintPage visit={visit} view={printedView(view, choice)} {...{ choice, reporter }} />
  },
})

export const paperwork: readonly GalleryEntry[] = [
  list('petugas-templat', 'Templat instansi', templates, true),
  list('petugas-templat-kosong', 'Belum ada templat sendiri', templates.slice(-2), false),
  list('petugas-templat-kedahuluan', 'Templat diubah rekan', templates, true, refusals.stale),
  {
    name: 'petugas-templat-baru',
    title: 'Menulis templat',
    page: () => <TemplatePage {...parts} form={emptyForm} template={null} />,
  },
  {
    name: 'petugas-templat-ubah',
    title: 'Mengubah templat, dengan pratinjau',
    page: () => <TemplatePage {...parts} form={written} template={template(1, 'Lubang jalan ditambal')} isLook />,
  },
  {
    name: 'petugas-templat-galat',
    title: 'Templat dengan variabel yang tidak dikenal, dan diubah rekan',
    page: () => (
      <TemplatePage
        {...parts}
        form={{ values: written.values, errors: { body: unknownWords(['{nama}', '{tgl}']) } }}
        template={template(1, 'Lubang jalan ditambal')}
        refusal={refusals.stale}
        isStale
      />
    ),
  },
  printed('petugas-cetak', 'Laporan untuk berkas', false),
  printed('petugas-cetak-rahasia', 'Laporan rahasia untuk berkas, dengan catatan internal', true),
]
