/** What is written of a template, and what may be wrong with it. */
import * as z from 'zod'
import type { TemplateRefusal } from '#core/categories/operations/keep-template.ts'
import { type FilledVariable, type Filling, TEMPLATE_LIMITS } from '#core/categories/rules/template.ts'
import { words } from '../actions/action.ts'

export const KINDS = ['answer', 'ask'] as const

export const templateSchema = z.object({
  kind: z.enum(KINDS, 'Pilih untuk apa templat ini.'),
  title: words('Beri judul, misalnya “Lubang jalan ditambal”.', { least: 3, most: TEMPLATE_LIMITS.title }),
  categoryId: z
    .string()
    .max(200)
    .optional()
    .transform(value => value || null),
  body: words('Tulis isi templat.', { least: 20, most: TEMPLATE_LIMITS.body }),
})
export type TemplateField = keyof typeof templateSchema.shape

export const kindWords = { answer: 'Jawaban', ask: 'Minta kelengkapan' } as const

export const refusals: Record<TemplateRefusal, string> = {
  'not-found': 'Templat ini tidak ada.',
  stale: 'Templat ini sudah diubah rekan Anda sejak Anda membukanya. Bandingkan dahulu, lalu simpan lagi bila perlu.',
  'too-many': `Instansi Anda sudah memiliki ${TEMPLATE_LIMITS.ofAgency} templat. Ubah yang sudah ada.`,
  'title-taken': 'Sudah ada templat berjudul ini. Beri judul lain, atau ubah yang sudah ada.',
  'category-unknown': 'Kategori ini tidak ada lagi. Pilih kategori lain.',
}

export const unknownWords = (unknown: readonly string[]): string =>
  `${unknown.slice(0, 5).join(', ')} tidak dikenal. Pakai variabel dari daftar di halaman ini, atau tulis sebagai teks biasa tanpa kurung kurawal.`

/** What the system puts in, said to whoever writes a template. */
export const variableWords: Record<FilledVariable, string> = {
  nama_sapaan: 'Sapaan; nama pelapor tidak pernah dipakai',
  pokok_laporan: 'Judul laporan yang terbit',
  nomor_laporan: 'Nomor laporan',
  nomor: 'Nomor laporan',
  kategori: 'Kategori laporan',
  instansi: 'Instansi yang menangani',
  lokasi: 'Tempat kejadian',
  tanggal_laporan: 'Hari laporan dikirim',
  tanggal_kejadian: 'Hari kejadian',
  tanggal_hari_ini: 'Hari ini',
  tenggat: 'Hari tenggat yang sedang berjalan',
  batas_kelengkapan: 'Hari terakhir pelapor melengkapi',
  batas_tanggapan: 'Hari terakhir pelapor menanggapi',
}

/** An invented report, to see how a template reads. */
export const exampleFor = (agency: string | null): Filling => ({
  nama_sapaan: 'Bapak/Ibu',
  pokok_laporan: 'Jalan berlubang di depan sekolah',
  nomor_laporan: '2611-2345-6789',
  nomor: '2611-2345-6789',
  kategori: 'Jalan rusak atau berlubang',
  instansi: agency ?? 'Instansi Anda',
  lokasi: 'Jalan Melati, depan SDN 2',
  tanggal_laporan: '2 November 2026',
  tanggal_kejadian: '1 November 2026',
  tanggal_hari_ini: '12 November 2026',
  tenggat: 'Senin, 23 November 2026',
  batas_kelengkapan: 'Kamis, 26 November 2026',
  batas_tanggapan: 'Kamis, 26 November 2026',
})
